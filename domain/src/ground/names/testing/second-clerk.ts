/**
 * How a second clerk asks for somebody whom another has written down: other spelling, other abbreviations, a part left out or swapped, a
 * slip of the finger, the name she is called by, the year as it was guessed.
 */
import { type Chance, capital, dayText, type Invented, oneOf, villageOf } from './population.ts';

export interface Asked {
  /** Null where nobody in the set is meant. */
  readonly meant: number | null;
  readonly name: string;
  /** `1994` or `1994-03-12`. */
  readonly born: string | null;
  readonly village: number | null;
}

const short: Readonly<Record<string, readonly string[]>> = {
  Wayan: ['Wy.', 'Wyn', 'W.'],
  Putu: ['Pt.', 'Pt'],
  Gede: ['Gd.', 'Gde'],
  Luh: ['Lh.'],
  Made: ['Md.', 'Md'],
  Kadek: ['Kdk.', 'Kd.'],
  Nengah: ['Ngh.'],
  Nyoman: ['Nym.', 'Njoman', 'Nym'],
  Komang: ['Km.', 'Kmg'],
  Ketut: ['Kt.', 'Ktt'],
  Muhammad: ['Muh.', 'M.', 'Mohd.', 'Moh.', 'Muhamad', 'Mohammad', 'Mochamad'],
  Ahmad: ['Akhmad', 'Achmad', 'A.'],
  Abdul: ['Abd.', 'Abdoel'],
  Siti: ['St.', 'Sitti'],
  Gusti: ['Gst.'],
  Bagus: ['Bgs'],
};

/** What may stand for what, in one word. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/u/, 'oe'],
  [/j/i, 'dj'],
  [/c/i, 'tj'],
  [/y(?=[aiueo])/, 'j'],
  [/sy/i, 'sj'],
  [/kh/i, 'ch'],
  [/z/i, 'j'],
  [/z/i, 's'],
  [/f/i, 'p'],
  [/v/i, 'f'],
  [/q/i, 'k'],
  [/([lmnrst])(?=[aiu])/, '$1$1'],
  [/([lmnrst])\1/, '$1'],
  [/h$/, ''],
  [/([aiu])$/, '$1h'],
  [/ia/, 'iya'],
  [/iya/, 'ia'],
  [/ua/, 'uwa'],
  [/th/, 't'],
  [/t(?=[aiu])/, 'th'],
  [/dh/, 'd'],
  [/ny/, 'nj'],
  [/i(?=[nrt])/, 'ie'],
  [/^Nor/, 'Nur'],
  [/o/, 'u'],
  [/ai/, 'ae'],
];

export function askFor(one: Invented, chance: Chance): Asked {
  const born = askedBorn(one.born, chance);
  const village = askedVillage(one.village, chance);
  if (one.nickname !== null && chance() < 0.06)
    return { meant: one.id, name: `${one.name.split(' ').slice(0, 2).join(' ')} alias ${one.nickname}`, born, village };
  let words = one.name.split(' ');
  if (/^(?:I|Ni|H\.|Hj\.)$/.test(words[0] ?? '') && chance() < 0.5) words = words.slice(1);
  const father = words.findIndex((word) => word === 'bin' || word === 'binti');
  if (father > 0 && chance() < 0.6) words = words.slice(0, father);
  words = words.map((word) => abbreviated(word, chance));
  words = leftOut(words, chance);
  words = words.map((word) => (word.length > 3 && chance() < 0.2 ? respelled(word, chance) : word));
  if (chance() < 0.08) words = swapped(words, chance);
  if (chance() < 0.05) words = runTogether(words);
  if (chance() < 0.12) words = slipped(words, chance);
  if (chance() < 0.02) words = slipped(words, chance);
  if (one.people !== 'bali' && one.sex === 'female' && chance() < 0.03) words = [...words, oneOf(husbands, chance)];
  return { meant: one.id, name: words.join(' '), born, village };
}

const husbands = ['Susanto', 'Hidayat', 'Rahman', 'Wibowo', 'Saputra'];

/** Where she lives; now and then where she came from, or nothing. */
function askedVillage(village: number, chance: Chance): number | null {
  const how = chance();
  return how < 0.8 ? village : how < 0.88 ? villageOf(chance) : null;
}

/** The day from a card, the year as it is remembered, or nothing. */
function askedBorn(born: string, chance: Chance): string | null {
  const how = chance();
  if (how < 0.2) return null;
  const [year = 0, month = 1, day = 1] = born.split('-').map(Number);
  const slip = chance();
  if (how < 0.45 || born.endsWith('-01-01')) return String(slip < 0.75 ? year : year + Math.round(4 * chance() - 2));
  if (slip < 0.9) return born;
  if (slip < 0.93 && day <= 12) return dayText(year, day, month);
  if (slip < 0.97) return dayText(year, month, 1 + Math.floor(28 * chance()));
  return dayText(year + (chance() < 0.5 ? 1 : -10), month, day);
}

function abbreviated(word: string, chance: Chance): string {
  const ways = short[word];
  return ways !== undefined && chance() < 0.3 ? oneOf(ways, chance) : word;
}

/** Never the only telling word. */
function leftOut(words: readonly string[], chance: Chance): string[] {
  const tells = words.map((word) => word.length > 3 && !Object.hasOwn(short, word) && !/\.$/.test(word));
  const many = tells.filter(Boolean).length > 1;
  const at = Math.floor(words.length * chance());
  if (words.length < 3 || chance() > 0.2 || (tells[at] && !many)) return [...words];
  return words.filter((_, index) => index !== at);
}

function respelled(word: string, chance: Chance): string {
  const fitting = spellings.filter(([from]) => from.test(word));
  if (fitting.length === 0) return word;
  const [from, to] = oneOf(fitting, chance);
  return capital(word.replace(from, to).toLowerCase());
}

function swapped(words: readonly string[], chance: Chance): string[] {
  const at = Math.floor((words.length - 1) * chance());
  return words.map((word, index) => (index === at ? words[at + 1] : index === at + 1 ? words[at] : word) ?? word);
}

const runTogether = (words: readonly string[]): string[] =>
  words.length < 2 ? [...words] : [...words.slice(0, -2), `${words.at(-2)}${(words.at(-1) ?? '').toLowerCase()}`];

/** A letter too many, too few, another, or two in the wrong order. */
function slipped(words: readonly string[], chance: Chance): string[] {
  const at = words.findLastIndex((word) => word.length > 4);
  return words.map((word, index) => (index === at ? slip(word, chance) : word));
}

function slip(word: string, chance: Chance): string {
  const at = 1 + Math.floor((word.length - 2) * chance());
  const letter = oneOf([...'aiuenrstkml'], chance);
  const [before, here, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  const ways = [before + after, before + letter + after, before + letter + here + after];
  return chance() < 0.25 ? before + after.slice(0, 1) + here + after.slice(1) : oneOf(ways, chance);
}
