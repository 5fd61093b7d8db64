/** What one referral shows, field by field, in the order in which a helper needs it. */
import { shareableFields } from '@naung/domain/casework/consent/model.ts';
import type { ReferralShown } from '@naung/domain/casework/referrals/reads.ts';
import { Facts } from '../../ground/look/facts.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { packetWords } from './code-words.ts';

const order = ['reason', 'contact', ...shareableFields.filter((field) => field !== 'contact')] as const;

export function Packet({ packet }: { readonly packet: NonNullable<ReferralShown['packet']> }) {
  const say = useWords(packetWords);
  return (
    <Facts
      facts={order.flatMap((field) => {
        const value = packet[field];
        return value === undefined ? [] : [[say(field), <span class="as-written">{value}</span>] as const];
      })}
    />
  );
}
