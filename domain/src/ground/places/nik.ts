/**
 * What a NIK says by itself: region of first registration, sex, birth date and a serial. It holds no check digit and no century, is
 * not corrected when it is wrong, and its region never follows the person who moves: so it warns and never blocks.
 *
 * A NIK is sealed like a name. What is read from it here is offered to the form, never stored beside it.
 */
import { ageOn, type Day } from '../time.ts';

export type NikWarning =
  | 'not-sixteen-digits'
  | 'region-not-known'
  | 'date-not-possible'
  | 'sex-differs'
  | 'birth-date-differs'
  | 'century-is-a-guess'
  | 'serial-is-demo';

export interface NikContext {
  readonly today: Day;
  /** Whether a kecamatan ever had this code, former codes included; left out where the list is not at hand. */
  readonly regionIsKnown?: (code: string) => boolean;
  readonly sex?: 'female' | 'male';
  readonly born?: Day;
  /** Whom the form is about, which decides between two centuries. */
  readonly about?: 'child' | 'adult';
}

export interface NikReading {
  /** Whether the digits could be read at all; false never keeps a form from being sent. */
  readonly ok: boolean;
  /** `51.08.04`, of first registration. */
  readonly region: string | null;
  readonly sex: 'female' | 'male' | null;
  readonly born: Day | null;
  readonly warnings: readonly NikWarning[];
}

/** Serial 0000 is never issued: no NIK of the demo can be anybody's. */
const demoSerial = '0000';

export function readNik(typed: string, context: NikContext): NikReading {
  const nik = typed.replace(/[\s.-]/g, '');
  if (!/^\d{16}$/.test(nik))
    return { ok: false, region: null, sex: null, born: null, warnings: ['not-sixteen-digits'] };
  const region = `${nik.slice(0, 2)}.${nik.slice(2, 4)}.${nik.slice(4, 6)}`;
  const day = Number(nik.slice(6, 8));
  const sex = day > 40 ? 'female' : 'male';
  const possible = birthDays(nik, context.today);
  const born = choose(possible, context);
  const warnings: NikWarning[] = [];
  if (context.regionIsKnown?.(region) === false) warnings.push('region-not-known');
  if (born === null) warnings.push('date-not-possible');
  if (possible.length > 1) warnings.push('century-is-a-guess');
  if (context.sex !== undefined && context.sex !== sex) warnings.push('sex-differs');
  if (context.born !== undefined && !possible.includes(context.born)) warnings.push('birth-date-differs');
  if (nik.endsWith(demoSerial)) warnings.push('serial-is-demo');
  return { ok: true, region, sex, born, warnings };
}

/** A NIK for invented people. `region` is a kecamatan code such as `51.08.04`. */
export function demoNik(region: string, born: Day, sex: 'female' | 'male'): string {
  const day = Number(born.slice(8, 10)) + (sex === 'female' ? 40 : 0);
  return `${region.replaceAll('.', '')}${String(day).padStart(2, '0')}${born.slice(5, 7)}${born.slice(2, 4)}${demoSerial}`;
}

/** Every birthday the six digits allow for a living person of 0 to 120 years: none, one, or one in each of two centuries. */
function birthDays(nik: string, today: Day): readonly Day[] {
  const day = Number(nik.slice(6, 8)) % 40;
  const written = Number(nik.slice(6, 8));
  if (written === 0 || (written > 31 && written < 41) || written > 71) return [];
  const rest = `${nik.slice(8, 10)}-${String(day).padStart(2, '0')}`;
  return ['20', '19', '18']
    .map((century) => `${century}${nik.slice(10, 12)}-${rest}` as Day)
    .filter((born) => existsInCalendar(born) && born <= today && ageOn(born, today) <= 120);
}

/** The later century unless the form is about an adult and the earlier one makes her of age. */
function choose(possible: readonly Day[], { about, born, today }: NikContext): Day | null {
  if (born !== undefined && possible.includes(born)) return born;
  const fits = (day: Day) => (about === 'adult') === ageOn(day, today) >= 18;
  return (about === undefined ? undefined : possible.find(fits)) ?? possible[0] ?? null;
}

const existsInCalendar = (day: Day): boolean => {
  const at = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};
