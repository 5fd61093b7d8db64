/**
 * The language of the screen. Regional languages are read as Indonesian: the browser knows no plurals or dates of
 * Balinese, Banjarese or Madurese and would silently answer in English.
 */
import type { Language } from '@naung/domain/ground/words.ts';
import { keep, useKept } from '../kept.ts';

export const languages: readonly Language[] = ['id', 'en'];

const spoken = keep<Language>('id');

/** For what is made outside a screen, such as the text of a letter. */
export const language = (): Language => spoken.get();

export const useLanguage = (): Language => useKept(spoken);

/** For what is found outside a screen, such as by the palette. */
export const languageNow = (): Language => spoken.get();

export function speak(next: Language): void {
  spoken.set(next);
  document.documentElement.lang = next;
}

/** The screen's language for what a person speaks: `ban`, `bjn` or `jv` read Indonesian, only English reads English. */
export const languageFor = (tag: string): Language => (tag.toLowerCase().split('-')[0] === 'en' ? 'en' : 'id');

/** What the browser's own formatters are asked in. British English for day before month. */
export const localeOf = (one: Language): string => ({ id: 'id-ID', en: 'en-GB' })[one];
