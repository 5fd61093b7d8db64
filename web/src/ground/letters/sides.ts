import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

/** A letter came to our unit, or our unit wrote it. */
export const sides = ['to-us', 'from-us'] as const;
export type Side = (typeof sides)[number];

/** "dari UPTD PPA Kabupaten Buleleng", "kepada …" */
export function useOtherOffice(): (letter: LetterInList, side: Side) => string {
  const say = useWords(words);
  return ({ fromDistrictName, toDistrictName }, side) =>
    side === 'to-us' ? say('from', { district: fromDistrictName }) : say('to', { district: toDistrictName });
}
