/**
 * A referral to a hospital as it is sent in the tests of this room, and the situation in which it is not refused.
 */
import type { Day, Instant } from '../../../ground/time.ts';
import { shareableFields } from '../../consent/model.ts';
import type { ReferralCommand } from '../commands.ts';
import { decide, type ReferralSituation } from '../decide.ts';
import { apply } from '../events.ts';
import type { Referral } from '../model.ts';
import { packetLimits } from '../packet.ts';

export const now = '2026-11-21T03:00:00.000Z' as Instant;
export const today = '2026-11-21' as Day;
export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const need = 'health-service';
export const least = { name: 'Melati', age: '9', sex: 'perempuan', health: 'luka di lengan' };
export const sending = {
  referral: id(1),
  case: id(2),
  need,
  service: null,
  toUnit: id(3),
  consent: id(4),
  wantedBy: null,
  isLogged: false,
  packet: id(5),
  reason: 'Perlu diperiksa',
  shows: least,
  from: [],
};
export const consent = { need, toUnit: id(3), fields: [...shareableFields] };
export const situation = (more: Partial<ReferralSituation> = {}): ReferralSituation => ({
  case: { isOpen: true, forms: ['physical'], kinds: [], respondentIsChild: null },
  referral: null,
  consent,
  limits: packetLimits(need, 'hospital'),
  packetBefore: null,
  codesAreHeld: true,
  unitIsThere: true,
  sourcesAreOfTheCase: true,
  fromUnit: id(6),
  now,
  today,
  ...more,
});
export const say = (name: ReferralCommand['name'], payload: object, at: ReferralSituation) =>
  decide({ id: id(9), name, madeAt: now, payload } as unknown as ReferralCommand, at);
export const sent = (): Referral => {
  const decided = say('referrals/send', sending, situation());
  if (!decided.ok || !decided.value[0]) throw new Error('it should have been sent');
  return apply(null, decided.value[0]);
};
