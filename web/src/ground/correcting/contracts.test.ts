import { clientCorrectionContracts } from '@naung/domain/casework/people/correcting.ts';
import { goalCorrectionContracts } from '@naung/domain/casework/services/correcting.ts';
import { describe, expect, test } from 'vitest';
import { changesBetween } from './contracts.ts';

const client = clientCorrectionContracts.correct;
const goal = goalCorrectionContracts.correct;

describe('what goes to the office', () => {
  test('is what differs, and nothing of what stayed', () => {
    const stands = { name: 'Kirana', school: 'SDN 1', phones: [{ number: '+62811', whose: 'her-own' }] };
    expect(changesBetween(client, stands, { ...stands, school: 'SDN 2' })).toEqual({ school: 'SDN 2' });
  });

  test.each([
    ['an empty line', { school: '' }],
    ['a line left out of the form', { school: undefined }],
    ['a line the form has tidied away', {}],
  ])('says that a sealed field was emptied: %s', (_what, now) => {
    expect(changesBetween(client, { school: 'SDN 1' }, now)).toEqual({ school: null });
  });

  test('leaves out an empty line that was empty before', () => {
    expect(changesBetween(client, { name: 'Kirana' }, { name: 'Kirana', school: '' })).toEqual({});
    expect(changesBetween(client, { born: null }, { born: undefined })).toEqual({});
  });

  test('leaves out what a record does not stand without', () => {
    expect(changesBetween(goal, { goal: 'Sekolah lagi' }, { goal: '' })).toEqual({});
    expect(changesBetween(client, { sex: 'female' }, {})).toEqual({});
  });

  test('empties a core field only where the record allows it', () => {
    expect(changesBetween(goal, { dueOn: '2026-02-01' }, { dueOn: null })).toEqual({ dueOn: null });
  });
});
