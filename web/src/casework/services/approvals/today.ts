/** Plans that wait for one's own approval. Their list names no case, so they are counted. */
import { PlansToApprove } from '@naung/domain/casework/services/reads-approval.ts';
import { usePages } from '../../../ground/api/use-pages.ts';
import type { TodayPartProps } from '../../../ground/room.ts';
import { countSaid, enough, useTellToday } from '../../../ground/tell-today.ts';
import { useWords } from '../../../ground/words/use-words.ts';
import { words } from './words.ts';

export function PlansToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const plans = usePages(PlansToApprove, { limit: enough });
  useTellToday(
    [plans],
    () => ({
      now: plans.items?.length
        ? [{ key: 'plans', href: '/persetujuan/rencana', title: say('today-plans', { count: countSaid(plans) }) }]
        : [],
    }),
    onLines,
  );
  return null;
}
