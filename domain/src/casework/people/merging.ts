/**
 * Two records of a case that are one person: a mother written down twice, a client whom two colleagues met. The team says so, chooses
 * field by field whose value stands, and one record steps aside. It was no mistake, and nothing of it is lost: should it turn out
 * that they are two people after all, both stand again exactly as they were.
 *
 * What must never happen: that what was entered in between is given to one of them by a guess. Each such entry is asked about.
 */
import * as z from 'zod/mini';
import { type CommandOf, command } from '../../ground/command.ts';
import { type CorrectionEvent, decideCorrection, type MergeEvent, written } from '../../ground/corrections.ts';
import type { Drawers } from '../../ground/drawers/model.ts';
import { idOf, uuid } from '../../ground/ids.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import type { Instant } from '../../ground/time.ts';
import { type Liftable, lifted, type PeopleRefusal, type PeopleSituation } from './commands.ts';
import { clientDrawers, relativeDrawers, respondentDrawers } from './model.ts';

export const personKinds = ['client', 'relative', 'respondent'] as const;
export type PersonKind = (typeof personKinds)[number];
export const MergeId = idOf('merge');

type Values = Readonly<Record<string, unknown>>;
type AnyDrawers = Drawers<Values>;

export const drawersOfKind: Readonly<Record<PersonKind, AnyDrawers>> = {
  client: clientDrawers,
  relative: relativeDrawers,
  respondent: respondentDrawers,
};

/** Whose case it is follows from the two: she is the main client when either was. */
export const isChosen = (field: string): boolean => field !== 'isMain';

export const MergePeople = command('people/merge', 'Says that two records of a case are one person; one steps aside.', {
  merge: MergeId,
  kind: z.enum(personKinds),
  kept: uuid,
  aside: uuid,
  /** The fields whose value stands as the record has it that steps aside; all others stand as they are in the one that is kept. */
  fromAside: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)),
});

export const UnmergePeople = command('people/unmerge', 'Takes two records apart again, each as it was.', {
  merge: MergeId,
  /** To which of the two each thing belongs that was entered since. */
  answers: z.array(z.strictObject({ entry: uuid, belongsTo: z.enum(['kept', 'aside']) })).check(z.maxLength(500)),
});

interface Side {
  readonly values: Values;
  readonly subject: string;
  readonly voidedAt: Instant | null;
  readonly mergedInto: string | null;
}

export interface MergeSituation {
  readonly people: PeopleSituation;
  readonly kept: Side;
  readonly aside: Side;
  /** Consents that name the record which steps aside as the guardian who gave them. */
  readonly consents: readonly string[];
}

export type MergeRefusal =
  | 'is-the-same-record'
  | 'are-of-two-cases'
  | 'is-merged-already'
  | 'was-entered-by-mistake'
  | PeopleRefusal;

export function decideMerge(
  { payload }: Pick<CommandOf<typeof MergePeople>, 'payload'>,
  now: MergeSituation,
): Result<readonly MergeEvent[], MergeRefusal> {
  const { merge, kind, kept, aside, fromAside } = payload;
  if (!now.people.caseIsOpen) return refused('case-is-closed');
  if (kept === aside) return refused('is-the-same-record');
  if (now.kept.subject !== now.aside.subject) return refused('are-of-two-cases');
  if (now.kept.mergedInto !== null || now.aside.mergedInto !== null) return refused('is-merged-already');
  if (now.kept.voidedAt !== null || now.aside.voidedAt !== null) return refused('was-entered-by-mistake');
  const drawers = drawersOfKind[kind];
  const chosen = fromAside.filter((field) => Object.hasOwn(drawers, field) && isChosen(field));
  const changes = {
    ...Object.fromEntries(chosen.map((field) => [field, now.aside.values[field] ?? null])),
    ...(now.aside.values.isMain === true ? { isMain: true } : {}),
  };
  const after = withChanges(drawers, now.kept.values, changes, now.people);
  if (!after.ok) return after;
  const stands = standsAs(drawers, now.kept.values, after.value);
  const core = { kind, merge, aside, consents: now.consents, before: stands.before, after: stands.core };
  return done([{ type: 'record-merged', record: kept, subject: now.kept.subject, core, sealed: stands.sealed }]);
}

/** Something that was entered about the one record while the two were one. */
export interface EntrySince {
  readonly id: string;
  readonly of: 'correction' | 'consent';
  /** What a correction said; null for what it emptied. */
  readonly changes: Values;
  readonly reason: string | null;
}

export interface UnmergeSituation {
  readonly record: string;
  readonly aside: string;
  readonly subject: string;
  readonly kind: PersonKind;
  readonly isApart: boolean;
  /** One of the two was merged with a third since. */
  readonly laterMergeStands: boolean;
  /** As the kept record stands, as it stood before, and as the other has stood aside. */
  readonly stands: Values;
  readonly stood: Values;
  readonly stoodAside: Values;
  readonly entries: readonly EntrySince[];
  /** Consents that came along with the record which stepped aside, and still name the other. */
  readonly consents: readonly string[];
  /** A third client is the main one of the case today. */
  readonly people: PeopleSituation;
  readonly enteredAt: Instant;
  readonly now: Instant;
}

export type UnmergeRefusal = 'is-apart-already' | 'later-merge-stands' | 'entries-are-unanswered' | PeopleRefusal;

export function decideUnmerge(
  { payload: { merge, answers } }: Pick<CommandOf<typeof UnmergePeople>, 'payload'>,
  now: UnmergeSituation,
): Result<readonly (MergeEvent | CorrectionEvent)[], UnmergeRefusal> {
  if (now.isApart) return refused('is-apart-already');
  if (!now.people.caseIsOpen) return refused('case-is-closed');
  if (now.laterMergeStands) return refused('later-merge-stands');
  const belongs = new Map(answers.map(({ entry, belongsTo }) => [entry, belongsTo]));
  if (now.entries.some(({ id }) => !belongs.has(id))) return refused('entries-are-unanswered');
  const entriesOf = (side: 'kept' | 'aside') => now.entries.filter(({ id }) => belongs.get(id) === side);

  const drawers = drawersOfKind[now.kind];
  const kept = withEntries(drawers, now.stood, entriesOf('kept'), now.people);
  if (!kept.ok) return kept;
  const corrections = correctionsOfAside(now, entriesOf('aside'));
  if (!corrections.ok) return corrections;
  const { events, values: aside } = corrections.value;
  const mains = [kept.value.isMain === true, aside.isMain === true, now.people.hasMain].filter(Boolean);
  if (mains.length > 1) return refused('main-survivor-is-known');

  const stands = standsAs(drawers, now.stands, kept.value);
  const guardians = [
    ...now.consents.map((consent) => ({ consent, guardian: now.aside })),
    ...entriesOf('aside').flatMap(({ id, of }) => (of === 'consent' ? [{ consent: id, guardian: now.aside }] : [])),
  ];
  const core = { kind: now.kind, merge, aside: now.aside, guardians, before: stands.before, after: stands.core };
  const apart: MergeEvent = { type: 'record-unmerged', record: now.record, subject: now.subject, core };
  return done([{ ...apart, sealed: stands.sealed }, ...events]);
}

/** What was entered since and belongs to the record that stood aside is put right there, one correction after the other. */
function correctionsOfAside(
  { aside, subject, kind, stoodAside, people, enteredAt, now }: UnmergeSituation,
  entries: readonly EntrySince[],
): Result<{ readonly events: readonly CorrectionEvent[]; readonly values: Values }, PeopleRefusal> {
  const drawers = drawersOfKind[kind];
  const events: CorrectionEvent[] = [];
  let values = stoodAside;
  for (const { changes, reason } of entries) {
    const kept = lifted(changes as Liftable, values as Liftable, people);
    if (!kept.ok) return kept;
    const situation = { record: aside, subject, values, enteredAt, voidedAt: null, hasLeft: false, now };
    const said = { changes: kept.value, reason: reason ?? 'learned-later' };
    const decided = decideCorrection(drawers, kind, said, situation);
    // Nothing changes where the record said so already.
    if (decided.ok) events.push(...decided.value);
    values = changed(drawers, values, kept.value as Values);
  }
  return done({ events, values });
}

function withEntries(
  drawers: AnyDrawers,
  stood: Values,
  entries: readonly EntrySince[],
  people: PeopleSituation,
): Result<Values, PeopleRefusal> {
  let values = stood;
  for (const { changes } of entries) {
    const after = withChanges(drawers, values, changes, people);
    if (!after.ok) return after;
    values = after.value;
  }
  return done(values);
}

/** All fields after a change, with what follows from a birth date lifted anew. */
function withChanges(
  drawers: AnyDrawers,
  values: Values,
  changes: Values,
  people: PeopleSituation,
): Result<Values, PeopleRefusal> {
  const kept = lifted(changes as Liftable, values as Liftable, people);
  return kept.ok ? done(changed(drawers, values, kept.value as Values)) : kept;
}

/** A sealed field that is emptied leaves its drawer. */
const changed = (drawers: AnyDrawers, values: Values, changes: Values): Values => {
  const isEmptied = (field: string) => changes[field] === null && drawers[field] !== 'core';
  return Object.fromEntries(Object.entries({ ...values, ...changes }).filter(([field]) => !isEmptied(field)));
};

/** What must be written so that a record stands as wanted: undefined for a sealed field that leaves its drawer. */
function standsAs(drawers: AnyDrawers, stands: Values, wanted: Values) {
  const before: Record<string, unknown> = {};
  const core: Record<string, unknown> = {};
  const sealed: Record<string, Record<string, unknown>> = {};
  for (const [field, compartment] of Object.entries(drawers)) {
    const [is, becomes] = [stands[field], wanted[field]];
    if (written(is) === written(becomes)) continue;
    if (compartment === 'core') {
      before[field] = is;
      core[field] = becomes;
    } else sealed[compartment] = { ...sealed[compartment], [field]: becomes };
  }
  return { before, core, sealed };
}
