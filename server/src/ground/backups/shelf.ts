/**
 * Where backups lie and for how long. A copy of the key store is never kept beyond thirty-five days, however it is set: until the last
 * copy has gone, what was destroyed could be brought back with it.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Instant, instantOf } from '@naung/domain/ground/time.ts';
import { codeOf } from '../processes/plain-fault.ts';
import type { Manifest } from './sealed-archive.ts';

export type Kind = Manifest['kind'];

export interface Kept {
  readonly kind: Kind;
  readonly path: string;
  readonly at: Instant;
}

const pattern = /^naung-(database|keys)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.gz\.age(\.unfinished)?$/;

export const nameFor = (kind: Kind, at: Instant): string =>
  `naung-${kind}-${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z.tar.gz.age`;

/** The whole ones, the newest first. */
export async function keptIn(folder: string): Promise<readonly Kept[]> {
  return (await foundIn(folder)).filter(({ isWhole }) => isWhole);
}

export interface DaysKept {
  readonly database: number;
  readonly keys: number;
}

/**
 * Removes what is older, and what was broken off more than a day ago; returns what went. The last whole copy of the database stays, however
 * old it is: where nothing newer could be written, it is all that is left.
 */
export async function clearShelf(folder: string, days: DaysKept, now: Instant): Promise<readonly string[]> {
  const gone: string[] = [];
  const found = await foundIn(folder);
  const last = found.find(({ kind, isWhole }) => isWhole && kind === 'database');
  for (const { kind, path, at, isWhole } of found) {
    if (path === last?.path) continue;
    const age = (Date.parse(now) - Date.parse(at)) / 86_400_000;
    if (age <= (isWhole ? days[kind] : 1)) continue;
    await rm(path, { force: true });
    gone.push(path);
  }
  return gone;
}

/** A name that is no folder holds no backups; who writes there says what is wrong with it. */
function noFolder(fault: unknown): readonly string[] {
  if (['ENOENT', 'ENOTDIR'].includes(codeOf(fault) ?? '')) return [];
  throw fault;
}

async function foundIn(folder: string): Promise<readonly (Kept & { readonly isWhole: boolean })[]> {
  const names = await readdir(folder).catch(noFolder);
  return names
    .flatMap((name) => {
      const [, kind, y, mo, d, h, mi, s, broken] = pattern.exec(name) ?? [];
      if (kind === undefined) return [];
      const at = instantOf(Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s)));
      return [{ kind: kind as Kind, path: join(folder, name), at, isWhole: broken === undefined }];
    })
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}
