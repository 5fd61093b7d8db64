/** A consent as it is being written down, and what is still to be asked before it can be kept. */
import type { GiveConsent } from '@naung/domain/casework/consent/commands.ts';
import type { ConsentTold, Giver, ShareableField } from '@naung/domain/casework/consent/model.ts';
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

export type ConsentFault =
  | 'need'
  | 'to-unit'
  | 'fields'
  | 'giver'
  | 'assent'
  | 'given-on'
  | 'override-because'
  | 'override-basis'
  | 'override-words';

/** What the form itself can see is missing; who may give it is the office's word. */
export function missingIn(form: ConsentForm, decides: 'herself' | 'guardian', today: Day): readonly ConsentFault[] {
  const overrides = form.giver === 'official-override';
  const faults: readonly (readonly [ConsentFault, boolean])[] = [
    ['need', form.need === ''],
    ['to-unit', form.toUnit === null],
    ['fields', form.fields.length === 0],
    ['giver', form.giver === ''],
    ['assent', decides === 'guardian' && !overrides && form.assent === null],
    ['given-on', form.givenOn === '' || form.givenOn > today],
    ['override-because', overrides && form.overrideBecause === null],
    ['override-basis', overrides && form.overrideBasis.trim().length < 4],
    ['override-words', overrides && form.overrideWords.trim() === ''],
  ];
  return faults.filter(([, missing]) => missing).map(([fault]) => fault);
}

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
