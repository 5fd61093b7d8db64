import { describe, expect, test } from 'vitest';
import { sealedCompartments } from '../../ground/drawers/model.ts';
import type { CaseId, District, PersonId, UnitId } from '../../ground/ids.ts';
import { letterStates } from '../../ground/letters/model.ts';
import type { Day, Instant } from '../../ground/time.ts';
import {
  decideAccepting,
  decideFinishing,
  decideOffering,
  decideReturning,
  decideWithdrawing,
  type LetterSituation,
  type OfferedSituation,
  type OfferSituation,
} from './decide-hand-over.ts';
import { type HandOverPacket, type Telling, tellingsTogether, travelling } from './hand-over.ts';
import { fieldsOfChildRespondent } from './opening.ts';

const id = '0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10' as CaseId;
const letter = '6e1b8f0a-4c55-4b7e-8f0e-0f6b3c1d2e3f' as never;
const unit = '3f5d3a3e-8f9b-4d6f-8a6e-0d9d7f4f2b12' as UnitId;
const leavesAt = '2026-03-02T03:00:15.000Z' as Instant;

describe('offering a case', () => {
  const ready: OfferSituation = {
    phase: 'assessment',
    district: 1,
    receiverReceives: true,
    canBeAnswered: true,
    isOffered: false,
    closingIsAsked: false,
  };
  test.each([
    [{}, 'done'],
    [{ phase: 'closed' }, 'case-is-closed'],
    [{ district: 2 }, 'is-our-own-district'],
    [{ isOffered: true }, 'hand-over-is-offered'],
    [{ closingIsAsked: true }, 'closing-is-asked'],
    [{ receiverReceives: false }, 'unit-does-not-receive'],
    [{ canBeAnswered: false }, 'our-unit-does-not-receive'],
  ] as const)('%j: %s', (over, wanted) => {
    const payload = { case: id, letter, toDistrict: 2 as District, toUnit: unit, reason: 'lives-there' as const };
    const decided = decideOffering({ payload }, { ...ready, ...over });
    expect(decided.ok ? 'done' : decided.because).toBe(wanted);
  });
});

describe('an offer on its way', () => {
  const offered: OfferedSituation = {
    phase: 'assessment',
    state: 'sent',
    leavesAt,
    toDistrict: 2,
    now: '2026-03-02T03:00:10.000Z' as Instant,
  };

  test.each([
    [{}, 'done'],
    [{ now: '2026-03-02T03:00:15.000Z' as Instant }, 'has-left-already'],
    [{ state: 'accepted' }, 'already-decided'],
    [{ state: 'withdrawn' }, 'already-decided'],
  ] as const)('is taken back only before it leaves: %j: %s', (over, wanted) => {
    const decided = decideWithdrawing({ payload: { case: id, letter } }, { ...offered, ...over });
    expect(decided.ok ? 'done' : decided.because).toBe(wanted);
  });

  test.each(letterStates)('leaves the case with us unless it was accepted: %s', (state) => {
    const decided = decideFinishing({ payload: { case: id, letter } }, { ...offered, state });
    expect(decided.ok).toBe(state === 'accepted');
    if (decided.ok) expect(decided.value.map((event) => event.type)).toEqual(['case-transferred', 'phase-changed']);
  });
});

describe('a letter that came', () => {
  const packet: HandOverPacket = {
    version: 1,
    reason: 'lives-there',
    from: { district: 'A', agency: 'B', unit: 'C' },
    case: {
      ...fieldsOfChildRespondent('Melati'),
      track: 'survivor',
      urgency: 'merah',
      phase: 'planning',
      openedOn: '2026-01-05' as Day,
    },
    people: { clients: [], relatives: [], respondents: [] },
    tellings: [{ story: 'S' }],
  };
  const ready: LetterSituation = {
    state: 'sent',
    fromDistrict: 1,
    unit,
    packet,
    workerMayWork: true,
    reasonHolds: true,
    today: '2026-03-02' as Day,
  };
  const accept = (over: Partial<LetterSituation>) =>
    decideAccepting({ payload: { letter, case: id, worker: unit as unknown as PersonId } }, { ...ready, ...over });

  test.each([
    [{}, 'done'],
    [{ state: 'accepted' }, 'already-decided'],
    [{ state: 'withdrawn' }, 'already-decided'],
    [{ packet: null }, 'letter-is-unreadable'],
    [{ workerMayWork: false }, 'cannot-be-on-this-team'],
  ] as const)('is accepted: %j: %s', (over, wanted) => {
    const decided = accept(over);
    expect(decided.ok ? 'done' : decided.because).toBe(wanted);
  });

  test('becomes a case that begins anew, and its words stay sealed', () => {
    const decided = accept({});
    if (!decided.ok) throw new Error(decided.because);
    expect(decided.value.map((event) => event.type)).toEqual(['case-opened', 'team-member-added', 'case-received']);
    expect(JSON.stringify(decided.value.map((event) => event.core))).not.toContain('Melati');
    expect(decided.value[2]?.sealed).toMatchObject({ narrative: { tellings: [{ story: 'S' }] } });
  });

  test('keeps each telling apart by compartment, and puts together as much as is open', () => {
    const safeContact = { mayContact: true, phone: '1' };
    const tellings: Telling[] = [
      { story: 'S', subjectName: 'N', subjectBorn: '2014-07-23' as Day, school: 'SD', address: 'A', safeContact },
      { occurred: 'this-week', respondentName: 'R', respondentNotes: 'P' },
    ];
    const decided = accept({ packet: { ...packet, tellings } });
    if (!decided.ok) throw new Error(decided.because);
    const sealed = decided.value[2]?.sealed ?? {};
    const parts = Object.entries(sealed).map(([compartment, fields]) => [compartment, fields.tellings]);
    expect(Object.fromEntries(parts)).toEqual({
      identity: [{ subjectName: 'N', subjectBorn: '2014-07-23', school: 'SD' }, {}],
      safe_place: [{ address: 'A', safeContact }, {}],
      narrative: [{ story: 'S' }, { occurred: 'this-week' }],
      respondent: [{}, { respondentName: 'R', respondentNotes: 'P' }],
    });
    const open = sealedCompartments.flatMap((compartment) => {
      const fields = sealed[compartment];
      return fields ? [{ compartment, fields }] : [];
    });
    expect(tellingsTogether(open)).toEqual(tellings);
    expect(tellingsTogether(open.filter(({ compartment }) => compartment === 'narrative'))).toEqual([
      { story: 'S' },
      { occurred: 'this-week' },
    ]);
    expect(tellingsTogether([{ compartment: 'narrative', fields: { tellings } }])).toEqual([
      { story: 'S' },
      { occurred: 'this-week' },
    ]);
  });

  test('is given back with a reason that the list holds', () => {
    const payload = { letter, reason: 'not-our-area' as const };
    expect(decideReturning({ payload }, ready).ok).toBe(true);
    expect(decideReturning({ payload }, { ...ready, reasonHolds: false })).toEqual({
      ok: false,
      because: 'no-such-reason',
    });
    expect(decideReturning({ payload }, { ...ready, state: 'accepted' })).toEqual({
      ok: false,
      because: 'already-decided',
    });
  });
});

describe('what travels of a telling', () => {
  const told = {
    story: 'S',
    reporterName: 'R',
    reporterRelation: 'tetangga',
    reference: '129-1',
    safeContact: { mayContact: true, phone: '1' },
  };

  test('is never who told it', () => {
    expect(travelling({ ...told, reporterKind: 'neighbour' })).toEqual({ story: 'S' });
  });

  test('holds the way of reaching the survivor when she told it herself', () => {
    expect(travelling({ ...told, reporterKind: 'survivor' })).toEqual({ story: 'S', safeContact: told.safeContact });
  });
});
