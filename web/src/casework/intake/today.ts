/** Of the triage desk: what nobody has reached yet, what waits for one's answer, and what one asked a colleague. */
import { type ConcernInList, InboxOfConcerns } from '@naung/domain/casework/intake/reads.ts';
import { usePages } from '../../ground/api/use-pages.ts';
import type { TodayLine, TodayPartProps } from '../../ground/room.ts';
import { useMe } from '../../ground/signing-in/signed-in.tsx';
import { countSaid, enough, useTellToday } from '../../ground/tell-today.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { useConcernLine } from './inbox-rows.tsx';
import { words } from './today-words.ts';
import { unreached } from './views.ts';

const namedAtOnce = 3;

export function TriageToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const me = useMe();
  const received = usePages(InboxOfConcerns, { state: 'received', limit: enough });
  const asked = usePages(InboxOfConcerns, { asked: 'lowering', limit: enough });
  const lineOf = useConcernLine([...(received.items ?? []), ...(asked.items ?? [])]);
  const line = (concern: ConcernInList, detail: string): TodayLine => ({
    key: `concern-${concern.id}`,
    href: `/triase/${concern.id}`,
    title: lineOf(concern).title,
    detail,
    urgency: concern.urgency,
  });
  useTellToday(
    [received, asked],
    () => {
      const isOwn = (concern: ConcernInList) => concern.loweringAskedBy === me.person.id;
      const waiting = asked.items ?? [];
      const red = unreached(received.items ?? [])
        .filter((one) => one.loweringAskedBy === null || isOwn(one))
        .slice(0, namedAtOnce);
      return {
        now: [
          ...red.map((concern) => line(concern, say('not-reached'))),
          ...waiting.filter((one) => !isOwn(one)).map((one) => line(one, say('answer-lowering'))),
          ...(received.items?.length
            ? [{ key: 'received', href: '/triase', title: say('received', { count: countSaid(received) }) }]
            : []),
        ],
        waits: waiting.filter(isOwn).map((one) => line(one, say('asked-lowering'))),
      };
    },
    onLines,
  );
  return null;
}
