/**
 * The language of the screen. Regional languages are read as Indonesian: the browser knows no plurals or dates of
 * Balinese, Banjarese or Madurese and would silently answer in English.
 */
import type { Language } from '@naung/domain/ground/words.ts';
import { keep, useKept } from '../kept.ts';

export const languages: readonly Language[] = ['id', 'en'];

const spoken = keep<Language>('id');

export const useLanguage = (): Language => useKept(spoken);

export function speak(next: Language): void {
  spoken.set(next);
  document.documentElement.lang = next;
}

/** The screen's language for what a person speaks: `ban`, `bjn` or `jv` read Indonesian, only English reads English. */
export const languageFor = (tag: string): Language => (tag.toLowerCase().split('-')[0] === 'en' ? 'en' : 'id');

/** What the browser's own formatters are asked in. British English for day before month. */
export const localeOf = (one: Language): string => ({ id: 'id-ID', en: 'en-GB' })[one];
