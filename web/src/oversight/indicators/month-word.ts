import type { Month } from '@naung/domain/ground/time.ts';
import { localeOf, useLanguage } from '../../ground/words/language.ts';

/** "Nov" under a column of one year, "Nov 26" where there are several, "November 2026" in a sentence. */
export function useMonthWord(length: 'bare' | 'short' | 'long'): (month: Month) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(localeOf(language), {
    month: length === 'long' ? 'long' : 'short',
    ...(length === 'bare' ? {} : { year: length === 'long' ? ('numeric' as const) : ('2-digit' as const) }),
    timeZone: 'UTC',
  });
  return (month) => format.format(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1, 15));
}
