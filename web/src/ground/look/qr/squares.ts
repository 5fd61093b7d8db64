/** The squares of a QR code: finders, timing, alignment and format, then the codewords along their path, under one mask. */
import { codewordsOf } from './codewords.ts';

type Grid = boolean[][];

const alignments = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Rows of dark (true) and light squares, without the quiet border of four that must surround them. */
export function squaresOf(text: string): readonly (readonly boolean[])[] {
  const { version, words } = codewordsOf(text);
  const size = version * 4 + 17;
  const dark = grid(size);
  const fixed = grid(size);
  drawFixed(dark, fixed, version);
  drawCodewords(dark, fixed, words);
  const drawn = masks.map((mask, number) => {
    const masked = dark.map((row, y) => row.map((square, x) => (fixed[y]?.[x] ? square : square !== mask(x, y))));
    drawFormat(masked, number);
    return masked;
  });
  return drawn.reduce((best, one) => (penaltyOf(one) < penaltyOf(best) ? one : best));
}

const grid = (size: number): Grid => Array.from({ length: size }, () => Array.from({ length: size }, () => false));

function drawFixed(dark: Grid, fixed: Grid, version: number): void {
  const size = dark.length;
  const put = (x: number, y: number, value: boolean) => {
    const row = dark[y];
    const known = fixed[y];
    if (row === undefined || known === undefined || x < 0 || x >= size) return;
    row[x] = value;
    known[x] = true;
  };
  for (let at = 0; at < size; at += 1) {
    put(6, at, at % 2 === 0);
    put(at, 6, at % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    around(4, (dx, dy, ring) => put(x + dx, y + dy, ring !== 2 && ring !== 4));
  }
  const centres = alignments[version - 1] ?? [];
  const last = centres.at(-1);
  for (const x of centres) {
    for (const y of centres) {
      const onFinder = (x === 6 && (y === 6 || y === last)) || (x === last && y === 6);
      if (!onFinder) around(2, (dx, dy, ring) => put(x + dx, y + dy, ring !== 1));
    }
  }
  for (const [x, y] of formatPlaces(size).flat()) put(x, y, false);
  put(8, size - 8, true);
  if (version >= 7) {
    const bits = (version << 12) | remainder(version, 12, 0x1f25);
    for (let at = 0; at < 18; at += 1) {
      const bit = ((bits >>> at) & 1) === 1;
      put(size - 11 + (at % 3), Math.floor(at / 3), bit);
      put(Math.floor(at / 3), size - 11 + (at % 3), bit);
    }
  }
}

function around(reach: number, draw: (dx: number, dy: number, ring: number) => void): void {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) draw(dx, dy, Math.max(Math.abs(dx), Math.abs(dy)));
  }
}

/** Where the fifteen bits of the format stand, twice, lowest bit first. */
function formatPlaces(size: number): readonly (readonly (readonly [number, number])[])[] {
  const near = Array.from({ length: 15 }, (_, at): [number, number] => {
    if (at < 6) return [8, at];
    if (at < 8) return [8, at + 1];
    return at === 8 ? [7, 8] : [14 - at, 8];
  });
  const far = Array.from({ length: 15 }, (_, at): [number, number] =>
    at < 8 ? [size - 1 - at, 8] : [8, size - 15 + at],
  );
  return [near, far];
}

/** Level M is 00, so the five bits are the number of the mask. */
function drawFormat(dark: Grid, mask: number): void {
  const bits = ((mask << 10) | remainder(mask, 10, 0x537)) ^ 0x5412;
  for (const places of formatPlaces(dark.length)) {
    for (const [at, [x, y]] of places.entries()) {
      const row = dark[y];
      if (row !== undefined) row[x] = ((bits >>> at) & 1) === 1;
    }
  }
}

function remainder(value: number, degree: number, polynomial: number): number {
  let rest = value;
  for (let round = 0; round < degree; round += 1) rest = (rest << 1) ^ ((rest >>> (degree - 1)) * polynomial);
  return rest;
}

/** Two columns at a time from the right, up and down by turns, past the upright timing line. */
function drawCodewords(dark: Grid, fixed: Grid, words: readonly number[]): void {
  const size = dark.length;
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = dark[y];
        if (row === undefined || fixed[y]?.[x]) continue;
        row[x] = (((words[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1;
        bit += 1;
      }
    }
  }
}

/** Long runs, blocks of one colour and too much of one colour are hard to read. */
function penaltyOf(dark: Grid): number {
  const size = dark.length;
  const columns = dark.map((_, x) => dark.map((row) => row[x] ?? false));
  let penalty = 0;
  for (const line of [...dark, ...columns]) {
    const text = line.map(Number).join('');
    for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) penalty += run.length - 2;
    penalty += 40 * [...text.matchAll(/(?=10111010000|00001011101)/g)].length;
  }
  for (let y = 1; y < size; y += 1) {
    for (let x = 1; x < size; x += 1) {
      const same = [dark[y]?.[x - 1], dark[y - 1]?.[x], dark[y - 1]?.[x - 1]].every(
        (square) => square === dark[y]?.[x],
      );
      if (same) penalty += 3;
    }
  }
  const share = dark.flat().filter(Boolean).length / (size * size);
  return penalty + 10 * Math.floor(Math.abs(share - 0.5) * 20);
}
