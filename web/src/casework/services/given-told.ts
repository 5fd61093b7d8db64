/** A service that stands there already, into the form in which it is put right and back. */
import type { GivenTold } from '@naung/domain/casework/services/model.ts';
import { type GivenForm, minutesIn } from './given-form.ts';

type Told = { readonly [Field in keyof GivenTold]?: GivenTold[Field] | undefined };

/** A record as its form shows it, to be put right. */
export const formOfGiven = (given: string, told: Told): GivenForm => ({
  given,
  service: told.service ?? '',
  line: told.line ?? '',
  simfoni: told.simfoni ?? '',
  goal: told.goal ?? '',
  byUnit: told.byUnit ?? '',
  givenOn: told.givenOn ?? '',
  minutes: told.minutes === null || told.minutes === undefined ? '' : String(told.minutes),
  note: told.note ?? '',
});

/** What changed in the form, as a record says it. Minutes that are none are said as they stand, for the office to refuse. */
export function toldFrom({ given: _given, ...part }: Partial<GivenForm>): Partial<Record<keyof GivenTold, unknown>> {
  const { service, goal, minutes, ...others } = part;
  const read = minutes === undefined ? undefined : minutesIn(minutes);
  return {
    ...others,
    ...(service === undefined ? {} : { service: service === '' ? null : service }),
    ...(goal === undefined ? {} : { goal: goal === '' ? null : goal }),
    ...(read === undefined ? {} : { minutes: read === 'unclear' ? Number(minutes) : read }),
  };
}
