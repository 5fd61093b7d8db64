import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import bands from '../../ground/codes/lists/age-bands-simfoni.data.json';
import type { CodeItem } from '../../ground/codes/model.ts';
import type { Day, Instant } from '../../ground/time.ts';
import { decideMerge, decideUnmerge, type MergeSituation, type UnmergeSituation } from './merging.ts';

const people = {
  caseIsOpen: true,
  hasMain: false,
  openedOn: '2026-03-02' as Day,
  today: '2026-03-10' as Day,
  ageBands: bands.items as unknown as readonly CodeItem[],
  unknownCodes: [],
};
const side = (values: object) => ({ values: { ...values }, subject: 'case', voidedAt: null, mergedInto: null });
const now: MergeSituation = {
  people,
  kept: side({ isMain: false, sex: 'female', isChild: true, ageBand: null, name: 'KEPT' }),
  aside: side({ isMain: true, sex: 'male', isChild: true, ageBand: null, name: 'ASIDE', born: '1990-01-01' }),
  consents: [],
};
const payload = {
  merge: 'm' as never,
  kind: 'client',
  kept: 'kept',
  aside: 'aside',
  fromAside: [] as string[],
} as const;
const merge = (fromAside: string[], over: Partial<MergeSituation> = {}) =>
  decideMerge({ payload: { ...payload, fromAside } }, { ...now, ...over });

describe('two records that are one person', () => {
  test('only what was chosen is taken over, with what follows from it; she is the main client when either was', () => {
    const decided = merge(['born', 'isMain', 'constructor', 'kinship']);
    expect(decided.ok && decided.value[0]).toMatchObject({
      type: 'record-merged',
      core: { after: { isMain: true, isChild: false, ageBand: '25-44' } },
      sealed: { identity: { born: '1990-01-01' } },
    });
    expect(decided.ok && decided.value[0]?.core.after).not.toHaveProperty('sex');
    expect(decided.ok && decided.value[0]?.sealed?.identity).not.toHaveProperty('name');
  });

  test('a field that the chosen record lacks leaves the drawer', () => {
    const kept = side({ ...now.kept.values, notes: 'N' });
    const decided = merge(['notes'], { kept });
    expect(decided.ok && decided.value[0]?.sealed).toEqual({ narrative: { notes: undefined } });
  });

  test.each([
    [{ people: { ...people, caseIsOpen: false } }, 'case-is-closed'],
    [{ aside: { ...now.aside, subject: 'another' } }, 'are-of-two-cases'],
    [
      { aside: { ...now.aside, mergedInto: 'x', voidedAt: '2026-01-01T00:00:00.000Z' as Instant } },
      'is-merged-already',
    ],
    [{ kept: { ...now.kept, voidedAt: '2026-01-01T00:00:00.000Z' as Instant } }, 'was-entered-by-mistake'],
  ])('refused: %j', (over, because) => {
    expect(merge([], over)).toMatchObject({ because });
  });
});

describe('two people after all', () => {
  const apart: UnmergeSituation = {
    ...{ record: 'kept', aside: 'aside', subject: 'case', kind: 'client', isApart: false, laterMergeStands: false },
    stands: { ...now.kept.values, isMain: true },
    stood: now.kept.values,
    stoodAside: now.aside.values,
    entries: [{ id: 'e', of: 'correction', changes: { sex: 'unknown' }, reason: null }],
    ...{ consents: ['c'], people, enteredAt: '2026-03-02T00:00:00.000Z' as Instant },
    now: '2026-03-03T00:00:00.000Z' as Instant,
  };
  const take = (answers: object[], over: Partial<UnmergeSituation> = {}) =>
    decideUnmerge({ payload: { merge: 'm', answers } as never }, { ...apart, ...over });

  test('an entry goes where it is said to belong, and to the other nothing of it', () => {
    const toKept = take([{ entry: 'e', belongsTo: 'kept' }]);
    expect(toKept.ok && toKept.value).toMatchObject([{ core: { after: { isMain: false, sex: 'unknown' } } }]);
    const toAside = take([{ entry: 'e', belongsTo: 'aside' }]);
    expect(toAside.ok && toAside.value).toMatchObject([
      { type: 'record-unmerged', core: { after: { isMain: false }, guardians: [{ consent: 'c', guardian: 'aside' }] } },
      { type: 'record-corrected', record: 'aside', core: { after: { sex: 'unknown' } } },
    ]);
  });

  test.each([
    [{}, 'entries-are-unanswered'],
    [{ isApart: true }, 'is-apart-already'],
    [{ laterMergeStands: true }, 'later-merge-stands'],
    [{ people: { ...people, caseIsOpen: false } }, 'case-is-closed'],
    [{ entries: [], people: { ...people, hasMain: true } }, 'main-survivor-is-known'],
  ])('refused: %j', (over, because) => {
    expect(take([], over as Partial<UnmergeSituation>)).toMatchObject({ because });
  });

  test('whatever stands and is answered, it never throws', () => {
    const values = fc.dictionary(fc.constantFrom('sex', 'born', 'name', 'isMain', 'phones'), fc.jsonValue());
    const entry = fc.record({ id: fc.constantFrom('e', 'f'), changes: values });
    fc.assert(
      fc.property(values, values, values, fc.array(entry), fc.boolean(), (stands, stood, stoodAside, entries, all) => {
        const answers = all ? entries.map(({ id }) => ({ entry: id, belongsTo: 'aside' })) : [];
        const since = entries.map((one) => ({ ...one, of: 'correction' as const, reason: null }));
        const told = { stands, stood, stoodAside, entries: since };
        // A telephone in another form than the contract takes never gets so far.
        const plain = JSON.stringify(told).includes('phones') ? { ...told, entries: [] } : told;
        expect(typeof take(answers, plain as Partial<UnmergeSituation>).ok).toBe('boolean');
      }),
    );
  });
});
