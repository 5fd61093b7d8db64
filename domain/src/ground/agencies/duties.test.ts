import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../time.ts';
import { type AgencyCommand, decideAgency, decideUnit, type UnitCommand } from './commands.ts';
import { barToCorrection, barToVoiding } from './correction-bar.ts';
import { decideService } from './decide-service.ts';
import type { ServiceCommand } from './directory.ts';
import { type DutyCommand, type DutySituation, decideDuty, decidePerson, type PersonCommand } from './duties.ts';
import { isHeldOn } from './model.ts';
import { isVillageDuty, needsTotp, presetOf, presets } from './presets.ts';

const today = '2025-03-10' as Day;
const sari = '00000000-0000-4000-8000-000000000001' as DutySituation['giver'];
const dewi = '00000000-0000-4000-8000-000000000002' as DutySituation['giver'];
const unit = '00000000-0000-4000-8000-000000000003';
const duty = '00000000-0000-4000-8000-000000000004';

const situation: DutySituation = {
  today,
  giver: sari,
  person: { id: dewi, endedOn: null },
  unit: { id: unit as never, retiredOn: null },
  duty: null,
  idIsTaken: false,
  villagesLieHere: true,
  same: [],
  othersKeepPeople: true,
  custodianStays: true,
  isInUse: false,
};
const give = (payload: Record<string, unknown> = {}): DutyCommand =>
  ({
    id: duty,
    name: 'agencies/give-duty',
    madeAt: '2025-03-10T01:00:00.000Z',
    payload: {
      id: duty,
      person: dewi,
      unit,
      preset: 'supervisor',
      startsOn: today,
      endsOn: null,
      villages: [],
      ...payload,
    },
  }) as unknown as DutyCommand;
const end = (endsOn: string): DutyCommand =>
  ({
    id: duty,
    name: 'agencies/end-duty',
    madeAt: '2025-03-10T01:00:00.000Z',
    payload: { duty, endsOn },
  }) as unknown as DutyCommand;
const held = {
  id: duty,
  person: dewi,
  unit,
  preset: 'administrator',
  deeds: ['keep-people'],
  villages: [],
  startsOn: today,
  endsOn: null,
};

describe('giving a duty', () => {
  test('is asking for it once something was told, where it opens records', () => {
    const typeOf = (preset: string, isInUse: boolean) => {
      const decided = decideDuty(give({ preset, villages: [7] }), { ...situation, isInUse });
      return decided.ok ? decided.value[0]?.type : decided.because;
    };
    expect(typeOf('supervisor', true)).toBe('duty-asked');
    expect(typeOf('supervisor', false)).toBe('duty-given');
    expect(typeOf('village-activist', true)).toBe('duty-given');
  });

  test('copies the deeds of the preset', () => {
    const decided = decideDuty(give(), situation);
    expect(decided).toMatchObject({
      ok: true,
      value: [{ type: 'duty-given', core: { deeds: presetOf('supervisor')?.deeds } }],
    });
  });

  test.each([
    ['nobody-gives-herself-a-duty', give(), { person: { id: sari, endedOn: null } }],
    ['person-has-left', give(), { person: { id: dewi, endedOn: today } }],
    ['unit-is-retired', give(), { unit: { id: unit, retiredOn: '2024-01-01' } }],
    ['preset-is-unknown', give({ preset: 'queen' }), {}],
    ['ends-before-it-starts', give({ endsOn: '2025-03-09' }), {}],
    ['duty-needs-a-village', give({ preset: 'village-activist' }), {}],
    ['village-lies-elsewhere', give({ villages: [1] }), { villagesLieHere: false }],
    ['holds-it-already', give(), { same: [{ startsOn: '2020-01-01', endsOn: today }] }],
    ['id-is-taken', give(), { idIsTaken: true }],
    ['no-such-duty', end(today), {}],
    ['ends-before-it-starts', end('2025-03-09'), { duty: held }],
    ['is-the-last-who-keeps-people', end(today), { duty: held, othersKeepPeople: false }],
    ['duty-has-ended', end(today), { duty: { ...held, startsOn: '2020-01-01', endsOn: '2025-03-09' } }],
  ])('is refused: %s', (because, wish, more) => {
    expect(decideDuty(wish, { ...situation, ...(more as Partial<DutySituation>) })).toEqual({ ok: false, because });
  });

  test('a second term may follow the first', () => {
    const same = [{ startsOn: '2020-01-01' as Day, endsOn: '2025-03-09' as Day }];
    expect(decideDuty(give(), { ...situation, same })).toMatchObject({ ok: true });
  });
});

test('the last day of a duty still counts, the next does not', () => {
  const term = { startsOn: '2025-01-01' as Day, endsOn: '2025-03-10' as Day };
  expect(isHeldOn(term, '2025-03-10' as Day)).toBe(true);
  expect(isHeldOn(term, '2025-03-11' as Day)).toBe(false);
  expect(isHeldOn(term, '2024-12-31' as Day)).toBe(false);
});

describe('presets', () => {
  test('have codes of their own, and only those of villages come in by passphrase alone', () => {
    expect(new Set(presets.map(({ code }) => code)).size).toBe(presets.length);
    for (const preset of presets) expect(preset.needsTotp, preset.code).toBe(preset.village !== true);
    expect(needsTotp({ preset: 'of-former-days' })).toBe(true);
    expect(isVillageDuty({ preset: 'of-former-days' })).toBe(false);
  });

  test('keep the numbers, the files and the people apart', () => {
    for (const { code, deeds } of presets) {
      const opensFiles = ['work-on-cases', 'triage', 'supervise'].some((deed) => deeds.includes(deed as 'triage'));
      if (deeds.includes('keep-people') || deeds.includes('read-audit')) expect(opensFiles, code).toBe(false);
    }
  });
});

const anything = fc.object({
  maxDepth: 2,
  key: fc.constantFrom('name', 'id', 'place', 'phones', 'duty', 'endsOn', 'preset'),
});

test('no decision ever throws, whatever is wished in whatever situation', () => {
  const nothing = {
    today,
    agency: null,
    unit: null,
    entry: null,
    person: null,
    duty: null,
    same: [],
    villagesLieHere: false,
  };
  const names = [
    'agencies/add',
    'agencies/rename',
    'agencies/change-contact',
    'agencies/retire',
    'agencies/add-unit',
    'agencies/rename-unit',
    'agencies/receive-concerns',
    'agencies/retire-unit',
    'agencies/add-person',
    'agencies/change-phones',
    'agencies/end-person',
    'agencies/give-duty',
    'agencies/end-duty',
    'agencies/add-service',
    'agencies/verify-service',
    'agencies/retire-service',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...names), anything, fc.boolean(), (name, payload, flag) => {
      const now = {
        ...nothing,
        giver: sari,
        idIsTaken: flag,
        codeHolds: flag,
        placeLiesHere: flag,
        peopleThere: flag,
      } as never;
      const wish = { id: duty, name, madeAt: '2025-03-10T01:00:00.000Z', payload };
      const decided = [
        decideAgency(wish as unknown as AgencyCommand, now),
        decideUnit(wish as unknown as UnitCommand, now),
        decidePerson(wish as unknown as PersonCommand, now),
        decideDuty(wish as unknown as DutyCommand, now),
        ...(name.includes('-service')
          ? [decideService({ ...wish, payload: { phones: [], ...payload } } as unknown as ServiceCommand, now)]
          : []),
      ];
      for (const one of decided) expect(one === undefined || typeof one.ok === 'boolean').toBe(true);
    }),
  );
});

test.each([
  ['agency', { peopleThere: true }, 'people-still-work-there'],
  ['unit', { closesTheDoor: true }, 'is-the-last-that-receives'],
  ['person', { othersKeepPeople: false }, 'is-the-last-who-keeps-people'],
  ['duty', { othersKeepPeople: false }, 'is-the-last-who-keeps-people'],
  ['person', { custodianStays: false }, 'is-the-last-custodian'],
  ['duty', { custodianStays: false }, 'is-the-last-custodian'],
  ['service', {}, null],
])('voiding: %s with %o', (kind, more, bar) => {
  const around = {
    today,
    isOwn: false,
    widensWhatTakesTwo: false,
    codeHolds: true,
    placesLieHere: true,
    agencyStands: true,
    peopleThere: false,
    closesTheDoor: false,
    othersKeepPeople: true,
    isShorter: false,
    custodianStays: true,
    ...more,
  };
  expect(barToVoiding(kind, around)).toBe(bar);
  const secret = { service: 'temporary-shelter', sensitivity: 'secret', place: 7, phones: [], lastVerified: today };
  expect(barToCorrection('service', secret, around)).toBe('a-shelter-has-no-place-here');
  expect(barToCorrection('duty', { startsOn: '2025-02-01', endsOn: '2025-01-01' }, around)).toBe(
    'ends-before-it-starts',
  );
  expect(barToCorrection('duty', { startsOn: '2025-02-01', endsOn: null }, { ...around, isOwn: true })).toBe(
    'nobody-gives-herself-a-duty',
  );
});
