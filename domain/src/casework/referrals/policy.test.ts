import { describe, expect, test } from 'vitest';
import { personGrantee, unitGrantee } from '../../ground/access/grantee.ts';
import { type Subject, whichAllows } from '../../ground/access/holds.ts';
import type { Actor } from '../../ground/access/model.ts';
import { referralPolicy } from './policy.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [theCase, referral, ours, police] = [id(1), id(2), id(3), id(4)];
const actor = (person: string, unit: string, deeds: Actor['deeds']): Actor =>
  ({ person, district: 1, unit, duty: id(50), preset: 'x', deeds, villages: [] }) as unknown as Actor;

const cast = {
  sari: actor(id(10), ours, ['work-on-cases']),
  made: actor(id(11), ours, ['supervise', 'approve']),
  hasan: actor(id(12), police, ['answer-referrals']),
  ratna: actor(id(13), id(99), ['work-on-cases', 'answer-referrals']),
  dewi: actor(id(14), ours, ['read-audit']),
};
const opened = [
  { subject: theCase, compartment: 'core', grantee: personGrantee(cast.sari.person) },
  { subject: theCase, compartment: 'core', grantee: unitGrantee(ours, 'supervise') },
  { subject: referral, compartment: 'core', grantee: personGrantee(cast.sari.person) },
  { subject: referral, compartment: 'core', grantee: unitGrantee(police, 'answer-referrals') },
] as const;

const may = (who: keyof typeof cast, name: keyof typeof referralPolicy, isLogged: boolean): boolean => {
  const mine = [personGrantee(cast[who].person), ...cast[who].deeds.map((deed) => unitGrantee(cast[who].unit, deed))];
  const reached = opened.filter((one) => mine.includes(one.grantee));
  const subject: Subject = { fields: { case: theCase, referral, isLogged }, reached };
  return whichAllows(referralPolicy[name], cast[who], subject) !== null;
};

describe('who may do what with a referral', () => {
  test.each([
    //                                     sent                              logged
    //                                     sari   made   hasan  ratna  dewi  sari   hasan
    ['referrals/send', [true, false, false, false, false], [true, false]],
    ['referrals/cancel', [true, false, false, false, false], [true, false]],
    ['referrals/answer', [false, false, true, false, false], [true, true]],
    ['referrals/report-progress', [false, false, true, false, false], [true, true]],
    ['referrals/complete', [false, false, true, false, false], [true, true]],
    ['referrals/verify-connection', [true, false, false, false, false], [true, false]],
    ['referrals/withdraw', [true, false, false, false, false], [true, false]],
    ['referrals/resend-packet', [true, false, false, false, false], [true, false]],
  ] as const)('%s', (name, whenSent, whenLogged) => {
    expect((['sari', 'made', 'hasan', 'ratna', 'dewi'] as const).map((who) => may(who, name, false))).toEqual(whenSent);
    expect((['sari', 'hasan'] as const).map((who) => may(who, name, true))).toEqual(whenLogged);
  });
});
