import { changesTo, correctionCommands } from '@naung/domain/ground/corrections.ts';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { changesBetween } from './contracts.ts';

const line = z.optional(z.string());
const { correct } = correctionCommands(
  'room',
  'person',
  changesTo(
    {
      name: line,
      school: line,
      born: z.optional(z.nullable(z.string())),
      phones: z.optional(z.array(z.object({ number: z.string() }))),
      sex: z.string(),
      wish: z.string(),
      dueOn: z.nullable(z.string()),
    },
    {
      name: 'identity',
      school: 'identity',
      born: 'identity',
      phones: 'safe_place',
      sex: 'core',
      wish: 'narrative',
      dueOn: 'core',
    },
  ),
);

describe('what goes to the office', () => {
  test('is what differs, and nothing of what stayed', () => {
    const stands = { name: 'Kirana', school: 'SDN 1', phones: [{ number: '+62811' }] };
    expect(changesBetween(correct, stands, { ...stands, school: 'SDN 2' })).toEqual({ school: 'SDN 2' });
  });

  test.each([
    ['an empty line', { school: '' }],
    ['a line left out of the form', { school: undefined }],
    ['a line the form has tidied away', {}],
  ])('says that a sealed field was emptied: %s', (_what, now) => {
    expect(changesBetween(correct, { school: 'SDN 1' }, now)).toEqual({ school: null });
  });

  test('leaves out an empty line that was empty before', () => {
    expect(changesBetween(correct, { name: 'Kirana' }, { name: 'Kirana', school: '' })).toEqual({});
    expect(changesBetween(correct, { born: null }, { born: undefined })).toEqual({});
  });

  test('leaves out what a record does not stand without', () => {
    expect(changesBetween(correct, { wish: 'Sekolah lagi' }, { wish: '' })).toEqual({});
    expect(changesBetween(correct, { sex: 'female' }, {})).toEqual({});
  });

  test('empties a core field only where the record allows it', () => {
    expect(changesBetween(correct, { dueOn: '2026-02-01' }, { dueOn: null })).toEqual({ dueOn: null });
  });
});
