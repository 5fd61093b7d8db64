/** A consent as it is being written down, and how it goes to the office. */
import type { GiveConsent } from '@naung/domain/casework/consent/commands.ts';
import { assents, type ConsentTold, type Giver, type ShareableField } from '@naung/domain/casework/consent/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type * as z from 'zod/mini';

export interface ConsentForm {
  readonly need: string;
  readonly toUnit: string | null;
  readonly fields: readonly ShareableField[];
  readonly giver: Giver | '';
  readonly guardian: string | null;
  readonly assent: ConsentTold['assent'];
  readonly language: string;
  readonly readAloud: boolean;
  readonly givenOn: Day | '';
  readonly overrideBecause: ConsentTold['overrideBecause'];
  readonly overrideBasis: string;
  readonly ownWords: string;
  readonly overrideWords: string;
}

export const emptyConsent = (decides: 'herself' | 'guardian', today: Day): ConsentForm => ({
  need: '',
  toUnit: null,
  fields: [],
  giver: decides === 'herself' ? 'herself' : '',
  guardian: null,
  assent: null,
  language: 'id',
  readAloud: false,
  givenOn: today,
  overrideBecause: null,
  overrideBasis: '',
  ownWords: '',
  overrideWords: '',
});

/** Whoever can be asked is asked. */
export const assentsOffered = (mayBeTooYoung: boolean) =>
  assents.filter((assent) => mayBeTooYoung || assent !== 'too-young');

type Payload = Omit<z.input<typeof GiveConsent.payload>, 'consent' | 'case'>;

/** Null while something is missing. An override's words are kept only with an override. */
export function consentFrom(form: ConsentForm): Payload | null {
  const { giver, toUnit, givenOn, need } = form;
  if (giver === '' || toUnit === null || givenOn === '' || need === '') return null;
  const overrides = giver === 'official-override';
  const ownWords = form.ownWords.trim();
  return {
    need: need as Payload['need'],
    toUnit,
    fields: [...form.fields],
    giver,
    guardian: giver === 'herself' || overrides ? null : form.guardian,
    assent: giver === 'herself' ? null : form.assent,
    language: form.language,
    readAloud: form.readAloud,
    givenOn,
    overrideBecause: overrides ? form.overrideBecause : null,
    overrideBasis: overrides ? form.overrideBasis.trim() : null,
    ...(ownWords === '' ? {} : { ownWords }),
    ...(overrides ? { overrideWords: form.overrideWords.trim() } : {}),
  };
}
