import { RecordClient, RecordRelative, RecordRespondent } from '@naung/domain/casework/people/commands.ts';
import { expect, test } from 'vitest';
import { begunFrom, clientFrom, relativeFrom, respondentFrom, saysSomething, tidied } from './writing.ts';

const id = '3f8a2f8c-6f0b-4a55-9d59-0c1f0f4be001';

test('nothing is needed to write somebody down, and nobody is made an adult', () => {
  const client = clientFrom({});
  expect(client).toEqual({ isMain: true, sex: 'unknown', isChild: true, ageBand: null, disability: null });
  expect(RecordClient.payload.safeParse({ client: id, case: id, ...client }).success).toBe(true);
  expect(RecordRelative.payload.safeParse({ relative: id, case: id, ...relativeFrom({}) }).success).toBe(true);
  expect(RecordRespondent.payload.safeParse({ respondent: id, case: id, ...respondentFrom({}) }).success).toBe(true);
});

test('empty lines, phones without a number and unanswered lists are left out', () => {
  const written = {
    name: '  Ni Luh Contoh ',
    nickname: '',
    disabilityTypes: [],
    phones: [
      { number: ' ', whose: 'own' as const, safe: 'unknown' as const },
      { number: '0812 3456 7890', whose: 'own' as const, safe: 'safe' as const },
    ],
    safeContact: { mayContact: false, neverSay: ' ' },
  };
  expect(tidied(written)).toEqual({
    name: 'Ni Luh Contoh',
    phones: [{ number: '0812 3456 7890', whose: 'own', safe: 'safe' }],
    safeContact: { mayContact: false },
  });
});

test('what the report knows is filled in, and what it leaves open stays open', () => {
  const known = { sex: 'female', ageBand: '13-17', isChild: true, disability: null } as const;
  expect(begunFrom(known)).toEqual({ sex: 'female', ageBand: '13-17', isChild: true });
  expect(begunFrom({ sex: 'unknown', ageBand: null, isChild: true, disability: null })).toEqual({});
});

test('of kin at least one thing must be known: empty lines and what nobody was asked are none', () => {
  for (const nothing of [{}, { name: ' ', phones: [], isGuardian: false, mayKnow: null, born: null }])
    expect(saysSomething(nothing)).toBe(false);
  for (const something of [{ name: 'Ibu' }, { kinship: 'mother' }, { livesTogether: true }, { sex: 'unknown' }])
    expect(saysSomething(something)).toBe(true);
});
