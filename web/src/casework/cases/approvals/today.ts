/** Requests about cases that wait for one's own answer. */
import { type CaseInList, ListCases } from '@naung/domain/casework/cases/reads.ts';
import { usePages } from '../../../ground/api/use-pages.ts';
import type { TodayLine, TodayPartProps } from '../../../ground/room.ts';
import { enough, useTellToday } from '../../../ground/tell-today.ts';
import { useWords } from '../../../ground/words/use-words.ts';
import { words } from './words.ts';

export function CaseApprovalsToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const closings = usePages(ListCases, { whose: 'unit', asked: 'closing', sort: 'urgency', limit: enough });
  const lowerings = usePages(ListCases, { whose: 'unit', asked: 'lowering', sort: 'urgency', limit: enough });
  const line = (one: CaseInList, kind: string, detail: string): TodayLine => ({
    key: `${kind}-${one.id}`,
    href: `/persetujuan/${kind}/${one.id}`,
    title: one.alias,
    detail,
    urgency: one.urgency,
  });
  useTellToday(
    [closings, lowerings],
    () => ({
      now: [
        ...(lowerings.items ?? []).map((one) => line(one, 'kegawatan', say('today-lowering'))),
        ...(closings.items ?? []).map((one) => line(one, 'terminasi', say('today-closing'))),
      ],
    }),
    onLines,
  );
  return null;
}
