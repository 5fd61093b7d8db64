import { describe, expect, it, test } from 'vitest';
import type { Instant } from '../../ground/time.ts';
import type { ReferralCommand } from './commands.ts';
import type { ReferralSituation } from './decide.ts';
import { apply } from './events.ts';
import { factsOfReferral } from './facts.ts';
import { packetDrawers, type Referral, referralDrawers } from './model.ts';
import { consent, id, least, now, say, sending, sent, situation, today } from './testing/sending.ts';

describe('decide', () => {
  test.each<[string, object, Partial<ReferralSituation>, string]>([
    ['without a consent that stands', {}, { consent: null }, 'consent-does-not-cover'],
    [
      'for another need than she allowed',
      {},
      { consent: { ...consent, need: 'legal-service' } },
      'consent-does-not-cover',
    ],
    ['to another unit than she allowed', {}, { consent: { ...consent, toUnit: id(7) } }, 'consent-does-not-cover'],
    [
      'with a field she did not allow',
      {},
      { consent: { ...consent, fields: ['name', 'age', 'sex'] } },
      'consent-does-not-cover',
    ],
    [
      'with more than the need asks for',
      { shows: { ...least, address: 'Jl. Melati' } },
      {},
      'more-than-the-need-requires',
    ],
    ['with less than the need asks for', { shows: { name: 'Melati' } }, {}, 'less-than-the-need-requires'],
    [
      'out of a closed case',
      {},
      { case: { isOpen: false, forms: [], kinds: [], respondentIsChild: null } },
      'case-is-closed',
    ],
    ['to a unit that is not there', {}, { unitIsThere: false }, 'no-such-unit'],
    ['with a code that no list holds', {}, { codesAreHeld: false }, 'code-is-not-in-the-list'],
    ['with a record of another case as its source', {}, { sourcesAreOfTheCase: false }, 'no-such-source'],
    [
      'to settle sexual violence',
      { service: 'own-mediasi' },
      { case: { isOpen: true, forms: ['sexual'], kinds: [], respondentIsChild: null } },
      'settlement-is-barred',
    ],
  ])('does not send %s', (_says, more, at, because) => {
    expect(say('referrals/send', { ...sending, ...more }, situation(at))).toEqual({ ok: false, because });
  });

  test.each([
    ['a millisecond before', '2026-11-21T03:00:14.999Z', 'referral-cancelled'],
    ['at the second', '2026-11-21T03:00:15.000Z', 'already-left'],
  ])('takes back %s it leaves, or not', (_says, at, comes) => {
    const decided = say('referrals/cancel', {}, situation({ referral: sent(), now: at as Instant }));
    expect(decided.ok ? decided.value[0]?.type : decided.because).toBe(comes);
  });

  test.each<[ReferralCommand['name'], object, Partial<Referral>, string]>([
    ['referrals/answer', { answer: 'declined', reason: null }, {}, 'reason-is-needed'],
    ['referrals/answer', { answer: 'accepted', reason: null }, { status: 'accepted' }, 'already-answered'],
    ['referrals/report-progress', { on: today, served: true }, {}, 'not-yet-accepted'],
    ['referrals/complete', { on: today, outcome: 'given' }, { status: 'requested' }, 'not-yet-accepted'],
    ['referrals/complete', { on: '2026-11-22', outcome: 'given' }, { status: 'accepted' }, 'is-in-the-future'],
    [
      'referrals/verify-connection',
      { connection: 'not-connected', barrier: null, on: today },
      { status: 'completed' },
      'barrier-is-needed',
    ],
    ['referrals/verify-connection', { connection: 'confirmed', barrier: null, on: today }, {}, 'not-yet-accepted'],
    ['referrals/withdraw', { because: 'client-wishes' }, { status: 'declined' }, 'referral-has-ended'],
    ['referrals/resend-packet', { ...sending }, { status: 'completed' }, 'referral-has-ended'],
  ])('%s %j of %j is refused: %s', (name, wish, more, because) => {
    const one = { ...sent(), ...more };
    expect(say(name, wish, situation({ referral: one, now: '2026-11-21T04:00:00.000Z' as Instant }))).toEqual({
      ok: false,
      because,
    });
  });

  it('keeps completed apart from connected', () => {
    const done = say(
      'referrals/complete',
      { on: today, outcome: 'given' },
      situation({ referral: { ...sent(), status: 'accepted' } }),
    );
    const claimed = done.ok && done.value[0] ? apply(sent(), done.value[0]) : null;
    expect(claimed).toMatchObject({ status: 'completed', connection: 'claimed', firstServiceOn: today });
    const verified = say(
      'referrals/verify-connection',
      { connection: 'not-connected', barrier: 'transport', on: today },
      situation({ referral: claimed }),
    );
    const told = verified.ok && verified.value[0] && claimed ? apply(claimed, verified.value[0]) : null;
    expect(told).toMatchObject({ status: 'completed', connection: 'not-connected', barrier: 'transport' });
  });
});

describe('what lies where', () => {
  it('the row holds no word that somebody said, and a packet nothing but such words', () => {
    expect(new Set(Object.values(referralDrawers))).toEqual(new Set(['core']));
    expect(Object.values(packetDrawers)).not.toContain('core');
    expect(Object.values(packetDrawers)).not.toContain('reporter');
  });
});

describe('facts', () => {
  const counted = (more: Partial<Parameters<typeof factsOfReferral>[0]>) =>
    factsOfReferral({ ...sent(), verifiedOn: null, voided: false, ...more }, 'WITA').map((fact) => fact.kind);

  test.each([
    [{}, ['referral-sent']],
    [{ status: 'cancelled' as const }, []],
    [{ voided: true }, []],
    [{ answeredAt: now }, ['referral-sent', 'referral-answered']],
    [
      { answeredAt: now, firstServiceOn: today, completedOn: today, outcome: 'given' as const, verifiedOn: today },
      ['referral-sent', 'referral-answered', 'referral-first-service', 'referral-completed', 'connection-verified'],
    ],
  ])('%j counts as %j', (more, kinds) => {
    expect(counted(more)).toEqual(kinds);
  });

  it('names nobody: no unit, no id, no hour', () => {
    const facts = factsOfReferral({ ...sent(), answeredAt: now, verifiedOn: today, voided: false }, 'WITA');
    const text = JSON.stringify(facts);
    for (const one of [id(1), id(2), id(3), id(6), 'T03:00']) expect(text).not.toContain(one);
  });
});
