import { ReceiveConcern } from '@naung/domain/casework/intake/commands.ts';
import { ConcernTold } from '@naung/domain/casework/intake/door.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { toldFrom, type Writing } from './telling.ts';

const id = '3f8a2f8c-6f0b-4a55-9d59-0c1f0f4be001';

test('nothing but the way it came is needed, and nothing is made up', () => {
  const told = toldFrom({ channel: 'walk-in' });
  expect(told).toEqual({
    channel: 'walk-in',
    kinds: [],
    forms: [],
    aboutChild: true,
    ageBand: null,
    sex: 'unknown',
    disability: null,
    village: null,
    placeKind: null,
    relation: null,
    respondentIsChild: null,
    reporterKind: 'unknown',
    occurred: 'unknown',
    occurredOn: null,
    urgencyItems: [],
  });
  expect(ReceiveConcern.payload.safeParse({ concern: id, ...told }).success).toBe(true);
});

test('who was called a child is told apart from who is only taken for one', () => {
  expect(toldFrom({ channel: 'walk-in', aboutChild: true })?.toldAbout).toBe('child');
  expect(toldFrom({ channel: 'walk-in' })).not.toHaveProperty('toldAbout');
});

test('without the way it came nothing is sent', () => {
  expect(toldFrom({ story: 'Tetangga bercerita.' })).toBeNull();
});

test('lines that were emptied again are no answers', () => {
  const writing: Writing = {
    channel: 'phone',
    subjectName: '   ',
    story: '  Ia menangis tiap malam.  ',
    occurredOn: '' as Day,
    subjectBorn: '' as Day,
    safeContact: { mayContact: true, neverSay: '', phone: ' 0812 3456 7890 ', channels: [] },
  };
  const told = toldFrom(writing);
  expect(told).toMatchObject({ story: 'Ia menangis tiap malam.', occurredOn: null });
  expect(told?.safeContact).toEqual({ mayContact: true, phone: '0812 3456 7890' });
  expect(told).not.toHaveProperty('subjectName');
  expect(told).not.toHaveProperty('subjectBorn');
  expect(ConcernTold.safeParse(told).success).toBe(true);
});
