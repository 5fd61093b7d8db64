/** Concerns between districts that wait: for our answer, or for theirs. */
import { LettersOfConcerns } from '@naung/domain/casework/intake/reads.ts';
import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import { usePages } from '../../../ground/api/use-pages.ts';
import { type Side, useOtherOffice } from '../../../ground/letters/sides.ts';
import { kindWords } from '../../../ground/letters/words.ts';
import type { TodayLine, TodayPartProps } from '../../../ground/room.ts';
import { enough, useTellToday } from '../../../ground/tell-today.ts';
import { useWords } from '../../../ground/words/use-words.ts';

export function ConcernLettersToday({ onLines }: TodayPartProps) {
  const sayKind = useWords(kindWords);
  const otherOffice = useOtherOffice();
  const came = usePages(LettersOfConcerns, { side: 'to-us', state: 'sent', limit: enough });
  const written = usePages(LettersOfConcerns, { side: 'from-us', state: 'sent', limit: enough });
  const line = (letter: LetterInList, side: Side): TodayLine => ({
    key: `letter-${letter.id}`,
    href: `/surat-laporan/${letter.id}`,
    title: sayKind(letter.kind),
    detail: otherOffice(letter, side),
  });
  useTellToday(
    [came, written],
    () => ({
      now: (came.items ?? []).map((letter) => line(letter, 'to-us')),
      waits: (written.items ?? []).map((letter) => line(letter, 'from-us')),
    }),
    onLines,
  );
  return null;
}
