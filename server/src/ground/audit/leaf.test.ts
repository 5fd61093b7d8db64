import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditKeyOf } from './audit-key.ts';
import { type Head, isSigned, markOf, nothingBefore, readHead, signedLine } from './head.ts';
import { bytesOf, type Entry, leafOf, packed, unpacked } from './leaf.ts';

const text = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', 'a', 'aa', '\u0000'));
const maybe = fc.option(text, { nil: null });
const list = fc.array(fc.oneof(text, fc.constant(null)), { maxLength: 3 });
const id = fc.uuid();
const anEntry: fc.Arbitrary<Entry> = fc.record({
  xid: fc.nat().map(String),
  district: fc.nat().map(String),
  id,
  at: text,
  person: id,
  duty: maybe,
  unit: maybe,
  session: maybe,
  deed: text,
  purpose: maybe,
  outcome: text,
  because: maybe,
  subjects: list,
  tried: list,
  compartments: list,
  filter: list,
  reason: maybe,
});

test('two entries have the same bytes only where they are the same', () => {
  fc.assert(
    fc.property(
      anEntry,
      anEntry,
      fc.constantFrom(...(Object.keys(sample()) as (keyof Entry)[])),
      (one, other, field) => {
        const near = { ...one, [field]: other[field] } as Entry;
        const isSame = JSON.stringify(one[field]) === JSON.stringify(other[field]);
        expect(bytesOf(near).equals(bytesOf(one))).toBe(isSame);
      },
    ),
    { numRuns: 1000 },
  );
});

test('what moves from one field or member to the next is seen', () => {
  const one = sample();
  const pairs: [Partial<Entry>, Partial<Entry>][] = [
    [
      { subjects: ['a', 'b'], tried: [] },
      { subjects: ['a'], tried: ['b'] },
    ],
    [{ subjects: ['ab'] }, { subjects: ['a', 'b'] }],
    [
      { purpose: null, because: 'x' },
      { purpose: 'x', because: null },
    ],
    [{ purpose: '' }, { purpose: null }],
    [{ filter: [] }, { filter: [''] }],
  ];
  for (const [before, after] of pairs)
    expect(bytesOf({ ...one, ...before }).equals(bytesOf({ ...one, ...after }))).toBe(false);
});

test('leaves are packed and read again', () => {
  fc.assert(
    fc.property(fc.array(anEntry, { maxLength: 5 }), (entries) => {
      const leaves = entries.map(leafOf);
      expect(unpacked(packed(leaves))).toEqual(leaves);
    }),
  );
  expect(unpacked(Buffer.alloc(51))).toBeNull();
});

test('a head is read as it was written, and any letter changed spoils it', () => {
  const key = auditKeyOf(randomBytes(32));
  const head: Head = {
    number: 12,
    at: '2026-11-22T08:00:00.123Z' as Head['at'],
    size: 3451,
    upTo: 99_812n,
    root: randomBytes(32),
    before: nothingBefore,
  };
  const line = signedLine(head, key.sign);
  expect(readHead(line)).toEqual({ ...head, line });
  expect(isSigned({ line }, key.publicKey)).toBe(true);
  expect(isSigned({ line }, auditKeyOf(randomBytes(32)).publicKey)).toBe(false);
  expect(markOf(line)).toHaveLength(32);
  for (let at = 0; at < line.length; at += 1) {
    const bent = `${line.slice(0, at)}${line[at] === '7' ? '8' : '7'}${line.slice(at + 1)}`;
    const said = readHead(bent);
    expect([at, said !== null && isSigned(said, key.publicKey)]).toEqual([at, false]);
  }
});

function sample(): Entry {
  return {
    xid: '7',
    district: '5108',
    id: '6a1f0b52-1111-4d43-9d2f-6f2a5c6b7d10',
    at: '2026-11-22T08:00:00.123456Z',
    person: '6a1f0b52-3333-4d43-9d2f-6f2a5c6b7d10',
    duty: null,
    unit: null,
    session: null,
    deed: 'cases/show',
    purpose: 'team',
    outcome: 'done',
    because: 'on-the-case-team',
    subjects: [],
    tried: [],
    compartments: ['core'],
    reason: null,
    filter: [],
  };
}
