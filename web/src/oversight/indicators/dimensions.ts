/** By what each kind of count is broken down on the page, and in which list the codes of a breakdown have their words. */
import type { ListName } from '@naung/domain/ground/codes/known.ts';
import { type BrokenDownKind, breakdowns, type Dimension } from '@naung/domain/oversight/indicators/model.ts';

/** A breakdown without a list has its words in `words.ts`, under its own name and the code. */
export const listOf: Partial<Record<Dimension, ListName>> = {
  channel: 'channels',
  urgency: 'urgency-levels',
  kind: 'concern-kinds',
  form: 'forms-of-violence',
  ageBand: 'age-bands-simfoni',
  sex: 'sexes',
  placeKind: 'incident-places',
  relation: 'relations',
  reason: 'closure-reasons',
  line: 'service-lines',
  simfoni: 'simfoni-services',
  need: 'service-needs',
  barrier: 'referral-barriers',
};

/** Villages are not set against each other, so nothing is broken down by village. */
const apart: readonly Dimension[] = ['village'];

/** In the order in which a reader asks for them. */
const order: readonly Dimension[] = ['form', 'kind', 'aboutChild', 'ageBand', 'sex', 'placeKind', 'relation'];

export function dimensionsOf(kind: BrokenDownKind): readonly Dimension[] {
  const placeOf = (dimension: Dimension) => (order.includes(dimension) ? order.indexOf(dimension) : order.length);
  return (Object.keys(breakdowns[kind]) as Dimension[])
    .filter((dimension) => !apart.includes(dimension))
    .sort((one, other) => placeOf(one) - placeOf(other));
}
