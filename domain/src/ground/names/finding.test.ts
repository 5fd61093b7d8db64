import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alikeFrom, likeness } from './likeness.ts';
import { readName } from './reading.ts';
import { bones, sound, spelled } from './spelling.ts';
import { chanceFrom, inventPeople } from './testing/population.ts';
import { askFor } from './testing/second-clerk.ts';
import { lookedFor, type Somebody, tokensOf } from './tokens.ts';

const somebody = (name: string, more: Partial<Somebody> & { nickname?: string } = {}): Somebody => ({
  name: readName(name, more.nickname),
  born: more.born ?? null,
  village: more.village ?? null,
});
const like = (one: string, other: string) => likeness(somebody(one), somebody(other));

describe('one name, written by two clerks', () => {
  test.each([
    ['I Wayan Sudarma', 'Wy. Soedarma'],
    ['Ni Luh Putu Ayu Sariani', 'Luh Ayu Sariyani'],
    ['I Gusti Ngurah Oka Suwarna', 'Gst. Ngr. Oka Suarna'],
    ['Ida Bagus Mantra', 'IB Mantra'],
    ['Anak Agung Istri Rasmini', 'A.A. Istri Rasmini'],
    ['Tjokorda Gde Raka', 'Cok. Gede Raka'],
    ['Desak Nyoman Sukerti', 'Sukerti'],
    ['Nur Hayati', 'Noerhajati'],
    ['Sriwahyuni', 'Sri Wahjuni'],
    ['Hj. Siti Aminah binti Hasan', 'St. Aminah'],
    ['Muh. Zainal Abidin', 'Mohd. Jaenal Abidin'],
    ['M. Syaiful Bahri', 'Muhammad Saeful Bahrie'],
    ['Choirul Anam', 'Khoirul Annam'],
    ['Djoko Soesilo', 'Joko Susilo'],
    ['Qomariah', 'Komariyah'],
    ['Vivi Fatimah', 'Pipi Patimah'],
    ['Nyoman Sarini, S.Pd., M.Si', 'Sarini Nyoman'],
    ['Suparno', 'Soeparno'],
  ])('%s · %s', (one, other) => {
    expect(like(one, other)).toBeGreaterThan(alikeFrom);
    const kept = new Set(tokensOf(somebody(one)).map(({ kind, text }) => `${kind} ${text}`));
    expect(lookedFor(somebody(other)).some(({ kind, text }) => kept.has(`${kind} ${text}`))).toBe(true);
  });

  test.each([
    ['I Made Sudana', 'I Nyoman Sudana', 'another child of the family'],
    ['Ni Made Sari', 'I Made Sari', 'a woman and a man'],
    ['I Wayan Sudana', 'I Wayan Parwata', 'only what thousands share'],
    ['Siti Aminah', 'Siti Rahmah', 'only what thousands share'],
    ['Suparno Wibowo', 'Suparno Hidayat', 'one word each way'],
  ])('%s is not %s: %s', (one, other) => {
    expect(like(one, other)).toBeLessThan(alikeFrom);
  });

  test('what she is called is found under her name, and her name under what she is called', () => {
    const kept = somebody('Ni Made Suwitri', { nickname: 'Tubuh' });
    expect(likeness(somebody('Tubuh'), kept)).toBeGreaterThan(alikeFrom);
    expect(likeness(somebody('Made alias Tubuh'), kept)).toBeGreaterThan(alikeFrom);
  });
});

describe('whatever is written', () => {
  const anything = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 40 }));

  test('is read, and is like itself; reading what was spelled changes nothing', () => {
    fc.assert(
      fc.property(anything, anything, (name, nickname) => {
        const { words } = readName(name, nickname);
        for (const word of words) {
          expect(spelled(word.spelled)).toBe(word.spelled);
          expect(sound(word.spelled)).toBe(word.sound);
          expect(bones(bones(word.sound))).toBe(bones(word.sound));
        }
        const one = somebody(name, { nickname });
        if (words.some(({ kind }) => kind !== 'nick')) expect(likeness(one, one)).toBeGreaterThan(0.8);
        expect(likeness(one, one)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is as like the one way as the other, in whatever order its words stand', () => {
    const word = fc.constantFrom(
      'Sudana',
      'Parwata',
      'Wayan',
      'Made',
      'Siti',
      'Aminah',
      'Muh.',
      'Sukerti',
      'Rahman',
      'Ayu',
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
        (a, b) => {
          const [one, other] = [somebody(a.join(' ')), somebody(b.join(' '))];
          expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 6);
          const turned = somebody(a.toReversed().join(' '));
          expect(likeness(turned, one)).toBeCloseTo(likeness(one, one), 6);
          const sorted = (who: Somebody) =>
            tokensOf(who)
              .map(({ kind, text }) => `${kind} ${text}`)
              .sort();
          expect(sorted(turned)).toEqual(sorted(one));
        },
      ),
    );
  });
});

/** The small sister of `bench/names.ts`; what counts as found and as false stands there. */
test('of 1,500 invented people the one meant is proposed first, and seldom another', () => {
  const people = inventPeople(1500, 1);
  const chance = chanceFrom(7);
  const strangers = inventPeople(1560, 99).slice(1500);
  const asked = [
    ...Array.from({ length: 240 }, () =>
      askFor(people[Math.floor(1500 * chance())] as (typeof people)[number], chance),
    ),
    ...strangers.map((one) => ({ ...askFor(one, chance), meant: null })),
  ];
  const kept = people.map(({ name, nickname, ...rest }) => ({ name: readName(name, nickname ?? ''), ...rest }));
  const byToken = new Map<string, number[]>();
  for (const [at, one] of kept.entries())
    for (const { kind, text } of tokensOf(one))
      byToken.set(`${kind} ${text}`, [...(byToken.get(`${kind} ${text}`) ?? []), at]);
  let [right, wrong] = [0, 0];
  for (const { meant, name, born, village } of asked) {
    const sought = { name: readName(name), born, village };
    const worth = new Map<number, number>();
    for (const { kind, text, weight } of lookedFor(sought)) {
      const shared = byToken.get(`${kind} ${text}`) ?? [];
      for (const at of shared) worth.set(at, (worth.get(at) ?? 0) + weight / Math.log(2 + shared.length));
    }
    const chosen = [...worth].sort(([, one], [, other]) => other - one).slice(0, 60);
    const scores = chosen.map(([at]) => ({ at, score: likeness(sought, kept[at] as (typeof kept)[number]) }));
    const [first] = scores.sort((one, other) => other.score - one.score);
    if (first === undefined || first.score < alikeFrom) continue;
    if (first.at === meant) right += 1;
    else wrong += 1;
  }
  expect(right / 240).toBeGreaterThanOrEqual(0.95);
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.9);
});
