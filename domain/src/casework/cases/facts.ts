/**
 * What a case counts for. One *kasus* on the day it was opened, however many forms of violence; a fact for each form and each
 * kind beside it; its survivor as one *korban*; and its ending on the day it was closed. None of these is added to another.
 *
 * `origin` stands in every fact, so that a case which was handed over is not counted twice in the nation.
 */
import type { Fact } from '../../ground/facts.ts';
import type { Day } from '../../ground/time.ts';
import type { CaseFields, Origin, Phase, Track } from './model.ts';

export interface CountedCase
  extends Pick<
    CaseFields,
    'aboutChild' | 'ageBand' | 'sex' | 'disability' | 'village' | 'placeKind' | 'relation' | 'kinds' | 'forms'
  > {
  readonly track: Track;
  readonly origin: Origin;
  readonly phase: Phase;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly closingReason: string | null;
  readonly voided: boolean;
}

export function factsOfCase(one: CountedCase): readonly Fact[] {
  if (one.voided) return [];
  const { track, origin, openedOn: on } = one;
  const { aboutChild, ageBand, sex, disability, village, placeKind, relation } = one;
  const by = known({ track, origin, aboutChild, ageBand, sex, village, placeKind, relation });
  const each = (kind: string, field: string, codes: readonly string[]): readonly Fact[] =>
    [...new Set(codes)].map((code) => ({ kind, on, by: { ...by, [field]: code }, amount: 1 }));
  return [
    { kind: 'case', on, by, amount: 1 },
    ...each('case-form', 'form', one.forms),
    ...each('case-kind', 'kind', one.kinds),
    ...(track === 'survivor'
      ? [{ kind: 'victim', on, by: known({ origin, aboutChild, ageBand, sex, disability, village }), amount: 1 }]
      : []),
    ...endingOf(one),
  ];
}

function endingOf({ track, origin, closedOn, closingReason }: CountedCase): readonly Fact[] {
  if (closedOn === null) return [];
  return [{ kind: 'case-closed', on: closedOn, by: known({ track, origin, reason: closingReason }), amount: 1 }];
}

/** What is not known is left out, never counted as something. */
const known = (by: Readonly<Record<string, string | number | boolean | null>>): Fact['by'] =>
  Object.fromEntries(
    Object.entries(by).filter((entry): entry is [string, string | number | boolean] => entry[1] !== null),
  );
