/**
 * What a referral does when something else happens: a consent ends, a team changes, a birth date is put right, a case was a mistake.
 */

import type { TeamMemberAdded, TeamMemberEnded } from '@naung/domain/casework/cases/model.ts';
import type { ConsentTermChanged } from '@naung/domain/casework/consent/model.ts';
import type { RespondentRecorded } from '@naung/domain/casework/people/model.ts';
import { mayBeTakenBack } from '@naung/domain/casework/referrals/decide.ts';
import type { ReferralCancelled, ReferralWithdrawn } from '@naung/domain/casework/referrals/events.ts';
import type { Withdrawal } from '@naung/domain/casework/referrals/model.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import type { CaseId } from '@naung/domain/ground/ids.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type { WishKept } from '@naung/domain/ground/walls/model.ts';
import { type RawBuilder, sql } from 'kysely';
import { onEvent, type Reaction } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { unitsApartFrom } from '../../ground/walls/wishes.ts';
import { closePackets, closeToReceiver, teamChanged, termChanged } from './reach.ts';
import { recordReferral, tellReceiver } from './recording.ts';
import { columns, type ReferralFound, settleReferral } from './store.ts';

export const referralReactions: readonly Reaction[] = [
  onEvent('casework', 'consent-withdrawn', (tx, event) => endForConsent(tx, event.record)),
  onEvent<ConsentTermChanged>('casework', 'consent-term-changed', async (tx, event) => {
    await termChanged(tx, event);
    return [];
  }),
  onEvent<TeamMemberAdded>('casework', 'team-member-added', async (tx, event) => {
    if (event.subject) await teamChanged(tx, event.subject, event.core.person, event.core.until as Day | null);
    return [];
  }),
  onEvent<TeamMemberEnded>('casework', 'team-member-ended', async (tx, event) => {
    if (event.subject) await teamChanged(tx, event.subject, event.core.person, 'ended');
    return [];
  }),
  onEvent('casework', 'record-voided', hearOfVoiding),
  // A consent that belongs to another case was never this one's.
  onEvent('casework', 'record-moved', async (tx, event) =>
    event.core.kind === 'consent' ? endForConsent(tx, event.record) : [],
  ),
  onEvent<RespondentRecorded>('casework', 'respondent-recorded', (tx, event) => endForWalls(tx, event.subject)),
  onEvent('casework', 'record-corrected', (tx, event) =>
    endForWalls(tx, event.core.kind === 'respondent' ? event.subject : null),
  ),
  onEvent<WishKept>('casework', 'wish-kept', (tx, event) => endForWalls(tx, event.core.case)),
];

async function hearOfVoiding(tx: Tx, event: Happening): Promise<readonly Happening[]> {
  if (event.core.kind === 'consent') return endForConsent(tx, event.record);
  if (event.core.kind === 'referral')
    for (const one of await referralsWhere(tx, sql`id = ${event.record}`))
      await (mayBeTakenBack(one, tx.now) ? closeToReceiver(tx, one) : closePackets(tx, one));
  if (event.core.kind === 'case') await voidAllOf(tx, event.record as CaseId);
  return [];
}

/** Without the consent nothing of it is shown any more, in whatever state it is; what has not ended, ends. */
async function endForConsent(tx: Tx, consent: string): Promise<readonly Happening[]> {
  const ended: Happening[] = [];
  for (const one of await referralsWhere(tx, sql`consent = ${consent} and voided_at is null`)) {
    const open = one.status === 'requested' || one.status === 'accepted' || one.status === 'in-progress';
    if (!open) {
      await closePackets(tx, one);
      continue;
    }
    const event = withdrawn(tx, one, 'consent-ended');
    await recordReferral(tx, one, event, { from: [], writtenAt: tx.now });
    ended.push(event);
  }
  return ended;
}

/** From the agency it is gone without a word; the team sees that it ended, and asks elsewhere. */
async function endForWalls(tx: Tx, subject: string | null): Promise<readonly Happening[]> {
  const apart = subject === null ? [] : await unitsApartFrom(tx, subject);
  if (apart.length === 0) return [];
  const ended: Happening[] = [];
  for (const one of await referralsWhere(
    tx,
    sql`subject = ${subject} and to_unit = any (${sql.val(apart)}::uuid[]) and not is_logged and voided_at is null
      and status in ('requested', 'accepted', 'in-progress')`,
  )) {
    const event = withdrawn(tx, one, 'unit-cannot-take-it');
    await recordReferral(tx, one, event, { from: [], writtenAt: tx.now, silently: true });
    ended.push(event);
  }
  return ended;
}

/** Taken back where it has not left yet, withdrawn where it has. */
function withdrawn(tx: Tx, one: ReferralFound, because: Withdrawal): ReferralCancelled | ReferralWithdrawn {
  const about = { record: one.id, subject: one.case };
  return mayBeTakenBack(one, tx.now)
    ? { type: 'referral-cancelled', ...about, core: { packet: one.packet } }
    : { type: 'referral-withdrawn', ...about, core: { because } };
}

/** A case that was entered by mistake sent nothing: its referrals are void with it, and their readers are told. */
async function voidAllOf(tx: Tx, subject: CaseId): Promise<void> {
  for (const one of await referralsWhere(tx, sql`subject = ${subject} and voided_at is null`)) {
    await closePackets(tx, one);
    if (!one.isLogged && one.status !== 'cancelled') await tellReceiver(tx, one, 'voided');
    await sql`update casework.referrals set voided_at = ${tx.now}, version = version + 1
      where district = ${tx.actor.district} and id = ${one.id}`.execute(tx.db);
    await settleReferral(tx, one.id);
  }
}

async function referralsWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<readonly ReferralFound[]> {
  const { rows } = await sql<ReferralFound>`
    select ${columns} from casework.referrals where district = ${tx.actor.district} and ${condition} for update
  `.execute(tx.db);
  return rows;
}
