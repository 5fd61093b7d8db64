import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { concernCorrectionContracts } from './correcting.ts';
import { concernFields } from './door.ts';
import { concernDrawers } from './model.ts';

test('every sealed field of a concern that may be absent may be emptied, and no other but where the concern allows it', () => {
  const { channel: _channel, toldAbout: _toldAbout, ...fields } = concernFields;
  const { changes } = concernCorrectionContracts.correct.payload.shape;
  for (const [field, schema] of Object.entries(fields)) {
    const isSealed = concernDrawers[field as keyof typeof concernDrawers] !== 'core';
    const mayBeAbsent = isSealed && z.safeParse(schema, undefined).success;
    const takesNull = z.safeParse(changes, { [field]: null }).success;
    expect([field, takesNull]).toEqual([field, mayBeAbsent || z.safeParse(schema, null).success]);
  }
});
