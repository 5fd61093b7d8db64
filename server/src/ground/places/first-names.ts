/**
 * The names with which places begin. Most hold since ever; in the four provinces that were cut out of Papua in 2022 the codes changed
 * with them: those of 26 regencies, which we know, and those of everything below, which we do not. Many villages there were numbered
 * anew rather than moved, so old papers name them without a code instead of with a guessed one.
 */
import { createHash } from 'node:crypto';
import type { Area } from './area-files.ts';
import newProvinces from './new-provinces.data.json';

export interface Numbered {
  readonly area: Area;
  readonly place: number;
  readonly parent: number | null;
}

export interface FirstName {
  readonly place: number;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly code: string | null;
  readonly name: string;
  readonly kind: string;
  readonly parent: number | null;
  readonly source: string;
}

export interface BornProvince {
  readonly province: string;
  readonly cutOutOf: string;
  readonly bornOn: string;
  readonly law: string;
  readonly codedOn: string;
  readonly decree: string;
  readonly mark: string;
  /** Regency codes of today, each with the one before. */
  readonly regencies: Readonly<Record<string, string | undefined>>;
}

export const bornProvinces: readonly BornProvince[] = newProvinces;

export function datedNames(
  places: readonly Numbered[],
  numbers: ReadonlyMap<string, number>,
  source: string,
  validFrom: string,
  born: readonly BornProvince[],
): readonly FirstName[] {
  const bornByCode = new Map(born.map((one) => [one.province, one]));
  const names: FirstName[] = [];
  for (const { area, place, parent } of places) {
    const { code, name, kind } = area;
    const always: FirstName = { place, validFrom, validUntil: null, code, name, kind, parent, source };
    const province = born.length === 0 ? undefined : bornByCode.get(code.slice(0, 2));
    if (province === undefined) names.push(always);
    else names.push(...namesUnder(province, area, always, numbers.get(province.cutOutOf) ?? null));
  }
  return names;
}

function namesUnder(born: BornProvince, area: Area, now: FirstName, oldProvince: number | null): readonly FirstName[] {
  const basis = (text: string) => `${text} (${born.mark})`;
  const since = { ...now, validFrom: born.codedOn };
  if (area.level === 'province')
    return [{ ...now, validFrom: born.bornOn, validUntil: born.codedOn, code: null, source: basis(born.law) }, since];
  if (area.level !== 'regency')
    return [{ ...now, validUntil: born.codedOn, code: null, source: basis(born.decree) }, since];
  const former = born.regencies[area.code] ?? null;
  return [
    { ...now, validUntil: born.bornOn, code: former, parent: oldProvince, source: basis(born.decree) },
    { ...now, validFrom: born.bornOn, validUntil: born.codedOn, code: former, source: basis(born.law) },
    since,
  ];
}

/** The same changes as lines of the map: each province cut out, each regency recoded. Places that are not there are passed over. */
export function recordedChanges(numbers: ReadonlyMap<string, number>): readonly RecordedChange[] {
  const line = (onDate: string, change: 'split' | 'recode', from: string, to: string, basis: string) => {
    const [fromPlace, toPlace] = [numbers.get(from), numbers.get(to)];
    if (fromPlace === undefined || toPlace === undefined) return [];
    return [{ id: idFrom(`${onDate} ${change} ${from} ${to}`), onDate, change, fromPlace, toPlace, basis }];
  };
  return bornProvinces.flatMap((born) => [
    ...line(born.bornOn, 'split', born.cutOutOf, born.province, `${born.law} (${born.mark})`),
    ...Object.keys(born.regencies).flatMap((code) =>
      line(born.codedOn, 'recode', code, code, `${born.decree} (${born.mark})`),
    ),
  ]);
}

interface RecordedChange {
  readonly id: string;
  readonly onDate: string;
  readonly change: 'split' | 'recode';
  readonly fromPlace: number;
  readonly toPlace: number;
  readonly basis: string;
}

/** The same line has the same id in every installation; shaped as a random UUID, which it stands for. */
function idFrom(text: string): string {
  const hex = createHash('sha256').update(`naung place change: ${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
