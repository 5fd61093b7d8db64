/** An envelope opens where it was laid and nowhere else: whoever writes in the database can move it, age it or swap it, and gains nothing. */
import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { open, type Place, seal } from './envelope.ts';

const place: fc.Arbitrary<Place> = fc.record({
  district: fc.integer({ min: 1, max: 600 }),
  table: fc.constantFrom('casework.people_drawers', 'casework.intake_drawers', 'casework.services_drawers'),
  record: fc.uuid(),
  compartment: fc.constantFrom('identity', 'safe_place', 'narrative', 'medical'),
  version: fc.integer({ min: 1, max: 40 }),
});
const key = randomBytes(32);
const told = Buffer.from('{"name":"Ni Luh"}');

describe('an envelope', () => {
  test('opens to the byte where it was laid', () => {
    fc.assert(
      fc.property(place, fc.uint8Array(), (at, bytes) => {
        const plain = Buffer.from(bytes);
        expect(open(key, at, seal(key, randomUUID(), at, plain)).equals(plain)).toBe(true);
      }),
    );
  });

  test.each(['district', 'table', 'record', 'compartment', 'version'] as const)(
    'does not open under another %s: not swapped, not rolled back, not lent to a neighbour',
    (part) => {
      fc.assert(
        fc.property(place, place, (at, other) => {
          fc.pre(at[part] !== other[part]);
          const envelope = seal(key, randomUUID(), at, told);
          expect(() => open(key, { ...at, [part]: other[part] }, envelope)).toThrow();
        }),
      );
    },
  );

  test('does not open with any part of another envelope of the same place', () => {
    fc.assert(
      fc.property(place, (at) => {
        const [one, other] = [seal(key, randomUUID(), at, told), seal(key, randomUUID(), at, told)];
        const parts = [
          [2, 18],
          [18, 30],
          [30, one.length - 16],
          [one.length - 16, one.length],
        ] as const;
        for (const [from, to] of parts) {
          const mixed = Buffer.from(one);
          other.copy(mixed, from, from, to);
          expect(() => open(key, at, mixed)).toThrow();
        }
      }),
    );
  });

  test('is refused when it is cut short or says that it is of an older kind', () => {
    const at = fc.sample(place, 1)[0] as Place;
    const envelope = seal(key, randomUUID(), at, told);
    for (let length = 0; length < envelope.length; length += 1)
      expect(() => open(key, at, envelope.subarray(0, length))).toThrow();
    for (const [index, value] of [
      [0, 0],
      [0, 2],
      [1, 0],
      [1, 2],
    ] as const) {
      const older = Buffer.from(envelope);
      older[index] = value;
      expect(() => open(key, at, older)).toThrow();
    }
  });
});
