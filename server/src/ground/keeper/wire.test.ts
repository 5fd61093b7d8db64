import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heard, written } from './wire.ts';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\0', '\0b', '\0t', '\0\0', '\0bQUJD'));
const bytes = fc.uint8Array().map((some) => Buffer.from(some));
const { said } = fc.letrec((tie) => ({
  said: fc.oneof(
    { maxDepth: 3 },
    text,
    bytes,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('said')),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('said')),
  ),
}));

test('whatever is said over the socket is heard as it was said, bytes as bytes and texts as texts', () => {
  fc.assert(
    fc.property(said, (value) => {
      expect(heard(written(value))).toEqual(value);
    }),
  );
});
