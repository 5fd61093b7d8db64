/**
 * Signs of danger that nobody told in so many words: the public site ticks them where a rule errs on the safe side. The desk says so,
 * because whoever acts must know what was said and what was only feared.
 */
import type { ConcernShown } from '@naung/domain/casework/intake/reads.ts';

/** What was passed on by another district may have come by its public site. */
const tickedByRule: readonly (string | undefined)[] = ['public-site', 'handover'];

export type SafeSide = 'safe-side-72h' | 'safe-side-under-five' | 'safe-side-disability';

export function onSafeSide(told: ConcernShown['told']): Readonly<Partial<Record<string, SafeSide>>> {
  if (told === null || !tickedByRule.includes(told.channel)) return {};
  return {
    ...(told.occurred === 'today' ? {} : { 'sexual-violence-72h': 'safe-side-72h' }),
    ...(told.ageBand === '0-5' ? { 'under-five': 'safe-side-under-five' } : {}),
    ...(told.disability === true ? { 'cannot-leave-or-disabled': 'safe-side-disability' } : {}),
  };
}
