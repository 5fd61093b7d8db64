/**
 * Every sentence that the desk and the public site can say, read out of their own catalogues, and every word of the shipped lists.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './house.ts';

export interface Sentence {
  /** `web/src/ground/look/words.ts: id.red` */
  readonly where: string;
  readonly text: string;
}

export async function sentencesOfFaces(): Promise<readonly Sentence[]> {
  const catalogues = ['web/src', 'public-site/src'].flatMap((house) =>
    below(house, /(?:^|[-/])(?:words|voices|arrival)\.ts$/),
  );
  const read = catalogues.map(async (path) => sentencesIn(path, await import(/* @vite-ignore */ join(root, path))));
  return (await Promise.all(read)).flat();
}

export const sentencesOfLists = (): readonly Sentence[] =>
  below('domain/src/ground', /\.json$/).flatMap((path) =>
    sentencesIn(path, JSON.parse(readFileSync(join(root, path), 'utf8'))),
  );

const below = (folder: string, name: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => name.test(path))
    .sort();

function sentencesIn(where: string, value: unknown): Sentence[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    sentencesIn(`${where.replace(/: (.*)/, ': $1.')}${where.includes(': ') ? '' : ': '}${key}`, inner),
  );
}
