/** The form of a referral that is being written: need, unit, consent, and its packet. */
import type { ConsentToRefer } from '@naung/domain/casework/referrals/reads.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { newKey } from '../../ground/outside.ts';
import type { PacketForm } from './packet-form.ts';

export interface SendingForm {
  /** Made once, so that a second press after a lost line is the same referral. */
  readonly referral: string;
  readonly need: string;
  readonly toUnit: string;
  readonly consent: string;
  readonly service: string;
  readonly wantedBy: Day | '';
  readonly isLogged: boolean;
  readonly packet: PacketForm;
}

export const emptyPacket = (): PacketForm => ({ packet: newKey(), shows: {}, looked: [], reason: '' });

export const freshForm = (): SendingForm => ({
  referral: newKey(),
  need: '',
  toUnit: '',
  consent: '',
  service: '',
  wantedBy: '',
  isLogged: false,
  packet: emptyPacket(),
});

/** Those for that need and that unit, the newest first. */
export const consentsFor = (
  consents: readonly ConsentToRefer[],
  { need, toUnit }: Pick<SendingForm, 'need' | 'toUnit'>,
): readonly ConsentToRefer[] => consents.filter((one) => one.need === need && one.toUnit === toUnit);

/** With another need or unit the consent is another, and the packet begins anew; the reason that was written stays. */
export function aimedAt(
  form: SendingForm,
  aim: Partial<Pick<SendingForm, 'need' | 'toUnit' | 'consent'>>,
  consents: readonly ConsentToRefer[],
): SendingForm {
  const next = { ...form, ...aim };
  const fitting = consentsFor(consents, next);
  const best = fitting.find((one) => one.consent === aim.consent) ?? fitting.find(isEnough) ?? fitting[0];
  const consent = best?.consent ?? '';
  if (consent === form.consent) return next;
  return { ...next, consent, packet: { ...form.packet, shows: {}, looked: [] } };
}

export const isEnough = (consent: ConsentToRefer): boolean => consent.lacks.length === 0;
