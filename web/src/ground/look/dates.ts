/** Dates and hours as people of the district read them: 21 Nov 2026, 14.05 WITA. */
import type { Day, Instant, Zone } from '@naung/domain/ground/time.ts';
import type { Language } from '@naung/domain/ground/words.ts';
import { localeOf } from '../words/language.ts';

const named: Record<Zone, string> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' };

const shapes = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export const dayText = (at: Instant, zone: Zone, language: Language): string => formatted('day', at, zone, language);

export const hourText = (at: Instant, zone: Zone, language: Language): string => formatted('hour', at, zone, language);

export const momentText = (at: Instant, zone: Zone, language: Language): string =>
  `${dayText(at, zone, language)}, ${hourText(at, zone, language)} ${zone}`;

/** A calendar day is the same everywhere: `Rabu, 13 November 2019`, or `13 Nov 2019`. */
export const dayInWords = (day: Day, language: Language): string => formatted('weekday', noonOf(day), 'WIB', language);

export const dayInShort = (day: Day, language: Language): string => formatted('day', noonOf(day), 'WIB', language);

/** Minutes and hours up to a day, then days up to a week, then the date; null for less than a minute. Works ahead too. */
export function agoText(at: Instant, from: Instant, zone: Zone, language: Language): string | null {
  const minutes = Math.trunc((Date.parse(at) - Date.parse(from)) / 60_000);
  if (minutes === 0) return null;
  const relative = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'always' });
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  if (Math.abs(minutes) < 24 * 60) return relative.format(Math.trunc(minutes / 60), 'hour');
  if (Math.abs(minutes) < 7 * 24 * 60) return relative.format(Math.trunc(minutes / (24 * 60)), 'day');
  return dayText(at, zone, language);
}

const noonOf = (day: Day): Instant => `${day}T05:00:00.000Z` as Instant;

const known = new Map<string, Intl.DateTimeFormat>();

function formatted(shape: keyof typeof shapes, at: Instant, zone: Zone, language: Language): string {
  const key = `${shape} ${zone} ${language}`;
  const format =
    known.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { ...shapes[shape], timeZone: named[zone] });
  known.set(key, format);
  return format.format(Date.parse(at));
}
