import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { whichAllows } from '../../ground/access/holds.ts';
import type { Actor } from '../../ground/access/model.ts';
import { detailOf } from '../../ground/codes/details.ts';
import { codesOf } from '../../ground/codes/shipped.ts';
import type { Day } from '../../ground/time.ts';
import { decideForming, decideMember, decideStage, type VillageCommand } from './commands.ts';
import { factsOfGroup } from './facts.ts';
import { type FormationStage, formationTable } from './formation.ts';
import { isServing } from './member.ts';
import { phoneReading, villagePolicy, villageReading } from './policy.ts';

const day = (text: string) => text as Day;
const stages: readonly FormationStage[] = codesOf('formation-stages').map((item) => {
  const detail = detailOf('formation-stages', item);
  return { code: item.code, number: detail?.number ?? 0, evidence: (detail?.evidence ?? []).map((one) => one.code) };
});

describe('the ten stages', () => {
  const reached = (stage: string) => ({ id: stage, stage, reachedOn: day('2020-01-01'), evidence: [] });

  it('stand in their order and show which papers are missing before the last', () => {
    const table = formationTable(stages, [reached('forming-the-team'), reached('training')]);
    expect(table.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(table.filter((row) => row.isGap).map((row) => row.number)).toEqual([1, 2, 3]);
  });

  it('has no gap where nothing or everything was reached', () => {
    expect(formationTable(stages, []).some((row) => row.isGap)).toBe(false);
    expect(
      formationTable(
        stages,
        stages.map((stage) => reached(stage.code)),
      ).some((row) => row.isGap || row.reached === null),
    ).toBe(false);
  });

  test.each(stages.map((stage) => [stage.code]))('%s asks for at least one paper', (code) => {
    expect(stages.find((stage) => stage.code === code)?.evidence.length).toBeGreaterThan(0);
  });
});

test.each([
  ['2020-01-01', null, '2019-12-31', false],
  ['2020-01-01', null, '2020-01-01', true],
  ['2020-01-01', '2020-06-30', '2020-06-30', true],
  ['2020-01-01', '2020-06-30', '2020-07-01', false],
])('a term from %s to %s serves on %s: %s', (startsOn, endsOn, on, serves) => {
  expect(isServing({ startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) }, day(on))).toBe(serves);
});

describe('who may', () => {
  const actor = (deeds: Actor['deeds'], villages: number[]) => ({ deeds, villages }) as unknown as Actor;
  const subject = (village: number) => ({ fields: { village }, reached: [] });
  const commands = Object.keys(villagePolicy) as VillageCommand['name'][];

  test.each(commands)('%s: whoever keeps that village, and nobody else', (name) => {
    const allows = (deeds: Actor['deeds'], villages: number[], village: number) =>
      whichAllows(villagePolicy[name], actor(deeds, villages), subject(village)) !== null;
    expect(allows(['keep-villages'], [], 7)).toBe(true);
    expect(allows(['keep-villages'], [7], 7)).toBe(true);
    expect(allows(['keep-villages'], [7], 8)).toBe(false);
    expect(allows(['record-activities', 'read-numbers', 'work-on-cases', 'triage', 'supervise'], [], 7)).toBe(false);
  });

  test.each([
    [['record-activities'], true, false],
    [['read-numbers'], true, false],
    [['keep-villages'], true, true],
    [['answer-referrals', 'work-on-cases', 'read-audit', 'keep-people'], false, false],
  ] as const)('%j reads groups: %s, telephone numbers: %s', (deeds, groups, phones) => {
    const nothing = { fields: {}, reached: [] };
    expect(whichAllows(villageReading, actor(deeds, []), nothing) !== null).toBe(groups);
    expect(whichAllows(phoneReading, actor(deeds, []), nothing) !== null).toBe(phones);
  });
});

test('nothing that anybody sends makes a rule throw', () => {
  const anyDay = fc.constantFrom('2019-11-13', '2020-02-30', '2999-01-01', null, '');
  const grounds = fc.record({
    today: fc.constantFrom('2019-11-13', '2026-11-22'),
    foreignCodes: fc.constantFrom([], [['sexes', 'x']]),
    idIsTaken: fc.boolean(),
    villageIsOurs: fc.boolean(),
    villageHasGroup: fc.boolean(),
    agency: fc.constantFrom(null, { kind: 'patbm-group', place: 1 }, { kind: 'hospital', place: null }),
    groupIsVoid: fc.boolean(),
    member: fc.option(fc.record({ startsOn: anyDay, endsOn: anyDay, isVoid: fc.boolean() })),
    stage: fc.option(fc.constantFrom(...stages)),
    stageIsReached: fc.boolean(),
  });
  const payload = fc.record(
    {
      basis: fc.constantFrom('new', 'existing', 'extended', 'own-x'),
      body: fc.option(fc.string()),
      formedOn: anyDay,
      decreeNumber: fc.option(fc.string()),
      decreeOn: anyDay,
      decreeUntil: anyDay,
      startsOn: anyDay,
      endsOn: anyDay,
      trainedOn: anyDay,
      on: anyDay,
      reachedOn: anyDay,
      evidence: fc.array(fc.record({ what: fc.string(), on: anyDay }), { maxLength: 3 }),
    },
    { requiredKeys: ['evidence'] },
  );
  fc.assert(
    fc.property(payload, grounds, (said, now) => {
      const wish = (name: string) => ({ id: 'x', name, madeAt: 'x', payload: said }) as never;
      for (const decided of [
        decideForming(wish('villages/form-group'), now as never),
        decideMember(wish('villages/add-member'), now as never),
        decideMember(wish('villages/end-term'), now as never),
        decideMember(wish('villages/set-phone'), now as never),
        decideStage(wish('villages/reach-stage'), now as never),
      ])
        expect(typeof decided.ok).toBe('boolean');
    }),
  );
});

test('what is logged of a member holds no name and no number', () => {
  const decided = decideMember(
    {
      id: 'x',
      name: 'villages/add-member',
      madeAt: 'x',
      payload: {
        member: 'm',
        group: 'g',
        name: 'Ni Luh Contoh',
        sex: 'female',
        element: 'pkk',
        role: 'chair',
        startsOn: '2020-01-01',
        endsOn: null,
        trainedOn: null,
        decreeNumber: null,
        phone: '+6281200000001',
      },
    } as never,
    { today: day('2026-01-01'), foreignCodes: [], idIsTaken: false, groupIsVoid: false, member: null },
  );
  expect(decided).toMatchObject({
    ok: true,
    value: [{ sealed: { identity: { name: 'Ni Luh Contoh', phone: '+6281200000001' } } }],
  });
  expect(JSON.stringify(decided.ok && decided.value.map((event) => event.core))).not.toMatch(/Luh|6281/);
});

test('a group counts once while it stands', () => {
  const group = {
    village: 7,
    basis: 'new',
    legalForm: 'village-decree',
    formedOn: day('2019-11-20'),
    stages: 3,
    voided: false,
  };
  expect(factsOfGroup(group)).toHaveLength(1);
  expect(factsOfGroup({ ...group, voided: true })).toEqual([]);
});
