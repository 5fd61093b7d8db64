import type { ConcernInList } from '@naung/domain/casework/intake/reads.ts';
import { When } from '../../ground/look/when.tsx';

interface ReceivedWhenProps {
  readonly concern: Pick<ConcernInList, 'channel' | 'isSealed' | 'receivedAt'>;
  readonly as: 'moment' | 'ago';
}

/** Of a telling from the public site only the day is kept once it is opened, so no hour is shown that nobody knows any more. */
export const ReceivedWhen = ({ concern, as }: ReceivedWhenProps) => (
  <When at={concern.receivedAt} as={concern.channel === 'public-site' && !concern.isSealed ? 'day' : as} />
);
