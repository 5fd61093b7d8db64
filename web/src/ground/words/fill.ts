/**
 * Sentences with gaps. `{name}` is filled with a value, a number is written as the language writes it, and
 * `{count|child|children}` chooses a form by the count. Indonesian counts without plural and never needs the second.
 */
import type { Language } from '@naung/domain/ground/words.ts';
import { localeOf } from './language.ts';

export type Values = Readonly<Record<string, string | number>>;

const gap = /\{([a-zA-Z]+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

export function fill(sentence: string, values: Values, language: Language): string {
  return sentence.replace(gap, (whole, name: string, one: string | undefined, other: string | undefined) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one !== undefined && other !== undefined)
      return pluralOf(language).select(Number(value)) === 'one' ? one : other;
    return typeof value === 'number' ? numberOf(language).format(value) : value;
  });
}

/** The names of the gaps in a sentence, each once, in order: two languages must ask for the same. */
export const gapsIn = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(gap)].map(([, name = '']) => name))].sort();

const plurals = new Map<Language, Intl.PluralRules>();
const numbers = new Map<Language, Intl.NumberFormat>();

function pluralOf(language: Language): Intl.PluralRules {
  const known = plurals.get(language) ?? new Intl.PluralRules(localeOf(language));
  plurals.set(language, known);
  return known;
}

export function numberOf(language: Language): Intl.NumberFormat {
  const known = numbers.get(language) ?? new Intl.NumberFormat(localeOf(language));
  numbers.set(language, known);
  return known;
}
