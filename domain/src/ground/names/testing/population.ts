/**
 * Invented people with names as they are common in Bali, among Banjar and in Java, for trying how well they are found. Nobody real: parts
 * are put together by chance, from a seed, so that every run meets the same fifty thousand.
 */
import parts from './name-parts.data.json';

export interface Invented {
  readonly id: number;
  readonly people: People;
  readonly sex: 'female' | 'male';
  readonly name: string;
  readonly nickname: string | null;
  readonly born: string;
  readonly village: number;
}

const peoples = ['bali', 'banjar', 'jawa'] as const;
export type People = (typeof peoples)[number];
export type Chance = () => number;

/** Mulberry32: the same numbers from the same seed, on every machine. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function inventPeople(count: number, seed: number): readonly Invented[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, id) => invented(id, chance));
}

function invented(id: number, chance: Chance): Invented {
  const people = weighted({ bali: 50, banjar: 25, jawa: 25 }, chance);
  const sex = chance() < 0.6 ? 'female' : 'male';
  const name = { bali: balinese, banjar: banjarese, jawa: javanese }[people](sex, chance);
  const nickname = chance() < 0.4 ? nicknameOf(people, name, chance) : null;
  return { id, people, sex, name, nickname, born: bornOn(chance), village: villageOf(chance) };
}

/** A district of 150 villages, the large ones first. */
export const villageOf = (chance: Chance): number => 1 + Math.floor(150 * chance() ** 1.4);

/** Of one in eight only the year is known, kept as its first day. */
function bornOn(chance: Chance): string {
  const year = 1950 + Math.floor(70 * Math.sqrt(chance()));
  const [month, day] = chance() < 0.12 ? [1, 1] : [1 + Math.floor(12 * chance()), 1 + Math.floor(28 * chance())];
  return dayText(year, month, day);
}

export const dayText = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function balinese(sex: Invented['sex'], chance: Chance): string {
  const own = () => ownName('bali', sex, chance);
  const words = [...(chance() < 0.4 ? [oneOf(parts.bali.second, chance)] : []), own()];
  if (chance() < 0.4) words.push(own());
  const order = capital(weighted(parts.bali.order, chance));
  const female = sex === 'female';
  const caste = chance();
  if (caste < 0.03) return [female ? 'Ida Ayu' : 'Ida Bagus', order, ...words].join(' ');
  if (caste < 0.06) return [female ? 'Anak Agung Istri' : 'Anak Agung', ...words].join(' ');
  if (caste < 0.1) return [female ? 'I Gusti Ayu' : 'I Gusti Ngurah', order, ...words].join(' ');
  if (caste < 0.13) return [female ? 'Desak' : 'I Dewa', order, ...words].join(' ');
  if (caste < 0.14) return ['Cokorda', ...(female ? ['Istri'] : []), ...words].join(' ');
  const luh = female && order !== 'Luh' && chance() < 0.2 ? ['Luh'] : [];
  return [female ? 'Ni' : 'I', ...luh, order, ...words].join(' ');
}

function banjarese(sex: Invented['sex'], chance: Chance): string {
  const own = () => ownName('banjar', sex, chance);
  const first = sex === 'male' ? { Muhammad: 45, Ahmad: 10, Abdul: 8, '': 37 } : { Siti: 20, Nur: 15, '': 65 };
  const title = chance() < 0.06 ? [sex === 'male' ? 'H.' : 'Hj.'] : [];
  const words = [
    ...title,
    weighted(first as Record<string, number>, chance),
    own(),
    ...(chance() < 0.45 ? [own()] : []),
  ];
  const father = [sex === 'male' ? 'bin' : 'binti', ownName('banjar', 'male', chance)];
  return [...words, ...(chance() < 0.15 ? father : [])].filter((word) => word !== '').join(' ');
}

function javanese(sex: Invented['sex'], chance: Chance): string {
  const own = () => ownName('jawa', sex, chance);
  const first = sex === 'male' ? { Muhammad: 8, Agus: 8, '': 84 } : { Sri: 14, Siti: 8, Nur: 5, Dwi: 4, '': 69 };
  const words = [weighted(first as Record<string, number>, chance), own(), ...(chance() < 0.7 ? [own()] : [])];
  return [...words, ...(chance() < 0.2 ? [own()] : [])].filter((word) => word !== '').join(' ');
}

/** Well-known names as often as they are, and a long tail of seldom ones. */
function ownName(people: People, sex: Invented['sex'], chance: Chance): string {
  const of = parts[people];
  if (chance() < 0.6) return of[sex][Math.floor(of[sex].length * chance() ** 1.6)] ?? '';
  const ends = sex === 'female' ? of.femaleEnds : of.maleEnds;
  return oneOf(of.starts, chance) + oneOf(of.middles, chance) + oneOf(ends, chance);
}

function nicknameOf(people: People, name: string, chance: Chance): string {
  const last = name.split(' ').at(-1) ?? '';
  return chance() < 0.6 && last.length > 5
    ? capital(last.slice(-4).toLowerCase())
    : oneOf(parts[people].nicknames, chance);
}

export const oneOf = <One>(all: readonly One[], chance: Chance): One => all[Math.floor(all.length * chance())] as One;

function weighted<Word extends string>(weights: Readonly<Record<Word, number>>, chance: Chance): Word {
  const all = Object.entries(weights) as [Word, number][];
  let left = chance() * all.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [word, weight] of all) {
    left -= weight;
    if (left < 0) return word;
  }
  return all.at(-1)?.[0] as Word;
}

export const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
