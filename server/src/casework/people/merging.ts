/**
 * Writing down that two records are one person, and that they are two after all. What points at the record which steps aside follows:
 * consents that its guardian gave, what left the house of it, the numbers. Its drawers stay where they are and as they are.
 */
import {
  decideMerge,
  decideUnmerge,
  MergePeople,
  type MergeSituation,
  type PersonKind,
  UnmergePeople,
} from '@naung/domain/casework/people/merging.ts';
import { peoplePolicy } from '@naung/domain/casework/people/policy.ts';
import type { CorrectionEvent, CorrectionSituation, MergeEvent } from '@naung/domain/ground/corrections.ts';
import { intoDrawers, type SealedParts } from '@naung/domain/ground/drawers/model.ts';
import { sql } from 'kysely';
import { onCommand } from '../../ground/commands/entry.ts';
import { correctionSituation, keepHistory, recordCorrection, tellReaders } from '../../ground/corrections/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { putDrawers } from '../../ground/drawers/store.ts';
import { correctableOf } from './correctable.ts';
import { noteForBoth, withdrawFromKept } from './departed.ts';
import { drawersTable, type Kind, tables } from './kinds.ts';
import { mergedIntoOf } from './merges.ts';
import { peopleSituation, settleClient, snake } from './store.ts';
import { type UnmergeFound, unmergeSituation } from './unmerging.ts';

export const merging = onCommand<
  typeof MergePeople,
  MergeSituation & { readonly stood: CorrectionSituation },
  MergeEvent
>('casework', MergePeople, {
  policy: peoplePolicy['people/merge'],
  async situation(tx, { payload }) {
    const now = await mergeSituation(tx, payload);
    return now && { about: { record: payload.kept, case: now.kept.subject, aside: payload.aside }, now };
  },
  decide: decideMerge,
  async record(tx, events, { payload: { merge, kind, kept, aside } }, now) {
    for (const event of events) {
      await setAside(tx, kind, aside, kept);
      const version = await standAs(tx, kind, event, now.kept.values);
      await keepMerge(tx, event, version, now);
      await keepHistory(tx, correctableOf(kind), event, { note: undefined, version }, now.stood);
      await keepHistory(tx, correctableOf(kind), ofAside(event), { note: undefined, version: null }, now.stood);
      await tellReaders(tx, { type: 'record-corrected', record: kept });
      await tellReaders(tx, { type: 'record-corrected', record: aside });
      await noteForBoth(tx, merge, { kept, aside });
      await settle(tx, kind, [aside, kept]);
    }
  },
});

export const unmerging = onCommand<typeof UnmergePeople, UnmergeFound, MergeEvent | CorrectionEvent>(
  'casework',
  UnmergePeople,
  {
    policy: peoplePolicy['people/unmerge'],
    async situation(tx, { payload }) {
      const now = await unmergeSituation(tx, payload.merge);
      return now && { about: { record: now.record, case: now.subject, aside: now.aside }, now };
    },
    decide: decideUnmerge,
    async record(tx, events, { payload: { merge, answers } }, now) {
      const of = correctableOf(now.kind);
      const back = answers.filter((one) => one.belongsTo === 'aside').map((one) => one.entry);
      await takeApart(tx, merge, back);
      await withdrawFromKept(tx, merge, now);
      const situation = { ...now, values: now.stands, voidedAt: null, hasLeft: false };
      let values = now.stoodAside;
      for (const event of events) {
        if (event.type === 'record-corrected') {
          await recordCorrection(tx, of, event, undefined, { ...situation, record: now.aside, values });
          values = {
            ...values,
            ...(event.core.after as object),
            ...Object.assign({}, ...Object.values(event.sealed ?? {})),
          };
        } else {
          const version = await standAs(tx, now.kind, event as MergeEvent, now.stands);
          await standUp(tx, now.kind, now.aside);
          await keepHistory(tx, of, event, { note: undefined, version }, situation);
          await keepHistory(tx, of, ofAside(event as MergeEvent), { note: undefined, version: null }, situation);
          await tellReaders(tx, { type: 'record-corrected', record: now.record });
        }
      }
      await settle(tx, now.kind, [now.record, now.aside]);
    },
  },
);

/** Locks the two in the order of their ids, so that two people who merge the same two at once wait and do not block each other. */
async function mergeSituation(
  tx: Tx,
  { kind, kept, aside }: { readonly kind: Kind; readonly kept: string; readonly aside: string },
) {
  const found = new Map<string, CorrectionSituation>();
  for (const record of [kept, aside].sort()) {
    const one = await correctionSituation(tx, correctableOf(kind), record);
    if (one === null) return null;
    found.set(record, one);
  }
  const [stood, other] = [found.get(kept) as CorrectionSituation, found.get(aside) as CorrectionSituation];
  const people = await peopleSituation(tx, stood.subject as string, {});
  if (people === null) return null;
  const side = async (one: CorrectionSituation) => ({
    values: one.values,
    subject: one.subject as string,
    voidedAt: one.voidedAt,
    mergedInto: await mergedIntoOf(tx, one.record),
  });
  const consents = await consentsOf(tx, other.subject as string, aside);
  return { people, stood, kept: await side(stood), aside: await side(other), consents };
}

async function consentsOf(tx: Tx, subject: string, guardian: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from casework.consents where district = ${tx.actor.district} and subject = ${subject} and guardian = ${guardian}
    order by id
  `.execute(tx.db);
  return rows.map(({ id }) => id);
}

async function keepMerge(
  tx: Tx,
  { core, record, subject }: MergeEvent,
  version: number,
  now: MergeSituation,
): Promise<void> {
  const { merge, kind, aside, consents } = core as { merge: string; kind: Kind; aside: string; consents: string[] };
  const { core: stood } = intoDrawers(correctableOf(kind).drawers, now.kept.values);
  const there = await consentsOf(tx, subject as string, record);
  await sql`
    insert into casework.merges (district, id, subject, kind, kept, aside, version, stood, consents_moved, consents_there, merged_at, merged_by)
    values (${tx.actor.district}, ${merge}, ${subject}, ${kind}, ${record}, ${aside}, ${version}, ${JSON.stringify(stood)},
      ${sql.val(consents)}::uuid[], ${sql.val(there)}::uuid[], ${tx.now}, ${tx.actor.person})
  `.execute(tx.db);
}

const takeApart = (tx: Tx, merge: string, back: readonly string[]) =>
  sql`
    update casework.merges set apart_at = ${tx.now}, apart_by = ${tx.actor.person}, stood = '{}', given_back = ${sql.val(back)}::uuid[]
    where district = ${tx.actor.district} and id = ${merge}
  `.execute(tx.db);

const setAside = (tx: Tx, kind: Kind, aside: string, kept: string) =>
  sql`
    update ${sql.table(tables[kind])} set voided_at = ${tx.now}, merged_into = ${kept}, version = version + 1
    where district = ${tx.actor.district} and id = ${aside}
  `.execute(tx.db);

const standUp = (tx: Tx, kind: Kind, aside: string) =>
  sql`
    update ${sql.table(tables[kind])} set voided_at = null, merged_into = null, version = version + 1
    where district = ${tx.actor.district} and id = ${aside}
  `.execute(tx.db);

/** Writes the kept record as the event says that it stands now; every drawer that changes gets a version, sealed as a whole. */
async function standAs(
  tx: Tx,
  kind: Kind,
  event: MergeEvent,
  stands: Readonly<Record<string, unknown>>,
): Promise<number> {
  const columns = Object.entries(event.core.after as object).map(
    ([field, value]) => sql`${sql.ref(snake(field))} = ${value}`,
  );
  const { rows } = await sql<{ version: number }>`
    update ${sql.table(tables[kind])} set ${sql.join([...columns, sql`version = version + 1`])}
    where district = ${tx.actor.district} and id = ${event.record} returning version
  `.execute(tx.db);
  const version = rows[0]?.version;
  if (version === undefined) throw new Error('A record that is merged vanished although it was locked');
  const stood = intoDrawers(correctableOf(kind).drawers, stands).sealed;
  const parts: SealedParts = Object.fromEntries(
    Object.entries(event.sealed ?? {}).map(([compartment, fields]) => [
      compartment,
      { ...stood[compartment as keyof SealedParts], ...fields },
    ]),
  );
  const owner = { table: drawersTable, record: event.record, subject: event.subject as string } as const;
  await putDrawers(tx, owner, version, parts);
  return version;
}

/** In the history of the record that stepped aside stands that it did; its fields did not change. */
const ofAside = (event: MergeEvent): MergeEvent => ({
  type: event.type,
  record: event.core.aside as string,
  subject: event.subject,
  core: { before: {}, after: {} },
});

async function settle(tx: Tx, kind: PersonKind, records: readonly string[]): Promise<void> {
  if (kind === 'client') for (const record of records) await settleClient(tx, record);
}
