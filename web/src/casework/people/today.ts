/** Of a team's day: that somebody of theirs may be in another file as well, and which unit to ask. */
import { PossibleDoubles } from '@naung/domain/casework/people/doubles.ts';
import { useRead } from '../../ground/api/use-read.ts';
import type { TodayPartProps } from '../../ground/room.ts';
import { useTellToday } from '../../ground/tell-today.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './doubles-words.ts';

export function PeopleToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const doubles = useRead(PossibleDoubles, {});
  useTellToday(
    [{ items: doubles.value?.items ?? null, failure: doubles.failure }],
    () => ({
      waits: (doubles.value?.items ?? []).map(({ client, case: id, alias, units }) => ({
        key: client,
        href: `/kasus/${id}`,
        title: say('alias-elsewhere', { alias }),
        detail: say('ask-to-meet', { units: units.join(', ') }),
      })),
    }),
    onLines,
  );
  return null;
}
