/**
 * The custodians' list of walls, and their lifting by two. Everything is asked of the keeper, which looks at her duty itself; the
 * office adds the names, and an entry in the audit for each asking.
 */
import type { CommandOf } from '@naung/domain/ground/command.ts';
import type { Compartment } from '@naung/domain/ground/drawers/model.ts';
import { dayIn, type Instant, type Zone } from '@naung/domain/ground/time.ts';
import type {
  AskLifting,
  DecideLifting,
  LiftingSituation,
  LiftingsInPlace,
  PastReads,
  WallInForce,
} from '@naung/domain/ground/walls/lifting.ts';
import type * as z from 'zod/mini';
import { zoneOf } from '../agencies/zone.ts';
import { keptPageAfter, type Page, partOfCursor } from '../commands/cursor.ts';
import { type Tx, Undone } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';
import type { Walled, WallOfCase } from '../keeper/walls.ts';
import { namesOf, personsOnly } from './names.ts';

const mostPastReads = 200;

interface ListQuery {
  readonly after?: string | undefined;
  readonly limit?: string | undefined;
}

export async function wallsInForce(tx: Tx, query: ListQuery): Promise<Page<WallInForce>> {
  const { limit, after } = keptPageAfter(query, [partOfCursor.id]);
  const walls = await tx.keeper.wallsInForce(askerIn(tx), after?.[0] ?? null, limit + 1);
  const shown = walls.slice(0, limit);
  tx.trace.show(
    shown.map(({ wall }) => wall),
    'core',
  );
  const nameOf = await namesOf(tx, [...shown, ...personsOnly(namedIn(shown))]);
  const zone = await zoneOf(tx);
  const last = walls.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((wall) => inForce(wall, tx.actor.person, zone, nameOf)),
    next: last ? JSON.stringify([last.wall]) : null,
  };
}

export async function liftingsInPlace(tx: Tx): Promise<z.infer<(typeof LiftingsInPlace)['answer']>> {
  const walls = await tx.keeper.liftingsInPlace(askerIn(tx));
  tx.trace.show(
    walls.map(({ wall }) => wall),
    'core',
  );
  const nameOf = await namesOf(tx, [...walls, ...personsOnly(namedIn(walls))]);
  const zone = await zoneOf(tx);
  return { items: walls.map((wall) => inForce(wall, tx.actor.person, zone, nameOf)) };
}

export async function pastReads(
  tx: Tx,
  { wall }: { readonly wall: string },
): Promise<z.infer<(typeof PastReads)['answer']> | null> {
  const reads = await tx.keeper.pastReads(askerIn(tx), wall, mostPastReads + 1);
  if (reads === null) return null;
  tx.trace.show([wall], 'core');
  const shown = reads.slice(0, mostPastReads);
  const nameOf = await namesOf(tx, personsOnly(shown.map(({ person }) => person)));
  return {
    items: shown.map(({ at, person, deed, compartments }) => ({
      at: at as Instant,
      name: nameOf({ person, unit: null }),
      deed,
      compartments: compartments as Compartment[],
    })),
    isCut: reads.length > mostPastReads,
  };
}

/** Null where the custodian is not told of the wall. */
export async function askingSituation(
  tx: Tx,
  { wall }: CommandOf<typeof AskLifting>['payload'],
): Promise<LiftingSituation | null> {
  const found = await tx.keeper.wallFor(askerIn(tx), wall);
  return found && { isAsked: found.askedBy !== null, isMine: found.askedBy === tx.actor.person };
}

export async function decidingSituation(
  tx: Tx,
  { lifting }: CommandOf<typeof DecideLifting>['payload'],
): Promise<LiftingSituation | null> {
  const found = await tx.keeper.liftingFor(askerIn(tx), lifting);
  return found && { isAsked: !found.isDecided, isMine: found.askedBy === tx.actor.person };
}

/** Another may have been quicker between the look and the deed: then nothing was done, and nothing is said to be. */
export async function recordAsking(tx: Tx, payload: CommandOf<typeof AskLifting>['payload']): Promise<void> {
  const { lifting: id, wall, because, note } = payload;
  if (!(await tx.keeper.askLifting(askerIn(tx), { id, wall, because, note: note ?? null })))
    throw new Undone('not-there');
  tx.trace.show([wall]);
}

export async function recordDecision(tx: Tx, payload: CommandOf<typeof DecideLifting>['payload']): Promise<void> {
  if (!(await tx.keeper.decideLifting(askerIn(tx), payload.lifting, payload.answer === 'lift')))
    throw new Undone('not-there');
}

const namedIn = (walls: readonly WallOfCase[]): readonly string[] =>
  walls.flatMap(({ lifting, raisedBy }) => [lifting?.askedBy ?? null, raisedBy]).filter((person) => person !== null);

function inForce(one: WallOfCase, reader: string, zone: Zone, nameOf: (one: Walled) => string): WallInForce {
  const { wall, caseCode, because, raisedBy, since, lifting } = one;
  return {
    wall: wall as WallInForce['wall'],
    caseCode,
    name: nameOf(one),
    kind: one.person === null ? 'unit' : 'person',
    because,
    enteredBy: raisedBy === null ? null : nameOf({ person: raisedBy, unit: null }),
    since: dayIn(zone, since as Instant),
    lifting: lifting && {
      id: lifting.id as NonNullable<WallInForce['lifting']>['id'],
      because: lifting.because,
      note: lifting.note,
      askedBy: nameOf({ person: lifting.askedBy, unit: null }),
      askedOn: dayIn(zone, lifting.askedAt as Instant),
      isMine: lifting.askedBy === reader,
    },
  };
}
