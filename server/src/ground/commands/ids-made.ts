/**
 * Which ids of a wish are of something that does not stand yet. Whoever makes a record chooses its id, and everything that knows a record
 * by its id alone — reach, the names and walls of the keeper, the audit — would take a second one for the first. So each is claimed
 * before anything is done, and one that anything bears is refused alike, whether it is hers, hidden from her or of another kind.
 */
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

/** Where in the payload they stand. A command that is not here makes nothing under an id of its own. */
export const idsMade: Readonly<Record<string, readonly string[]>> = {
  'intake/receive': ['concern'],
  'intake/hand-over': ['letter'],
  'intake/ask-to-lower': ['lowering'],
  'intake/take-over': ['concern'],
  'people/record-client': ['client'],
  'people/record-relative': ['relative'],
  'people/record-respondent': ['respondent'],
  'people/merge': ['merge'],
  'people/say-same': ['same'],
  'cases/open-child-respondent': ['case'],
  'cases/ask-to-close': ['closing'],
  'cases/offer-hand-over': ['letter'],
  'cases/accept-hand-over': ['case'],
  'consent/give': ['consent'],
  'services/assess': ['assessment'],
  'services/make-plan': ['plan', 'goals.id'],
  'services/add-goal': ['goal'],
  'services/ask-plan-approval': ['approval'],
  'services/give': ['given'],
  'referrals/send': ['referral', 'packet'],
  'referrals/resend-packet': ['packet'],
  'releases/ask': ['release'],
  'villages/add-member': ['member'],
  'villages/reach-stage': ['reached'],
  'activities/record': ['activity', 'attendance.line'],
  'activities/add-attendance': ['line'],
  'agencies/add': ['id'],
  'agencies/add-unit': ['id'],
  'agencies/add-person': ['id'],
  'agencies/give-duty': ['id'],
  'agencies/add-service': ['id'],
  'deadlines/add-holiday': ['id'],
  'emergencies/open': ['emergency'],
  'walls/keep-from': ['wall'],
  'walls/ask-lifting': ['lifting'],
  'reading/note': ['note'],
  'retention/ask': ['act'],
};

/** Refused as `id-is-taken`, and nothing else is done, where anything bears one of them. */
export async function claimIds(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`select ground.claim_ids(${sql.val(ids)}::uuid[])`.execute(tx.db);
}

/** The same refusal, before the wish is looked at: where what else it says is looked for, and must not be told by whether it was. */
export const refuseTaken = (tx: Tx, ids: readonly string[]) =>
  sql`select ground.refuse_taken(${sql.val(ids)}::uuid[])`.execute(tx.db);

export const idsIn = (command: string, payload: unknown): readonly string[] =>
  (idsMade[command] ?? []).flatMap((path) => at(payload, path.split('.')));

const at = (said: unknown, [field, ...deeper]: readonly string[]): readonly string[] => {
  if (Array.isArray(said)) return said.flatMap((one) => at(one, field === undefined ? [] : [field, ...deeper]));
  if (field === undefined) return typeof said === 'string' ? [said] : [];
  return at((said as Readonly<Record<string, unknown>> | undefined)?.[field], deeper);
};
