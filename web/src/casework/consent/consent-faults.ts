/** What is still to be asked before a consent can be kept. */
import type { Day } from '@naung/domain/ground/time.ts';
import type { ConsentForm } from './consent-form.ts';

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
