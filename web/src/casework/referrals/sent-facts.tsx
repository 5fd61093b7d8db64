/** What is known of a referral without its packet: to whom, when, how it stands. */
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Facts } from '../../ground/look/facts.tsx';
import { OnDay, When } from '../../ground/look/when.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { connectionWords, outcomeWords, withdrawalWords } from './code-words.ts';
import type { SentReferral } from './sent.ts';
import { words } from './sent-words.ts';

export function SentFacts({ referral }: { readonly referral: SentReferral }) {
  const say = useWords(words);
  const sayOutcome = useWords(outcomeWords);
  const sayConnection = useWords(connectionWords);
  const sayWithdrawal = useWords(withdrawalWords);
  const services = useCodes('service-types');
  const declines = useCodes('referral-decline-reasons');
  const barriers = useCodes('referral-barriers');
  const { service, wantedBy, requestedAt, answeredAt, declineReason, firstServiceOn, completedOn } = referral;
  const { outcome, connection, barrier, withdrawnBecause } = referral;
  return (
    <Facts
      facts={[
        ...(service === null ? [] : [[say('service'), services.wordOf(service)] as const]),
        ...(wantedBy === null ? [] : [[say('wanted'), <OnDay day={wantedBy} />] as const]),
        [say('requested-at'), <When at={requestedAt} />] as const,
        ...(answeredAt === null ? [] : [[say('answered-at'), <When at={answeredAt} />] as const]),
        ...(declineReason === null ? [] : [[say('declined-because'), declines.wordOf(declineReason)] as const]),
        ...(firstServiceOn === null ? [] : [[say('first-service'), <OnDay day={firstServiceOn} />] as const]),
        ...(completedOn === null ? [] : [[say('completed-on'), <OnDay day={completedOn} />] as const]),
        ...(outcome === null ? [] : [[say('outcome'), sayOutcome(outcome)] as const]),
        ...(connection === 'unknown' ? [] : [[say('connection'), sayConnection(connection)] as const]),
        ...(barrier === null ? [] : [[say('barrier'), barriers.wordOf(barrier)] as const]),
        ...(withdrawnBecause === null ? [] : [[say('withdrawn-because'), sayWithdrawal(withdrawnBecause)] as const]),
      ]}
    />
  );
}
