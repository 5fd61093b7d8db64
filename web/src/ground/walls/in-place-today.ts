/** Of the day of whoever approves in a unit that stands in: what a custodian asked a second word on. */
import { LiftingsInPlace } from '@naung/domain/ground/walls/lifting.ts';
import { useRead } from '../api/use-read.ts';
import { dayInShort } from '../look/dates.ts';
import type { TodayPartProps } from '../room.ts';
import { useTellToday } from '../tell-today.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { inPlaceWords as words } from './in-place-words.ts';

export function InPlaceToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const language = useLanguage();
  const asked = useRead(LiftingsInPlace, {});
  const items = asked.value?.items ?? null;
  useTellToday(
    [{ items, failure: asked.failure }],
    () => ({
      now: (items ?? []).flatMap(({ wall, lifting }) =>
        lifting === null
          ? []
          : [
              {
                key: wall,
                href: '/menggantikan-kustodian',
                title: say('today'),
                detail: `${lifting.askedBy}, ${dayInShort(lifting.askedOn, language)}`,
              },
            ],
      ),
    }),
    onLines,
  );
  return null;
}
