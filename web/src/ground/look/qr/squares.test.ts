import { expect, it } from 'vitest';
import { codewordsOf } from './codewords.ts';
import { squaresOf } from './squares.ts';

/** Read back as "Naung" by zbarimg 0.23, a reader that shares nothing with this. */
const naung = [
  '#######...##..#######',
  '#.....#..##...#.....#',
  '#.###.#.#####.#.###.#',
  '#.###.#.###...#.###.#',
  '#.###.#.#...#.#.###.#',
  '#.....#.##.#..#.....#',
  '#######.#.#.#.#######',
  '........#.#..........',
  '#.#####..#.#..#####..',
  '.#####..#..####...#.#',
  '.#.##.#.##..#.##.###.',
  '....#......####..##.#',
  '.###.##.....#..#.#.##',
  '........##..#..#.##..',
  '#######....#.#..####.',
  '#.....#.#......#####.',
  '#.###.#.####.#..#..#.',
  '#.###.#.#.######.#...',
  '#.###.#.###.#.##.....',
  '#.....#...#####.###..',
  '#######.#...#......#.',
];

it('draws what another reader reads', () => {
  expect(squaresOf('Naung').map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))).toEqual(naung);
});

it('puts mode, length, bytes and filling in their order', () => {
  expect(codewordsOf('Naung').words.slice(0, 8)).toEqual([0x40, 0x54, 0xe6, 0x17, 0x56, 0xe6, 0x70, 0xec]);
});

it.each([
  [14, 21],
  [15, 25],
  [26, 25],
  [27, 29],
  [106, 41],
  [122, 45],
  [213, 57],
])('takes the smallest square that holds %d bytes: %d wide', (bytes, wide) => {
  expect(squaresOf('x'.repeat(bytes))).toHaveLength(wide);
});

it('counts bytes, not letters', () => {
  expect(codewordsOf('é'.repeat(7)).version).toBe(1);
  expect(codewordsOf('é'.repeat(8)).version).toBe(2);
});

it('refuses what it cannot hold', () => {
  expect(() => squaresOf('x'.repeat(214))).toThrow(RangeError);
});
