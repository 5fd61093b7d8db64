/** A packet while it is being written: only what the need asks for and she allowed, each field looked at before it leaves. */
import { type ShareableField, shareableFields } from '@naung/domain/casework/consent/model.ts';
import type { ConsentToRefer } from '@naung/domain/casework/referrals/reads.ts';

export interface PacketForm {
  readonly packet: string;
  readonly shows: Readonly<Partial<Record<ShareableField, string>>>;
  /** Fields that the one who sends has read as they stand now. */
  readonly looked: readonly ShareableField[];
  readonly reason: string;
}

type Limits = Pick<ConsentToRefer, 'least' | 'most'>;

/** What is on record for a field, and the record it was taken from. */
export type Known = Readonly<Partial<Record<ShareableField, { readonly text: string; readonly from: string }>>>;

/** How long each may be; the contract says the same. */
export const longest: Readonly<Record<ShareableField, number>> = {
  name: 200,
  age: 60,
  sex: 60,
  school: 200,
  guardian: 300,
  contact: 1000,
  address: 500,
  story: 20_000,
  ownWords: 5000,
  condition: 5000,
  servicesGiven: 5000,
  health: 5000,
  disabilityNeeds: 2000,
  legalState: 2000,
  respondentName: 200,
  respondentRelation: 200,
};

export const among = (fields: readonly string[]): readonly ShareableField[] =>
  shareableFields.filter((field) => fields.includes(field));

/**
 * As it is shown: the least that the need cannot do without stands there as it is on record, and no more; what was written is kept
 * as it is.
 */
export const begunWith = (form: PacketForm, known: Known, { least }: Limits): PacketForm => ({
  ...form,
  shows: {
    ...Object.fromEntries(among(least).map((field) => [field, (known[field]?.text ?? '').slice(0, longest[field])])),
    ...form.shows,
  },
});

/** Words that were changed are to be looked at again. */
export const written = (form: PacketForm, field: ShareableField, text: string): PacketForm => ({
  ...form,
  shows: { ...form.shows, [field]: text },
  looked: form.looked.filter((one) => one !== field),
});

export function takenOut(form: PacketForm, field: ShareableField): PacketForm {
  const { [field]: _out, ...shows } = form.shows;
  return { ...form, shows, looked: form.looked.filter((one) => one !== field) };
}

export const looked = (form: PacketForm, field: ShareableField, isLooked: boolean): PacketForm => ({
  ...form,
  looked: isLooked ? [...form.looked, field] : form.looked.filter((one) => one !== field),
});

export type PacketFault = 'empty' | 'not-looked-at' | 'no-reason';

/** By the id of the field on screen. */
export function faultsInPacket(form: PacketForm): Readonly<Record<string, PacketFault>> {
  const faults: Record<string, PacketFault> = {};
  for (const field of among(Object.keys(form.shows))) {
    if ((form.shows[field] ?? '').trim() === '') faults[`packet-${field}`] = 'empty';
    else if (!form.looked.includes(field)) faults[`packet-${field}`] = 'not-looked-at';
  }
  if (form.reason.trim() === '') faults['packet-reason'] = 'no-reason';
  return faults;
}

/** As it goes over the wire, with the records whose readers are to be told if they are put right later. */
export function packetFrom({ packet, shows, reason }: PacketForm, known: Known) {
  const fields = among(Object.keys(shows));
  return {
    packet,
    reason: reason.trim(),
    shows: Object.fromEntries(fields.map((field) => [field, (shows[field] ?? '').trim()])),
    from: [...new Set(fields.flatMap((field) => known[field]?.from ?? []))],
  };
}
