/**
 * Putting things right. People mistype, write into the wrong file, learn the truth later; nothing is ever deleted for it.
 *
 * *Betulkan* (correct) keeps the old value; *salah input* (void) takes a record out of every count and leaves it in the history;
 * *pindahkan* (move) takes it to the case where it belongs and lists who read it where it did not. A reason is asked for when a
 * day has passed, or when the record already left in a letter, a referral or a report, whose reader is told.
 */
import * as z from 'zod/mini';
import { command } from './command.ts';
import type { Compartment, Drawers } from './drawers/model.ts';
import { intoDrawers } from './drawers/model.ts';
import type { Happening } from './happening.ts';
import { CaseId, uuid } from './ids.ts';
import { done, type Result, refused } from './result.ts';
import { hoursBetween, type Instant } from './time.ts';

export const correctionReasons = [
  'typed-wrong',
  'wrong-person',
  'learned-later',
  'said-again',
  'twice',
  'other',
] as const;
const Reason = z.optional(z.enum(correctionReasons));
/** Free words may hold a name, so they are sealed with the story. */
const Note = z.optional(z.string().check(z.maxLength(2000)));

/** The three commands of one kind of record: `services/correct-given`, `services/void-given`, `services/move-given`. */
export const correctionCommands = <
  const RoomName extends string,
  const Kind extends string,
  Changes extends z.ZodMiniType,
>(
  room: RoomName,
  kind: Kind,
  changes: Changes,
) => ({
  correct: command(`${room}/correct-${kind}`, `Puts a ${kind} right; what stood before is kept.`, {
    record: uuid,
    changes,
    reason: Reason,
    note: Note,
  }),
  void: command(`${room}/void-${kind}`, `Marks a ${kind} as entered by mistake; it leaves every count.`, {
    record: uuid,
    reason: z.enum(correctionReasons),
    note: Note,
  }),
  move: command(`${room}/move-${kind}`, `Moves a ${kind} to the case where it belongs.`, {
    record: uuid,
    to: CaseId,
    reason: z.enum(correctionReasons),
    note: Note,
  }),
});

type Emptiable<Shape> = {
  readonly [Field in keyof Shape]: Shape[Field] extends z.ZodMiniOptional<infer Said>
    ? z.ZodMiniOptional<z.ZodMiniNullable<Said>>
    : Shape[Field] extends z.core.SomeType
      ? z.ZodMiniOptional<Shape[Field]>
      : never;
};

/**
 * What a correction may change of a record with drawers: any field, and a sealed one that may be absent may also be emptied, which is
 * said with null. A core field is empty only where the record itself allows null.
 */
export function changesTo<const Shape extends z.core.$ZodLooseShape>(
  fields: Shape,
  drawers: { readonly [Field in keyof Shape]: Compartment },
): z.ZodMiniObject<Emptiable<Shape>, z.core.$strict> {
  const changes = Object.entries(fields).map(([field, schema]) => {
    const mayBeAbsent = schema instanceof z.ZodMiniOptional && drawers[field] !== 'core';
    return [field, z.optional(mayBeAbsent ? z.nullable(schema.def.innerType) : schema)] as const;
  });
  return z.strictObject(Object.fromEntries(changes)) as never;
}

export interface CorrectionSituation {
  readonly record: string;
  readonly subject: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly enteredAt: Instant;
  readonly voidedAt: Instant | null;
  /** It already left the house in a letter, a referral or a report. */
  readonly hasLeft: boolean;
  readonly now: Instant;
  /** For a move: the case it should belong to is one the actor works on. */
  readonly reachesTarget?: boolean;
}

export type CorrectionRefusal =
  | 'reason-is-needed'
  | 'was-entered-by-mistake'
  | 'nothing-changes'
  | 'is-already-there'
  | 'no-such-case';

export type CorrectionEvent = Happening<
  'record-corrected' | 'record-voided' | 'record-moved' | 'record-left',
  Readonly<Record<string, unknown>>
>;

/** Two records that are one: the kept one stands for both, until they are taken apart again. Of a sealed field, undefined is "gone". */
export type MergeEvent = Happening<'record-merged' | 'record-unmerged', Readonly<Record<string, unknown>>>;

/** Hours in which a slip of the hand is put right without saying why. */
const hoursWithoutReason = 24;

export const needsReason = (now: Pick<CorrectionSituation, 'enteredAt' | 'hasLeft' | 'now'>): boolean =>
  now.hasLeft || hoursBetween(now.enteredAt, now.now) > hoursWithoutReason;

export function decideCorrection<Noun extends object>(
  drawers: Drawers<Noun>,
  kind: string,
  payload: { changes: object; reason?: string | undefined },
  now: CorrectionSituation,
): Result<readonly CorrectionEvent[], CorrectionRefusal> {
  if (now.voidedAt !== null) return refused('was-entered-by-mistake');
  const changed = Object.entries(payload.changes).filter(
    ([field, value]) => value !== undefined && written(now.values[field] ?? null) !== written(value),
  );
  if (changed.length === 0) return refused('nothing-changes');
  if (needsReason(now) && payload.reason === undefined) return refused('reason-is-needed');
  const { core, sealed } = intoDrawers(drawers, Object.fromEntries(changed) as Partial<Noun>);
  const before = Object.fromEntries(Object.keys(core).map((field) => [field, now.values[field] ?? null]));
  return done([
    {
      type: 'record-corrected',
      record: now.record,
      subject: now.subject,
      core: { kind, before, after: core, reason: payload.reason ?? null },
      sealed,
    },
  ]);
}

/** A database returns the parts of an object in an order of its own. */
export const written = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

export function decideVoiding(
  kind: string,
  payload: { reason: string },
  now: CorrectionSituation,
): Result<readonly CorrectionEvent[], CorrectionRefusal> {
  if (now.voidedAt !== null) return refused('was-entered-by-mistake');
  return done([
    { type: 'record-voided', record: now.record, subject: now.subject, core: { kind, reason: payload.reason } },
  ]);
}

/** What leaves a file is an event of that file as well, or whoever holds a copy of it would never learn; it does not say where to. */
export function decideMove(
  kind: string,
  payload: { to: string; reason: string },
  now: CorrectionSituation,
): Result<readonly CorrectionEvent[], CorrectionRefusal> {
  if (now.voidedAt !== null) return refused('was-entered-by-mistake');
  if (now.subject === payload.to) return refused('is-already-there');
  if (now.reachesTarget !== true) return refused('no-such-case');
  const core = { kind, from: now.subject, to: payload.to, reason: payload.reason };
  const moved: CorrectionEvent = { type: 'record-moved', record: now.record, subject: payload.to, core };
  if (now.subject === null) return done([moved]);
  return done([moved, { type: 'record-left', record: now.record, subject: now.subject, core: { kind } }]);
}
