/**
 * Records that have ended, as the office shows them. Everything is asked of the keeper, which looks at duties and days itself; the
 * office adds the names of those who asked, and an entry in the audit for each asking.
 */
import type { CommandOf } from '@naung/domain/ground/command.ts';
import type {
  AskingSituation,
  AskRetention,
  DecideRetention,
  DecidingSituation,
} from '@naung/domain/ground/retention/deciding.ts';
import type {
  Destroyed,
  ProofOfDestruction,
  RecordKept,
  RecordsInPlace,
} from '@naung/domain/ground/retention/reads.ts';
import { completeOn } from '@naung/domain/ground/retention/schedule.ts';
import { type Day, dayIn, type Instant, type Zone } from '@naung/domain/ground/time.ts';
import type * as z from 'zod/mini';
import { zoneOf } from '../agencies/zone.ts';
import { keptPageAfter, type Page, partOfCursor } from '../commands/cursor.ts';
import { type Tx, Undone } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';
import type { ActAsked, DestroyedRecord, KeptRecord } from '../keeper/retention.ts';
import { namesOf, personsOnly } from '../walls/names.ts';

interface ListQuery {
  readonly after?: string | undefined;
  readonly limit?: string | undefined;
}

export async function recordsKept(tx: Tx, query: ListQuery): Promise<Page<RecordKept>> {
  const { limit, after } = keptPageAfter(query, [partOfCursor.day, partOfCursor.id]);
  const records = await tx.keeper.recordsKept(askerIn(tx), after, limit + 1);
  const shown = records.slice(0, limit);
  tx.trace.show(
    shown.map(({ record }) => record),
    'core',
  );
  const view = await recordView(tx, shown);
  const last = records.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((one) => keptItem(one, tx.actor.person, view)),
    next: last ? JSON.stringify([last.endedOn, last.record]) : null,
  };
}

export async function recordsInPlace(tx: Tx): Promise<z.infer<(typeof RecordsInPlace)['answer']>> {
  const records = await tx.keeper.recordsInPlace(askerIn(tx));
  tx.trace.show(
    records.map(({ record }) => record),
    'core',
  );
  const view = await recordView(tx, records);
  return { items: records.map((one) => keptItem(one, tx.actor.person, view)) };
}

export async function destroyedRecords(tx: Tx, query: ListQuery): Promise<Page<Destroyed>> {
  const { limit, after } = keptPageAfter(query, [partOfCursor.instant, partOfCursor.id]);
  const proofs = await tx.keeper.recordsDestroyed(askerIn(tx), after, limit + 1);
  const shown = proofs.slice(0, limit);
  const view = await proofView(tx, shown);
  const last = proofs.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((proof) => proofItem(proof, view)),
    next: last ? JSON.stringify([last.decidedAt, last.act]) : null,
  };
}

export async function proofOf(
  tx: Tx,
  { act }: { readonly act: string },
): Promise<z.infer<(typeof ProofOfDestruction)['answer']> | null> {
  const proof = await tx.keeper.recordDestroyed(askerIn(tx), act);
  if (proof === null) return null;
  return { ...proofItem(proof, await proofView(tx, [proof])), keyIds: [...proof.keys] };
}

/** Null where the actor is not told of the record. */
export async function askingSituation(
  tx: Tx,
  { record, what }: CommandOf<typeof AskRetention>['payload'],
): Promise<AskingSituation | null> {
  const found = await tx.keeper.recordKept(askerIn(tx), record);
  if (found === null) return null;
  const isAsked = what === 'hold' ? found.asked?.what === 'hold' : found.asked !== null;
  return { ...(await standing(tx, found)), isAsked };
}

export async function decidingSituation(
  tx: Tx,
  { act }: CommandOf<typeof DecideRetention>['payload'],
): Promise<DecidingSituation | null> {
  const found = await tx.keeper.recordAsked(askerIn(tx), act);
  if (found === null) return null;
  const { what, askedBy } = found.act;
  const isOpen = found.isOpen && found.record !== null;
  const now = found.record === null ? nothingStands((await dayView(tx)).today) : await standing(tx, found.record);
  return { ...now, what, isOpen, isMine: askedBy === tx.actor.person };
}

/** Another may have been quicker between the look and the deed: then nothing was done, and nothing is said to be. */
export async function recordAsking(tx: Tx, payload: CommandOf<typeof AskRetention>['payload']): Promise<void> {
  const { act, record, what, because = null, note = null, reviewOn = null } = payload;
  tx.trace.show([act, record]);
  if (!(await tx.keeper.askRetention(askerIn(tx), { act, record, what, because, note, reviewOn })))
    throw new Undone('not-there');
}

export async function recordDecision(tx: Tx, payload: CommandOf<typeof DecideRetention>['payload']): Promise<void> {
  tx.trace.show([payload.act]);
  if (!(await tx.keeper.decideRetention(askerIn(tx), payload.act, payload.answer === 'agree')))
    throw new Undone('not-there');
}

interface DayView {
  readonly zone: Zone;
  readonly today: Day;
}

interface View extends DayView {
  readonly nameOf: Awaited<ReturnType<typeof namesOf>>;
}

async function dayView(tx: Tx): Promise<DayView> {
  const zone = await zoneOf(tx);
  return { zone, today: dayIn(zone, tx.outside.now()) };
}

async function recordView(tx: Tx, records: readonly KeptRecord[]): Promise<View> {
  const asked = records.flatMap((one) => (one.asked === null ? [] : [one.asked.askedBy]));
  return { nameOf: await namesOf(tx, personsOnly(asked)), ...(await dayView(tx)) };
}

async function proofView(tx: Tx, proofs: readonly DestroyedRecord[]): Promise<View> {
  tx.trace.show(
    proofs.map(({ act }) => act),
    'core',
  );
  const people = proofs.flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy]);
  return { nameOf: await namesOf(tx, personsOnly(people)), ...(await dayView(tx)) };
}

const nothingStands = (today: Day) => ({ today, isDue: false, isHeld: false, isOfTheTeam: false });

async function standing(tx: Tx, { dueOn, hold, asked, isOfTheTeam }: KeptRecord) {
  const { today } = await dayView(tx);
  const isHeld = hold !== null || asked?.what === 'hold';
  return { today, isDue: dueOn !== null && dueOn <= today, isHeld, isOfTheTeam };
}

function keptItem(one: KeptRecord, reader: string, { nameOf, zone, today }: View): RecordKept {
  const { record, kind, code, endedOn, dueOn, hold, asked } = one;
  return {
    ...{ record, kind, code, class: one.class },
    endedOn: endedOn as Day,
    dueOn: dueOn as Day | null,
    isDue: dueOn !== null && dueOn <= today,
    hold: hold && holdItem(hold, zone, today),
    asked: asked && {
      act: asked.act as NonNullable<RecordKept['asked']>['act'],
      ...{ what: asked.what, because: asked.because, note: asked.note },
      reviewOn: asked.reviewOn as Day | null,
      askedBy: nameOf({ person: asked.askedBy, unit: null }),
      askedOn: dayIn(zone, asked.askedAt as Instant),
      isMine: asked.askedBy === reader,
    },
  };
}

function holdItem({ act, because, note, askedAt, reviewOn }: ActAsked, zone: Zone, today: Day): RecordKept['hold'] {
  return {
    act: act as NonNullable<RecordKept['hold']>['act'],
    because: because ?? 'other',
    note,
    since: dayIn(zone, askedAt as Instant),
    reviewOn: (reviewOn ?? today) as Day,
    isForReview: reviewOn === null || reviewOn <= today,
  };
}

function proofItem(proof: DestroyedRecord, { nameOf, zone, today }: View): Destroyed {
  const { act, code, endedOn, dueOn, askedBy, askedAt, decidedBy, decidedAt, keys, digest } = proof;
  const destroyedOn = dayIn(zone, decidedAt as Instant);
  const complete = completeOn(destroyedOn);
  return {
    act: act as Destroyed['act'],
    ...{ code, class: proof.class, endedOn: endedOn as Day, dueOn: dueOn as Day },
    askedBy: nameOf({ person: askedBy, unit: null }),
    askedOn: dayIn(zone, askedAt as Instant),
    decidedBy: nameOf({ person: decidedBy, unit: null }),
    destroyedOn,
    ...{ keys: keys.length, digest, completeOn: complete, isComplete: complete <= today },
  };
}
