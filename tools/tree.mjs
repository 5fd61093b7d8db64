/**
 * The source files of the repository, as the checks and the planted copy see them: everything written by hand, nothing installed,
 * built or generated.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const houses = ['domain', 'server', 'web', 'public-site'];
const folders = [...houses, 'journeys', 'tools', 'bench'];
const notSource = new Set(['node_modules', 'dist', 'test-results']);

/** Paths relative to the root, with forward slashes, sorted. */
export function sourceFiles(root, within = folders) {
  return within.flatMap((folder) => (existsSync(join(root, folder)) ? below(root, folder) : [])).sort();
}

/** The folders that a tool can be pointed at today: a house appears with its first file. */
export const sourceFolders = (root) =>
  ['domain/src', 'server/src', 'web/src', 'public-site/src', 'journeys', 'tools'].filter((folder) =>
    existsSync(join(root, folder)),
  );

function below(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notSource.has(entry.name) || entry.name.startsWith('.') ? [] : below(root, path);
    return entry.isFile() && !entry.name.endsWith('.tsbuildinfo') ? [path] : [];
  });
}
