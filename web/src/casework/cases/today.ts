/** Of one's own cases: the step that is due, the next ones, and what somebody else has to answer. */
import { type CaseInList, ListCases } from '@naung/domain/casework/cases/reads.ts';
import { usePages } from '../../ground/api/use-pages.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import type { TodayLine, TodayPartProps } from '../../ground/room.ts';
import { enough, nearnessOf, useTellToday } from '../../ground/tell-today.ts';
import { useToday } from '../../ground/today.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { nextStepWords } from './code-words.ts';
import { words } from './today-words.ts';

export function CasesToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const sayStep = useWords(nextStepWords);
  const language = useLanguage();
  const today = useToday();
  const mine = usePages(ListCases, { whose: 'mine', sort: 'next', limit: enough });
  const line = (one: CaseInList, detail: string, isLate = false): TodayLine => ({
    key: `case-${one.id}`,
    href: `/kasus/${one.id}`,
    title: one.alias,
    detail,
    urgency: one.urgency,
    isLate,
  });
  const stepOf = (one: CaseInList) =>
    [
      one.nextWhat === null ? say('step') : sayStep(one.nextWhat),
      one.nextOn === null || one.nextOn === today ? null : dayInShort(one.nextOn, language),
    ]
      .filter((part) => part !== null)
      .join(' · ');
  useTellToday(
    [mine],
    () => {
      const items = mine.items ?? [];
      const at = (nearness: 'over' | 'near') => items.filter((one) => nearnessOf(one.nextOn, today) === nearness);
      return {
        now: at('over').map((one) => line(one, stepOf(one), one.nextOn !== null && one.nextOn < today)),
        due: at('near').map((one) => line(one, stepOf(one))),
        waits: items.flatMap((one) => [
          ...(one.isClosingAsked ? [line(one, say('closing-waits'))] : []),
          ...(one.isLoweringAsked ? [line(one, say('lowering-waits'))] : []),
        ]),
      };
    },
    onLines,
  );
  return null;
}
