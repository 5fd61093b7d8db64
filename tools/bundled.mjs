/** What the sources of several houses say together, loaded for a tool: nothing of one house imports another. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './tree.mjs';

/** The exports of a module that is given as text, its imports seen from the root. */
export async function bundled(contents) {
  const folder = mkdtempSync(join(tmpdir(), 'naung-bundled-'));
  try {
    const outfile = join(folder, 'standing.mjs');
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
      banner: {
        js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
      },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
