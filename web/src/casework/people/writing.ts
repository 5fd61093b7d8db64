/**
 * What is being written down of a person: nothing is required, and what was left empty is left out, because an empty line would read
 * as an answer.
 */
import type { ClientTold, RelativeTold, RespondentTold } from '@naung/domain/casework/people/model.ts';
import { phonesOf } from '../../ground/places/phones.ts';
import { type SafeWays, tidyWays } from '../../ground/safe-contact/ways.ts';

export type WritingClient = Partial<ClientTold>;
export type WritingRelative = Partial<RelativeTold>;
export type WritingRespondent = Partial<RespondentTold>;

/** Fields whose empty list says "nobody has answered"; an empty list of phones was never a telephone. */
const lists: readonly string[] = ['phones', 'disabilityTypes', 'ampk'];

export function tidied<Values extends object>(values: Values): Values {
  const kept = Object.entries(values).flatMap(([field, value]) => {
    const tidy = tidiedField(field, value);
    return tidy === undefined ? [] : [[field, tidy] as const];
  });
  return Object.fromEntries(kept) as Values;
}

function tidiedField(field: string, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (field === 'phones') value = phonesOf(value as never);
  if (lists.includes(field) && Array.isArray(value) && value.length === 0) return undefined;
  return field === 'safeContact' ? tidyWays(value as SafeWays) : value;
}

/** Of somebody of whom nothing at all is known there is nothing to keep: "no" and "not asked" alone say nobody. */
export const saysSomething = (writing: object): boolean =>
  Object.values(tidied(writing)).some((value) => value !== null && value !== false);

export type FromReport = Pick<ClientTold, 'sex' | 'ageBand' | 'isChild' | 'disability'>;

/** What the report knows of her; what it leaves open stays open. */
export const begunFrom = ({ sex, ageBand, isChild, disability }: FromReport): WritingClient => ({
  ...(sex === 'unknown' ? {} : { sex }),
  ...(ageBand === null ? {} : { ageBand, isChild }),
  ...(disability === null ? {} : { disability }),
});

export const clientFrom = (writing: WritingClient): ClientTold => ({
  ...tidied(writing),
  isMain: writing.isMain ?? true,
  sex: writing.sex ?? 'unknown',
  // Where nobody knows, she is taken for a child.
  isChild: writing.isChild ?? true,
  ageBand: writing.ageBand ?? null,
  disability: writing.disability ?? null,
});

export const relativeFrom = (writing: WritingRelative): RelativeTold => ({
  ...tidied(writing),
  kinship: writing.kinship ?? 'other-family',
  sex: writing.sex ?? 'unknown',
  isChild: writing.isChild ?? null,
  livesTogether: writing.livesTogether ?? null,
  isGuardian: writing.isGuardian ?? false,
  isRespondent: writing.isRespondent ?? false,
  mayKnow: writing.mayKnow ?? null,
});

export const respondentFrom = (writing: WritingRespondent): RespondentTold => ({
  ...tidied(writing),
  relation: writing.relation ?? null,
  sex: writing.sex ?? 'unknown',
  isChild: writing.isChild ?? null,
  ageBand: writing.ageBand ?? null,
  isNear: writing.isNear ?? null,
});
