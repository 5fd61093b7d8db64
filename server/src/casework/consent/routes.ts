/**
 * The commands and reads of consent, and what it does when a birth date becomes known.
 */

import {
  decideGiving,
  decideWithdrawing,
  GiveConsent,
  WithdrawConsent,
} from '@naung/domain/casework/consent/commands.ts';
import { consentPolicy, readsConsents } from '@naung/domain/casework/consent/policy.ts';
import { ConsentsOfCase, ShowConsent } from '@naung/domain/casework/consent/reads.ts';
import { consentRows } from '@naung/domain/casework/consent/rows.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import { onCommand, onEvent, onRead, type Room } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { consentCorrections } from './correcting.ts';
import { guardiansFollow } from './guardians.ts';
import { consentShown, consentsOfCase } from './reading.ts';
import { changeTerms, givingSituation, recordGiving, recordWithdrawing, withdrawingSituation } from './store.ts';

const giving = onCommand('casework', GiveConsent, {
  policy: consentPolicy['consent/give'],
  async situation(tx, { payload }) {
    const now = await givingSituation(tx, payload.case, payload);
    return now && { about: { case: payload.case }, now };
  },
  decide: decideGiving,
  async record(tx, events, { payload, madeAt }) {
    for (const event of events) await recordGiving(tx, event, payload, madeAt);
  },
});

const withdrawing = onCommand('casework', WithdrawConsent, {
  policy: consentPolicy['consent/withdraw'],
  async situation(tx, { payload }) {
    const now = await withdrawingSituation(tx, payload.consent);
    return now && { about: { case: now.subject }, now };
  },
  decide: decideWithdrawing,
  async record(tx, events) {
    for (const event of events) await recordWithdrawing(tx, event);
  },
});

/** Whatever was changed about a client, the terms follow from what is on record now, in the case it left as in the one it came to. */
async function hearOfClient(tx: Tx, event: Happening): Promise<readonly Happening[]> {
  if (event.type !== 'client-recorded' && event.core.kind !== 'client') return [];
  const cases = [event.subject, event.core.from].filter((one): one is string => typeof one === 'string');
  const changed: Happening[] = [];
  for (const one of cases) changed.push(...(await changeTerms(tx, one)));
  return changed;
}

export const consentRoom: Room = {
  rows: consentRows,
  commands: [giving, withdrawing, ...consentCorrections],
  reads: [
    onRead(ConsentsOfCase, { policy: readsConsents, answer: (tx, query) => consentsOfCase(tx, query.case) }),
    onRead(ShowConsent, { policy: readsConsents, answer: (tx, query) => consentShown(tx, query.consent) }),
  ],
  reactions: [
    ...['client-recorded', 'record-corrected', 'record-voided', 'record-moved', 'record-merged', 'record-unmerged'].map(
      (type) => onEvent('casework', type, hearOfClient),
    ),
    ...guardiansFollow,
  ],
};
