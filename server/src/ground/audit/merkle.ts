/**
 * The hash tree of RFC 6962 (Certificate Transparency): one tree over all entries that ever were, which only grows. Its root says what
 * every leaf says and where it stands; a few hashes prove that one leaf is in it, or that an older tree is its beginning.
 *
 * A leaf's hash begins with 0 and a node's with 1, so that no node can pass for an entry.
 */
import { hash } from 'node:crypto';

export const hashLength = 32;

export const sha256 = (bytes: Buffer): Buffer => hash('sha256', bytes, 'buffer');

export const leafHash = (entry: Buffer): Buffer => sha256(Buffer.concat([leafMark, entry]));

/** All that is needed to go on growing: the roots of the perfect trees it consists of, the widest first. */
export class Frontier {
  #size = 0;
  readonly #peaks: Buffer[] = [];

  get size(): number {
    return this.#size;
  }

  add(leaf: Buffer): void {
    let peak = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) peak = nodeHash(this.#peaks.pop() ?? peak, peak);
    this.#peaks.push(peak);
    this.#size += 1;
  }

  root(): Buffer {
    return (
      this.#peaks.reduceRight<Buffer | null>((right, left) => (right ? nodeHash(left, right) : left), null) ?? empty
    );
  }

  copy(): Frontier {
    return Frontier.of(this.#size, this.bytes());
  }

  bytes(): Buffer {
    return Buffer.concat(this.#peaks);
  }

  /** What `bytes` said of a tree of this size; whether it is true, its root must say. */
  static of(size: number, bytes: Buffer): Frontier {
    const made = new Frontier();
    made.#size = size;
    for (let at = 0; at < bytes.length; at += hashLength) made.#peaks.push(bytes.subarray(at, at + hashLength));
    return made;
  }
}

/** The hashes that lead from the leaf at `index` up to the root of a tree of these leaves (RFC 6962 §2.1.1). */
export function inclusionPath(leaves: readonly Buffer[], index: number): readonly Buffer[] {
  if (leaves.length <= 1) return [];
  const half = halfOf(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return index < half
    ? [...inclusionPath(left, index), rootOf(right)]
    : [...inclusionPath(right, index - half), rootOf(left)];
}

/** RFC 9162 §2.1.3.2. */
export function isIncluded(leaf: Buffer, index: number, size: number, path: readonly Buffer[], root: Buffer): boolean {
  if (index >= size) return false;
  let [at, last, found] = [index, size - 1, leaf];
  for (const beside of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      found = nodeHash(beside, found);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else found = nodeHash(found, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && found.equals(root);
}

/** The hashes that show the tree of the first `from` leaves to be the beginning of the tree of all (RFC 6962 §2.1.2). */
export function consistencyPath(leaves: readonly Buffer[], from: number): readonly Buffer[] {
  return from === 0 || from >= leaves.length ? [] : pathFrom(leaves, from, true);
}

/** RFC 9162 §2.1.4.2. */
export function isBeginning(
  former: { readonly size: number; readonly root: Buffer },
  later: { readonly size: number; readonly root: Buffer },
  path: readonly Buffer[],
): boolean {
  if (former.size === 0) return path.length === 0;
  if (former.size === later.size) return path.length === 0 && former.root.equals(later.root);
  if (former.size > later.size) return false;
  const isPower = Number.isInteger(Math.log2(former.size));
  const [first, ...rest] = isPower ? [former.root, ...path] : path;
  if (first === undefined) return false;
  let [at, last] = [former.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [ofFormer, ofLater] = [first, first];
  for (const beside of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [ofFormer, ofLater] = [nodeHash(beside, ofFormer), nodeHash(beside, ofLater)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else ofLater = nodeHash(ofLater, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && ofFormer.equals(former.root) && ofLater.equals(later.root);
}

function pathFrom(leaves: readonly Buffer[], from: number, isWhole: boolean): readonly Buffer[] {
  if (from === leaves.length) return isWhole ? [] : [rootOf(leaves)];
  const half = halfOf(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return from <= half
    ? [...pathFrom(left, from, isWhole), rootOf(right)]
    : [...pathFrom(right, from - half, false), rootOf(left)];
}

export function rootOf(leaves: readonly Buffer[]): Buffer {
  const tree = new Frontier();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}

const leafMark = Buffer.from([0]);
const nodeMark = Buffer.from([1]);
const empty = sha256(Buffer.alloc(0));

const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.concat([nodeMark, left, right]));

/** The largest power of two below `size`, which is at least 2. */
function halfOf(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}
