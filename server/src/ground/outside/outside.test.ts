import { expect, test } from 'vitest';
import { outside, uuidV7 } from './outside.ts';

test('ids ordered by time are UUIDv7 as RFC 9562 prints its example', () => {
  const random = Buffer.from('0cc3f8c4dc0c0c07398f', 'hex');
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-b8c4-dc0c0c07398f');
});

test('later ids sort after earlier ones, and random ids do not tell the time', () => {
  const [one, other] = [uuidV7(1_000_000_000_000, Buffer.alloc(10, 255)), uuidV7(1_000_000_000_001, Buffer.alloc(10))];
  expect(one < other).toBe(true);
  expect(outside.anyId()[14]).toBe('4');
  expect(outside.nextId()[14]).toBe('7');
});
