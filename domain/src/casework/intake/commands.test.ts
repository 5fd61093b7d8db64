import { describe, expect, test } from 'vitest';
import type { CommandId } from '../../ground/ids.ts';
import type { Instant } from '../../ground/time.ts';
import {
  type ConcernSituation,
  decideReceiving,
  decideTriage,
  ReceiveConcern,
  type TriageCommand,
} from './commands.ts';
import { type ConcernTold, concernFields } from './door.ts';
import { concernDrawers } from './model.ts';

const now = '2026-03-02T03:00:00.000Z' as Instant;
const id = '0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10';
const other = '3f5d3a3e-8f9b-4d6f-8a6e-0d9d7f4f2b11';

const scantlyTold: ConcernTold = {
  channel: 'walk-in',
  kinds: [],
  forms: [],
  aboutChild: true,
  ageBand: null,
  sex: 'unknown',
  disability: null,
  village: null,
  placeKind: null,
  relation: null,
  respondentIsChild: null,
  reporterKind: 'unknown',
  occurred: 'unknown',
  occurredOn: null,
  urgencyItems: [],
};

const receive = (told: Partial<ConcernTold>) =>
  decideReceiving(
    {
      id: id as CommandId,
      name: 'intake/receive',
      madeAt: now,
      payload: { concern: id as never, ...scantlyTold, ...told },
    },
    {
      unitReceives: true,
      unit: other,
      now,
      items: [
        { code: 'weapon', level: 'red' },
        { code: 'pregnant', level: 'amber' },
        { code: 'afraid-to-go-home', level: 'amber' },
      ],
    },
  );

describe('receiving a concern', () => {
  test('is never refused for what is missing from it', () => {
    expect(receive({}).ok).toBe(true);
  });

  test.each([
    [['weapon'], 'merah'],
    [['pregnant', 'afraid-to-go-home'], 'kuning'],
    [['pregnant'], 'hijau'],
    [[], 'hijau'],
  ])('%j makes it %s', (urgencyItems, urgency) => {
    const decided = receive({ urgencyItems });
    expect(decided.ok && decided.value[0]).toMatchObject({ type: 'concern-received', core: { urgency } });
  });

  test('keeps what was said and who said it out of the core', () => {
    const decided = receive({ story: 'S', subjectName: 'N', reporterName: 'R', respondentName: 'T', address: 'A' });
    const event = decided.ok ? decided.value[0] : undefined;
    expect(JSON.stringify(event?.core)).not.toMatch(/"[SNRTA]"/);
    expect(event?.sealed).toEqual({
      narrative: { story: 'S' },
      identity: { subjectName: 'N' },
      reporter: { reporterName: 'R' },
      respondent: { respondentName: 'T' },
      safe_place: { address: 'A' },
    });
  });

  test('refuses a day that has not come yet', () => {
    expect(receive({ occurredOn: '2026-03-03' as never })).toEqual({ ok: false, because: 'is-in-the-future' });
  });

  test('every field that can be told lies in a compartment', () => {
    expect(Object.keys(concernDrawers).sort()).toEqual(Object.keys(concernFields).sort());
    expect(Object.keys(ReceiveConcern.payload.def.shape)).toEqual(expect.arrayContaining(Object.keys(concernFields)));
  });
});

const situation = (change: Partial<ConcernSituation>): ConcernSituation => ({
  state: 'received',
  urgency: 'kuning',
  unit: other,
  sealed: false,
  core: {
    unit: other,
    urgency: 'kuning',
    aboutChild: true,
    ageBand: null,
    sex: 'female',
    disability: null,
    village: null,
    placeKind: null,
    relation: null,
    respondentIsChild: null,
    kinds: [],
    forms: ['sexual'],
    occurredOn: null,
    receivedAt: now,
  },
  other: null,
  caseIsOpen: null,
  receiverReceives: null,
  ...change,
});

const say = (name: TriageCommand['name'], payload: object, change: Partial<ConcernSituation> = {}) =>
  decideTriage({ id, name, madeAt: now, payload: { concern: id, ...payload } } as never, situation(change));

describe('triage', () => {
  test.each([
    ['intake/accept', { case: other, isNew: true }, {}, 'alias-is-needed'],
    ['intake/accept', { case: other, isNew: false }, {}, 'no-such-case'],
    ['intake/accept', { case: other, isNew: false }, { caseIsOpen: false }, 'case-is-closed'],
    ['intake/accept', { case: other, isNew: true, alias: 'Kenanga' }, { state: 'closed' }, 'already-decided'],
    ['intake/accept', { case: other, isNew: true, alias: 'Kenanga' }, { sealed: true }, 'seal-is-not-open'],
    ['intake/raise-urgency', { to: 'kuning' }, {}, 'would-lower'],
    ['intake/raise-urgency', { to: 'hijau' }, {}, 'would-lower'],
    ['intake/join', { to: id }, {}, 'is-the-same'],
    ['intake/join', { to: other }, {}, 'nothing-to-join'],
    [
      'intake/hand-over',
      { letter: other, toDistrict: 7, toUnit: other },
      { receiverReceives: false },
      'unit-does-not-receive',
    ],
  ] as const)('%s %j is refused: %4$s', (name, payload, change, because) => {
    expect(say(name, payload, change)).toEqual({ ok: false, because });
  });

  test('a telling that joins one which is already a case follows it there', () => {
    const decided = say('intake/join', { to: other }, { other: { state: 'accepted', case: other } });
    expect(decided.ok && decided.value.map((event) => event.type)).toEqual(['concern-joined', 'concern-accepted']);
  });
});
