/** Letters between districts that wait: for our answer, or for theirs. */
import { CasesLetters } from '@naung/domain/casework/cases/reads.ts';
import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import { usePages } from '../../../ground/api/use-pages.ts';
import { useOtherOffice } from '../../../ground/letters/sides.ts';
import { kindWords } from '../../../ground/letters/words.ts';
import type { TodayLine, TodayPartProps } from '../../../ground/room.ts';
import { carriesOneOf, useMe } from '../../../ground/signing-in/signed-in.tsx';
import { enough, useTellToday } from '../../../ground/tell-today.ts';
import { useWords } from '../../../ground/words/use-words.ts';

export function LettersToday({ onLines }: TodayPartProps) {
  const sayKind = useWords(kindWords);
  const otherOffice = useOtherOffice();
  // Those who triage are told of concerns by the desk that answers them.
  const isOurs = carriesOneOf(useMe(), ['triage']) ? (letter: LetterInList) => letter.kind !== 'concern' : () => true;
  const came = usePages(CasesLetters, { side: 'to-us', state: 'sent', limit: enough });
  const written = usePages(CasesLetters, { side: 'from-us', state: 'sent', limit: enough });
  const line = (letter: LetterInList, detail: string): TodayLine => ({
    key: `letter-${letter.id}`,
    href: '/surat',
    title: sayKind(letter.kind),
    detail,
  });
  useTellToday(
    [came, written],
    () => ({
      now: (came.items ?? []).filter(isOurs).map((letter) => ({
        ...line(letter, otherOffice(letter, 'to-us')),
        href: `/surat/${letter.id}`,
      })),
      waits: (written.items ?? [])
        .filter((letter) => letter.kind !== 'correction' && isOurs(letter))
        .map((letter) => line(letter, otherOffice(letter, 'from-us'))),
    }),
    onLines,
  );
  return null;
}
