import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consistencyPath, Frontier, inclusionPath, isBeginning, isIncluded, leafHash, rootOf } from './merkle.ts';

/** The definition of RFC 6962 §2.1, word for word and slow, over what is in the leaves. */
function plainRoot(entries: readonly Buffer[]): Buffer {
  const digest = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (entries.length === 0) return digest();
  if (entries.length === 1) return digest(Buffer.from([0]), entries[0] as Buffer);
  const k = 2 ** Math.floor(Math.log2(entries.length - 1));
  return digest(Buffer.from([1]), plainRoot(entries.slice(0, k)), plainRoot(entries.slice(k)));
}

/** No two alike, as no two entries are: of twins each would prove the other. */
const someEntries = fc
  .array(fc.uint8Array({ maxLength: 24 }), { maxLength: 70 })
  .map((all) => all.map((one, place) => Buffer.from([place, ...one])));
const flipped = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, at) => (at === 5 ? byte ^ 1 : byte)));

test('the roots of the reference implementation of Certificate Transparency', () => {
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const leaves = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')));
  const roots = [0, 1, 2, 3, 8].map((size) => rootOf(leaves.slice(0, size)).toString('hex'));
  expect(roots).toEqual([
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]);
});

describe('against the plain definition', () => {
  test('the root, grown leaf by leaf and taken up again anywhere', () => {
    fc.assert(
      fc.property(someEntries, fc.nat(70), (entries, pause) => {
        let tree = new Frontier();
        entries.forEach((entry, at) => {
          if (at === pause) tree = Frontier.of(tree.size, tree.bytes());
          tree.add(leafHash(entry));
        });
        expect(tree.root()).toEqual(plainRoot(entries));
        expect(tree.copy().root()).toEqual(tree.root());
        expect(tree.size).toBe(entries.length);
      }),
    );
  });

  test('every leaf is proven in, and no other leaf, place, size, path or root', () => {
    fc.assert(
      fc.property(someEntries, fc.nat(), fc.nat(), (entries, pick, spoil) => {
        fc.pre(entries.length > 0);
        const leaves = entries.map(leafHash);
        const [index, size, root] = [pick % entries.length, entries.length, plainRoot(entries)];
        const leaf = leaves[index] as Buffer;
        const path = inclusionPath(leaves, index);
        expect(isIncluded(leaf, index, size, path, root)).toBe(true);
        expect(isIncluded(flipped(leaf), index, size, path, root)).toBe(false);
        expect(isIncluded(leaf, index, size, path, flipped(root))).toBe(false);
        expect(isIncluded(leaf, size, size, path, root)).toBe(false);
        expect(isIncluded(leaf, index, size, [...path, randomBytes(32)], root)).toBe(false);
        if (path.length === 0) return;
        const bent = path.map((one, at) => (at === spoil % path.length ? flipped(one) : one));
        expect(isIncluded(leaf, index, size, bent, root)).toBe(false);
        expect(isIncluded(leaf, index, size, path.slice(1), root)).toBe(false);
        expect(isIncluded(path[0] as Buffer, index, size, path, root)).toBe(false);
      }),
    );
  });

  test('every beginning is proven to be one, and nothing else is', () => {
    fc.assert(
      fc.property(someEntries, fc.nat(), fc.nat(), (entries, pick, spoil) => {
        fc.pre(entries.length > 1);
        const leaves = entries.map(leafHash);
        const from = 1 + (pick % (entries.length - 1));
        const former = { size: from, root: plainRoot(entries.slice(0, from)) };
        const later = { size: entries.length, root: plainRoot(entries) };
        const path = consistencyPath(leaves, from);
        expect(isBeginning(former, later, path)).toBe(true);
        expect(isBeginning({ ...former, root: flipped(former.root) }, later, path)).toBe(false);
        expect(isBeginning(former, { ...later, root: flipped(later.root) }, path)).toBe(false);
        expect(isBeginning(later, former, path)).toBe(false);
        expect(isBeginning(former, later, [...path, randomBytes(32)])).toBe(false);
        expect(isBeginning(former, later, path.slice(1))).toBe(false);
        const bent = path.map((one, at) => (at === spoil % path.length ? flipped(one) : one));
        expect(isBeginning(former, later, bent)).toBe(false);
      }),
    );
  });

  test('a tree is the beginning of itself, and nothing of everything', () => {
    const leaves = Array.from({ length: 9 }, () => randomBytes(32));
    const whole = { size: 9, root: rootOf(leaves) };
    expect(isBeginning(whole, whole, consistencyPath(leaves, 9))).toBe(true);
    expect(isBeginning({ size: 0, root: rootOf([]) }, whole, consistencyPath(leaves, 0))).toBe(true);
    expect(isBeginning({ ...whole, root: randomBytes(32) }, whole, [])).toBe(false);
  });
});
