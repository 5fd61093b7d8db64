import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { whichAllows } from '../../ground/access/holds.ts';
import type { Actor } from '../../ground/access/model.ts';
import type { Day } from '../../ground/time.ts';
import {
  type ActivityCommand,
  decideAttendance,
  decideJoining,
  decideRecording,
  type JoinSide,
  RecordActivity,
} from './commands.ts';
import { factsOfActivity, levelsOf } from './facts.ts';
import { type ActivityGrounds, activityUnfit } from './fitting.ts';
import { type ActivityTold, headsIn, nobody, type Tally, together } from './model.ts';
import { activityPolicy, noVillage } from './policy.ts';
import { daysApart, looksAlike, mayBeOne } from './similar.ts';

const day = (text: string) => text as Day;
const id = '0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10';
const tally = (...heads: [number, number, number, number, number]): Tally => ({
  childFemale: heads[0],
  childMale: heads[1],
  adultFemale: heads[2],
  adultMale: heads[3],
  disability: heads[4],
});
const told: ActivityTold = {
  heldOn: day('2019-11-13'),
  heldUntil: null,
  place: null,
  placeWords: 'Ranggon Sunset',
  title: 'Pelatihan PATBM',
  kind: 'patbm-training',
  stage: 'promotion',
  levels: ['community'],
  holderKind: 'office',
  holder: null,
  village: null,
  openedBy: 'Kepala Dinas PPKBPPPA',
  ledBy: 'Kepala Bidang Perlindungan Perempuan dan Anak',
  tally: nobody,
  bands: null,
  agencies: [],
  outcome: { explained: [], agreements: [], followUp: [] },
  funding: null,
  ownInitiative: false,
};
const grounds: ActivityGrounds = {
  today: day('2026-11-22'),
  foreignCodes: [],
  bandsAsked: null,
  placeIsKnown: true,
  villageIsOurs: true,
  agenciesAreKnown: true,
};
const bands = [
  { code: '6-12', isChild: true },
  { code: '13-17', isChild: true },
  { code: '25-59', isChild: false },
];

describe('when an activity fits', () => {
  it('takes the training of 2019 as the newspaper told it, years later', () => {
    expect(activityUnfit(told, grounds)).toBeNull();
  });

  test.each<[string, Partial<ActivityTold>, Partial<ActivityGrounds>]>([
    ['code-is-not-on-the-list', {}, { foreignCodes: [['activity-kinds', 'own-x']] }],
    ['ends-before-it-begins', { heldUntil: day('2019-11-12') }, {}],
    ['day-lies-ahead', { heldOn: day('2026-11-23') }, {}],
    ['day-lies-ahead', { heldUntil: day('2026-11-23') }, {}],
    ['place-is-needed', { placeWords: null }, {}],
    ['no-such-place', { place: 1 as never }, { placeIsKnown: false }],
    ['village-lies-elsewhere', { village: 1 as never }, { villageIsOurs: false }],
    ['holder-is-needed', { holderKind: 'village' }, {}],
    ['holder-is-needed', { holderKind: 'agency' }, {}],
    ['no-such-agency', { agencies: [id as never] }, { agenciesAreKnown: false }],
    ['more-disabled-than-came', { tally: tally(1, 0, 0, 0, 2) }, {}],
    ['kind-asks-no-bands', { bands: { '6-12': { female: 0, male: 0 } } }, {}],
    ['kind-asks-no-bands', { bands: { '0-99': { female: 0, male: 0 } } }, { bandsAsked: bands }],
    [
      'bands-do-not-add-up',
      { bands: { '6-12': { female: 3, male: 0 } }, tally: tally(2, 0, 0, 0, 0) },
      { bandsAsked: bands },
    ],
  ])('is refused because %s', (because, more, now) => {
    expect(activityUnfit({ ...told, ...more }, { ...grounds, ...now })).toBe(because);
  });

  it('takes bands that say the same numbers more finely, and does not insist on them', () => {
    const fine = { '6-12': { female: 3, male: 1 }, '13-17': { female: 1, male: 0 }, '25-59': { female: 2, male: 5 } };
    const asked = { ...grounds, bandsAsked: bands };
    expect(activityUnfit({ ...told, bands: fine, tally: tally(4, 1, 2, 5, 1) }, asked)).toBeNull();
    expect(activityUnfit({ ...told, tally: tally(4, 1, 2, 5, 1) }, asked)).toBeNull();
  });
});

test('the words of an activity are no part of what the log keeps', () => {
  const payload = { activity: id, ...told, attendance: [] };
  const decided = decideRecording({ id, name: 'activities/record', madeAt: 'x', payload } as never, {
    ...grounds,
    idIsTaken: false,
    linesAreOurs: true,
  });
  expect(decided.ok && JSON.stringify(decided.value.map((event) => event.core))).not.toMatch(
    /Ranggon|Kepala|Pelatihan/,
  );
  expect(decided.ok && Object.keys(decided.value[0]?.sealed?.narrative ?? {})).toContain('title');
});

test.each([
  ['title', { title: 'Kunjungan ke rumah anak 5108045511100000' }],
  ['an agreement', { outcome: { ...told.outcome, agreements: [{ text: 'hubungi 0812-0000-0001', who: 'kader' }] } }],
  ['an unknown field', { survivor: 'x' }],
])('a long number or a field of its own in %s is not understood', (_where, more) => {
  const payload = { activity: id, ...told, attendance: [] };
  expect(RecordActivity.payload.safeParse(payload).success).toBe(true);
  expect(RecordActivity.payload.safeParse({ ...payload, ...more }).success).toBe(false);
});

describe('somebody has recorded this already', () => {
  const one = { kind: 'patbm-training', heldOn: day('2019-11-13'), heldUntil: null, village: 7 as never, place: null };
  test.each([
    [{}, true],
    [{ heldOn: day('2019-11-14') }, true],
    [{ heldOn: day('2019-11-11'), heldUntil: day('2019-11-12') }, true],
    [{ heldOn: day('2019-11-15') }, false],
    [{ kind: 'campaign' }, false],
    [{ village: 8 as never }, false],
    [{ village: null }, false],
  ])('%j: %s', (more, alike) => {
    expect(looksAlike(one, { ...one, ...more })).toBe(alike);
    expect(looksAlike({ ...one, ...more }, one)).toBe(alike);
  });

  it('asks about two that were held in places without a number', () => {
    expect(looksAlike({ ...one, village: null }, { ...one, village: null })).toBe(true);
  });

  it('counts days across a change of month', () => {
    expect(daysApart({ ...one, heldOn: day('2024-02-28') }, { ...one, heldOn: day('2024-03-01') })).toBe(2);
  });
});

describe('joining two records', () => {
  const side: JoinSide = { ...told, tally: tally(0, 0, 10, 12, 1), isVoid: false };
  const join = (from: 'kept' | 'joined', joined: Partial<JoinSide>, into = 'other') =>
    decideJoining(
      { id, name: 'activities/join', madeAt: 'x', payload: { activity: id, into, attendanceFrom: from } } as never,
      { joined: { ...side, ...joined }, kept: side },
    );

  test.each<[string, Partial<JoinSide>, string?]>([
    ['is-the-same', {}, id],
    ['was-entered-by-mistake', { isVoid: true }],
    ['not-the-same-activity', { heldOn: day('2019-11-20') }],
  ])('is refused because %s', (because, joined, into) => {
    expect(join('kept', joined, into)).toEqual({ ok: false, because });
  });

  it('is refused for two villages, and not for two kinds', () => {
    expect(mayBeOne({ ...side, village: 7 as never }, { ...side, village: 8 as never })).toBe(false);
    expect(join('kept', {}).ok).toBe(true);
  });

  it('takes the counters of the one that was chosen', () => {
    const decided = join('joined', { tally: tally(0, 0, 30, 22, 0) });
    expect(decided.ok && decided.value.map((event) => event.type)).toEqual([
      'activity-joined',
      'record-voided',
      'record-corrected',
    ]);
    expect(decided.ok && decided.value[2]).toMatchObject({
      record: 'other',
      core: { after: { tally: tally(0, 0, 30, 22, 0) } },
    });
    const kept = join('kept', {});
    expect(kept.ok && kept.value).toHaveLength(2);
  });
});

describe('what is counted', () => {
  const counted = {
    ...told,
    lines: [tally(0, 0, 2, 3, 1), tally(1, 0, 0, 1, 0)],
    voided: false,
    tally: tally(0, 0, 5, 5, 0),
  };

  it('is one activity, and heads by the five counters where they are not zero', () => {
    const facts = factsOfActivity({ ...counted, levels: ['family', 'child'] });
    expect(facts).toContainEqual({
      kind: 'activity',
      on: '2019-11-13',
      by: { stage: 'promotion', level: 'child+family', holder: 'office', own: false },
      amount: 1,
    });
    expect(facts.filter((fact) => fact.kind === 'reach').map((fact) => [fact.by.group, fact.amount])).toEqual([
      ['child-female', 1],
      ['adult-female', 7],
      ['adult-male', 9],
      ['disability', 1],
    ]);
  });

  it('names its village where it has one, and never anybody', () => {
    const [activity] = factsOfActivity({ ...counted, village: 7, holderKind: 'village', ownInitiative: true });
    expect(activity?.by).toEqual({ stage: 'promotion', level: 'community', holder: 'village', own: true, village: 7 });
    expect(JSON.stringify(factsOfActivity(counted))).not.toMatch(/Ranggon|Kepala/);
  });

  it('is nothing once the record is void', () => {
    expect(factsOfActivity({ ...counted, voided: true })).toEqual([]);
  });

  it('says levels the same way in whatever order they were ticked', () => {
    expect(levelsOf(['family', 'child', 'family'])).toBe('child+family');
  });

  it('counts heads without adding the fifth counter to them', () => {
    expect(headsIn(together([tally(1, 2, 3, 4, 5), tally(1, 1, 1, 1, 1)]))).toBe(14);
  });
});

describe('who may', () => {
  const actor = (deeds: Actor['deeds'], villages: number[]) => ({ deeds, villages }) as unknown as Actor;
  const names = Object.keys(activityPolicy) as ActivityCommand['name'][];
  test.each(names)('%s: for her own village, or anywhere under a duty for the district', (name) => {
    const allows = (deeds: Actor['deeds'], villages: number[], village: number, otherVillage = village) =>
      whichAllows(activityPolicy[name], actor(deeds, villages), { fields: { village, otherVillage }, reached: [] }) !==
      null;
    expect(allows(['record-activities'], [7], 7)).toBe(true);
    expect(allows(['record-activities'], [7], 8)).toBe(false);
    expect(allows(['record-activities'], [7], noVillage)).toBe(false);
    expect(allows(['record-activities'], [], noVillage)).toBe(true);
    expect(allows(['keep-villages'], [], 8)).toBe(true);
    expect(allows(['read-numbers', 'work-on-cases', 'triage'], [], 7)).toBe(false);
    if (name === 'activities/join') expect(allows(['record-activities'], [7], 7, 8)).toBe(false);
  });
});

test('nothing that anybody sends makes a rule throw', () => {
  const anyDay = fc.constantFrom('2019-11-13', '2020-02-30', '2999-01-01', null, '');
  const anyTally = fc.record({
    childFemale: fc.integer(),
    childMale: fc.integer(),
    adultFemale: fc.integer(),
    adultMale: fc.integer(),
    disability: fc.integer(),
  });
  const activity = fc.record({
    ...Object.fromEntries(Object.entries(told).map(([field, value]) => [field, fc.constantFrom(value, null)])),
    heldOn: anyDay,
    heldUntil: anyDay,
    tally: anyTally,
    bands: fc.option(fc.dictionary(fc.string(), fc.record({ female: fc.integer(), male: fc.integer() }))),
    attendance: fc.array(fc.record({ line: fc.string(), village: fc.integer(), tally: anyTally }), { maxLength: 4 }),
    village: fc.option(fc.integer()),
    activity: fc.string(),
    into: fc.string(),
    attendanceFrom: fc.constantFrom('kept', 'joined'),
  });
  const now = fc.record({
    today: anyDay,
    foreignCodes: fc.constantFrom([], [['sexes', 'x']]),
    bandsAsked: fc.constantFrom(null, bands),
    placeIsKnown: fc.boolean(),
    villageIsOurs: fc.boolean(),
    agenciesAreKnown: fc.boolean(),
    idIsTaken: fc.boolean(),
    linesAreOurs: fc.boolean(),
    activityIsVoid: fc.boolean(),
    villages: fc.array(fc.integer()),
    joined: fc.record({ heldOn: anyDay, heldUntil: anyDay, village: fc.option(fc.integer()), isVoid: fc.boolean() }),
    kept: fc.record({ heldOn: anyDay, heldUntil: anyDay, village: fc.option(fc.integer()), isVoid: fc.boolean() }),
  });
  fc.assert(
    fc.property(activity, now, (payload, situation) => {
      const wish = (name: string) => ({ id: 'x', name, madeAt: 'x', payload }) as never;
      for (const decided of [
        decideRecording(wish('activities/record'), situation as never),
        decideAttendance(wish('activities/add-attendance'), situation as never),
        decideJoining(wish('activities/join'), situation as never),
      ])
        expect(typeof decided.ok).toBe('boolean');
    }),
  );
});
