/**
 * From the first day no word of the desk offers to settle what the law says is not settled (UU 12/2022 ps 23): not as a reason, not
 * as a service, not as a button.
 */
import { expect, test } from 'vitest';

const modules = import.meta.glob<Record<string, unknown>>(['../**/words.ts', '../**/*-words.ts'], { eager: true });

const sentences = Object.entries(modules).flatMap(([file, exported]) =>
  Object.values(exported).flatMap((words) => saidIn(words).map((sentence) => [file, sentence] as const)),
);

/** A sentence that names the law says why it is refused. */
const refuses = /UU 12\/2022/;
const offers =
  /\bdamai\b|perdamaian|mediasi|kekeluargaan|musyawarah|diselesaikan di desa|\bmediat|reconcil|\bsettle(?:ment)?\b/i;

test('no sentence of casework offers a settlement', () => {
  expect(sentences.length).toBeGreaterThan(500);
  expect(sentences.filter(([, sentence]) => offers.test(sentence) && !refuses.test(sentence))).toEqual([]);
});

function saidIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(saidIn) : [];
}
