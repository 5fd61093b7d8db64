/** Every word of every room of the desk: complete, kind, and with the same gaps in both languages. */
import type { Words } from '@naung/domain/ground/words.ts';
import { describe, expect, it } from 'vitest';
import { gapsIn } from './fill.ts';

type Sentence = readonly [key: string, id: string, en: string];

const modules = import.meta.glob<Record<string, unknown>>(
  ['../../**/words.ts', '../../**/*-words.ts', '!./use-words.ts'],
  {
    eager: true,
  },
);

/** A file beside `words.ts` may hold only the way to words that stand elsewhere. */
const catalogues = Object.entries(modules)
  .map(([file, exported]) => [file, Object.values(exported).filter(isCatalogue).flatMap(sentencesOf)] as const)
  .filter(([file, sentences]) => file.endsWith('/words.ts') || sentences.length > 0);

it('finds the catalogues it is here to read', () => {
  expect(catalogues.length).toBeGreaterThanOrEqual(4);
  expect(catalogues.every(([, sentences]) => sentences.length > 0)).toBe(true);
});

describe.each(catalogues)('%s', (_file, sentences) => {
  const where = (wrong: (sentence: Sentence) => boolean) => sentences.filter(wrong).map(([key]) => key);

  it('says everything in both languages, with the same gaps', () => {
    expect(where(([, id, en]) => id.trim() === '' || en.trim() === '')).toEqual([]);
    expect(where(([, id, en]) => gapsIn(en).join() !== gapsIn(id).join())).toEqual([]);
  });

  it('neither shouts nor blames nor speaks like a machine', () => {
    expect(where(([, id, en]) => /!/.test(id + en))).toEqual([]);
    expect(where(([, id]) => /\b(gagal|invalid|tidak valid|salah memasukkan|wajib diisi)\b/i.test(id))).toEqual([]);
    expect(where(([, , en]) => /\b(invalid|illegal|failed to|forbidden)\b/i.test(en))).toEqual([]);
  });

  it('calls nobody a perpetrator before a verdict', () => {
    expect(where(([, id, en]) => /\bpelaku\b(?! usaha)/i.test(id) || /\bperpetrator\b/i.test(en))).toEqual([]);
  });
});

function isCatalogue(value: unknown): value is Words<string> {
  return typeof value === 'object' && value !== null && 'id' in value && 'en' in value;
}

function sentencesOf(words: Words<string>): Sentence[] {
  return Object.keys(words.id).map((key) => [key, words.id[key] ?? '', words.en[key] ?? '']);
}
