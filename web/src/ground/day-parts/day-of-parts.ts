/** A day in three parts, as people say a birthday: 9, Agustus, 2011. */
import { Day } from '@naung/domain/ground/time.ts';

export interface DayParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const noDay: DayParts = { day: '', month: '', year: '' };

/** The day; null while a part is missing; `unclear` where the parts are there and no such day is. */
export function dayOfParts({ day, month, year }: DayParts): Day | null | 'unclear' {
  if (day.trim() === '' || month === '' || year.trim() === '') return null;
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{4}$/.test(year.trim())) return 'unclear';
  const read = Day.safeParse(`${year.trim()}-${month.padStart(2, '0')}-${day.trim().padStart(2, '0')}`);
  return read.success ? read.data : 'unclear';
}

export const partsOfDay = (day: Day | '' | null | undefined): DayParts =>
  day === '' || day === null || day === undefined
    ? noDay
    : { year: day.slice(0, 4), month: String(Number(day.slice(5, 7))), day: String(Number(day.slice(8, 10))) };
