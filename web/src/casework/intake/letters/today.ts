/** Concerns between districts that wait: for our answer, or for theirs. */
import { LettersOfConcerns } from '@naung/domain/casework/intake/reads.ts';
import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import { usePages } from '../../../ground/api/use-pages.ts';
import type { TodayLine, TodayPartProps } from '../../../ground/room.ts';
import { enough, useTellToday } from '../../../ground/tell-today.ts';
import { useWords } from '../../../ground/words/use-words.ts';
import { words } from './words.ts';

export function ConcernLettersToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const came = usePages(LettersOfConcerns, { side: 'to-us', state: 'sent', limit: enough });
  const written = usePages(LettersOfConcerns, { side: 'from-us', state: 'sent', limit: enough });
  const line = (letter: LetterInList, detail: string): TodayLine => ({
    key: `letter-${letter.id}`,
    href: `/surat-laporan/${letter.id}`,
    title: say('letter'),
    detail,
  });
  useTellToday(
    [came, written],
    () => ({
      now: (came.items ?? []).map((letter) => line(letter, say('from', { district: letter.fromDistrictName }))),
      waits: (written.items ?? []).map((letter) => line(letter, say('to', { district: letter.toDistrictName }))),
    }),
    onLines,
  );
  return null;
}
