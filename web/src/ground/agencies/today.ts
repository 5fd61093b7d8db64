/** Of the day of whoever watches over units: where too few people may open what is told. */
import { FewOpeners } from '@naung/domain/ground/agencies/reads.ts';
import { useRead } from '../api/use-read.ts';
import type { TodayPartProps } from '../room.ts';
import { useTellToday } from '../tell-today.ts';
import { useWords } from '../words/use-words.ts';
import { openerWords } from './opener-words.ts';

export function OpenersToday({ onLines }: TodayPartProps) {
  const say = useWords(openerWords);
  const few = useRead(FewOpeners, {});
  const items = few.value?.items ?? null;
  useTellToday(
    [{ items, failure: few.failure }],
    () => ({
      now: (items ?? []).map(({ unit, agency, name, openers }) => ({
        key: unit,
        href: `/instansi/${agency}`,
        title: say(openers === 0 ? 'nobody-opens' : 'one-opens', { name }),
        detail: say('openers-why'),
      })),
    }),
    onLines,
  );
  return null;
}
