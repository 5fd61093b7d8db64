/**
 * The codewords of a QR code (ISO/IEC 18004): a text in byte mode at error correction level M, versions 1 to 10, enough for
 * 213 bytes. Split into blocks, each with its Reed-Solomon remainder, and interleaved as they are drawn.
 */

/** By version: codewords for the text, blocks, and correcting codewords in each block. */
const levels = [
  [16, 1, 10],
  [28, 1, 16],
  [44, 1, 26],
  [64, 2, 18],
  [86, 2, 24],
  [108, 4, 16],
  [124, 4, 18],
  [154, 4, 22],
  [182, 5, 22],
  [216, 5, 26],
] as const;

export interface Codewords {
  readonly version: number;
  readonly words: readonly number[];
}

export function codewordsOf(text: string): Codewords {
  const bytes = new TextEncoder().encode(text);
  const version = levels.findIndex(([room], at) => bytes.length + (at < 9 ? 2 : 3) <= room) + 1;
  const level = levels[version - 1];
  if (level === undefined) throw new RangeError('This text is too long for a square');
  const [room, blocks, correcting] = level;
  const data = padded(bytes, version, room);

  const short = Math.floor(room / blocks);
  const longer = room % blocks;
  const divisor = divisorOf(correcting);
  let from = 0;
  const split = Array.from({ length: blocks }, (_, at) => {
    const block = data.slice(from, from + short + (at < blocks - longer ? 0 : 1));
    from += block.length;
    return { block, remainder: remainderOf(block, divisor) };
  });
  return {
    version,
    words: [...interleaved(split.map((one) => one.block)), ...interleaved(split.map((one) => one.remainder))],
  };
}

/** Mode 4 bits, length 8 or 16 bits, the bytes, an end of up to 4 bits, then 0xEC and 0x11 by turns. */
function padded(bytes: Uint8Array, version: number, room: number): number[] {
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let at = length - 1; at >= 0; at -= 1) bits.push((value >>> at) & 1);
  };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) put(byte, 8);
  put(0, Math.min(4, room * 8 - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  const words = Array.from({ length: bits.length / 8 }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8).join(''), 2),
  );
  for (let fill = 0xec; words.length < room; fill ^= 0xec ^ 0x11) words.push(fill);
  return words;
}

function interleaved(blocks: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: longest }, (_, at) => blocks.flatMap((block) => block[at] ?? [])).flat();
}

/** The generator polynomial of this degree without its leading 1, highest power first. */
function divisorOf(degree: number): number[] {
  const product = [...Array.from({ length: degree - 1 }, () => 0), 1];
  let root = 1;
  for (let round = 0; round < degree; round += 1) {
    for (let at = 0; at < degree; at += 1) product[at] = times(product[at] ?? 0, root) ^ (product[at + 1] ?? 0);
    root = times(root, 2);
  }
  return product;
}

function remainderOf(block: readonly number[], divisor: readonly number[]): number[] {
  const remainder = divisor.map(() => 0);
  for (const word of block) {
    const factor = word ^ (remainder.shift() ?? 0);
    remainder.push(0);
    for (const [at, power] of divisor.entries()) remainder[at] = (remainder[at] ?? 0) ^ times(power, factor);
  }
  return remainder;
}

/** A product in the field GF(2^8) of the polynomial 0x11D. */
function times(one: number, other: number): number {
  let product = 0;
  for (let at = 7; at >= 0; at -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((other >>> at) & 1) * one;
  }
  return product;
}
