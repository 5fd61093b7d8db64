import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import bands from '../../ground/codes/lists/age-bands-simfoni.data.json';
import type { CodeItem } from '../../ground/codes/model.ts';
import { ageOn, type Day } from '../../ground/time.ts';
import { decideRecording, lifted, type PeopleSituation } from './commands.ts';
import {
  type ClientTold,
  clientDrawers,
  clientFields,
  comesOfAgeOn,
  relativeDrawers,
  relativeFields,
  respondentDrawers,
  respondentFields,
  whoDecides,
} from './model.ts';

const id = '0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10' as never;
const now: PeopleSituation = {
  caseIsOpen: true,
  hasMain: false,
  openedOn: '2026-03-02' as Day,
  today: '2026-03-10' as Day,
  ageBands: bands.items as unknown as readonly CodeItem[],
  unknownCodes: [],
};
const scant: ClientTold = { isMain: true, sex: 'female', isChild: true, ageBand: null, disability: null };
const record = (told: Partial<ClientTold>, over: Partial<PeopleSituation> = {}) =>
  decideRecording(
    { name: 'people/record-client', payload: { client: id, case: id, ...scant, ...told } },
    { ...now, ...over },
  );

describe('writing down the survivor', () => {
  test('is never refused for what is missing', () => {
    expect(record({}).ok).toBe(true);
  });

  test('lifts age and nothing else from the birth date', () => {
    const decided = record({ born: '2010-03-03' as Day, isChild: false, name: 'N' });
    const event = decided.ok ? decided.value[0] : undefined;
    expect(event?.core).toEqual({ isMain: true, sex: 'female', isChild: true, ageBand: '13-17', disability: null });
    expect(event?.sealed).toEqual({ identity: { born: '2010-03-03', name: 'N' } });
  });

  test('keeps telephones in one form, with whose they are', () => {
    const decided = record({
      phones: [{ number: '0812-3456-7890', whose: 'own', safe: 'safe' }],
      safeContact: { mayContact: true, phone: '081234567890' },
    });
    expect(decided.ok && decided.value[0]?.sealed?.safe_place).toEqual({
      phones: [{ number: '+6281234567890', whose: 'own', safe: 'safe' }],
      safeContact: { mayContact: true, phone: '+6281234567890' },
    });
  });

  test.each([
    [{}, { caseIsOpen: false }, 'case-is-closed'],
    [{}, { hasMain: true }, 'main-survivor-is-known'],
    [{ isMain: false }, { hasMain: true }, 'done'],
    [{ born: '2026-03-11' as Day }, {}, 'is-in-the-future'],
    [{ phones: [{ number: 'besok', whose: 'own', safe: 'safe' }] }, {}, 'phone-has-letters'],
    [{}, { unknownCodes: ['ampk'] }, 'code-is-not-in-the-list'],
  ] as const)('%j with %j: %s', (told, over, wanted) => {
    const decided = record(told as Partial<ClientTold>, over);
    expect(decided.ok ? 'done' : decided.because).toBe(wanted);
  });
});

describe('correcting a birth date', () => {
  test('takes the age along', () => {
    expect(lifted({ born: '1990-01-01' as Day }, { born: '2010-01-01', ageBand: '13-17', isChild: true }, now)).toEqual(
      {
        ok: true,
        value: { born: '1990-01-01', isChild: false, ageBand: '25-44' },
      },
    );
  });

  test('an age band told against a known birthday gives way to it', () => {
    const stands = { born: '2010-01-01', ageBand: '13-17', isChild: true };
    expect(lifted({ ageBand: '25-44' as const }, stands, now)).toEqual({
      ok: true,
      value: { isChild: true, ageBand: '13-17' },
    });
  });

  test('leaves alone what has nothing to do with age', () => {
    expect(lifted({ disability: true } as object, { born: '2010-01-01', ageBand: null }, now)).toEqual({
      ok: true,
      value: { disability: true },
    });
  });
});

describe('the 18th birthday', () => {
  test.each([
    ['2008-03-10', '2026-03-09', 'guardian'],
    ['2008-03-10', '2026-03-10', 'herself'],
    ['2008-02-29', '2026-02-28', 'guardian'],
    ['2008-02-29', '2026-03-01', 'herself'],
    [null, '2026-03-10', 'guardian'],
  ] as const)('born %s, on %s: %s', (born, on, who) => {
    expect(whoDecides(born as Day | null, on as Day)).toBe(who);
  });

  test('is the last day there is for one who would come of age after it', () => {
    expect(['9981-12-31', '9982-01-01', '9999-12-31'].map((born) => comesOfAgeOn(born as Day))).toEqual(
      Array.from({ length: 3 }, () => '9999-12-31'),
    );
  });

  test('is the first day on which she decides', () => {
    const day = fc
      .date({ min: new Date('1930-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10) as Day);
    fc.assert(
      fc.property(day, (born) => {
        const first = comesOfAgeOn(born);
        const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10) as Day;
        expect([ageOn(born, before), ageOn(born, first)]).toEqual([17, 18]);
      }),
    );
  });
});

test.each([
  ['client', clientDrawers, clientFields, ['isMain', 'sex', 'isChild', 'ageBand', 'disability']],
  [
    'relative',
    relativeDrawers,
    relativeFields,
    ['kinship', 'sex', 'isChild', 'livesTogether', 'isGuardian', 'isRespondent', 'mayKnow'],
  ],
  ['respondent', respondentDrawers, respondentFields, ['relation', 'sex', 'isChild', 'ageBand', 'isNear']],
])('of a %s only codes are in the core', (_what, drawers, fields, core) => {
  expect(Object.keys(drawers).sort()).toEqual(Object.keys(fields).sort());
  expect(
    Object.entries(drawers)
      .filter(([, where]) => where === 'core')
      .map(([field]) => field),
  ).toEqual(core);
});
