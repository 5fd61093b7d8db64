import { shareableFields } from '@naung/domain/casework/consent/model.ts';
import { PacketContents } from '@naung/domain/casework/referrals/model.ts';
import { expect, test } from 'vitest';
import {
  begunWith,
  faultsInPacket,
  longest,
  looked,
  type PacketForm,
  packetFrom,
  takenOut,
  written,
} from './packet-form.ts';

const limits = { least: ['name', 'story'], most: ['name', 'story', 'school'] };
const known = { name: { text: 'Melati', from: 'client' }, school: { text: 'SMP 2', from: 'client' } };
const empty: PacketForm = { packet: 'p', shows: {}, looked: [], reason: '' };
const begun = begunWith(empty, known, limits);

test('it begins with the least and leaves the rest of what is known where it is', () => {
  expect(begun.shows).toEqual({ name: 'Melati', story: '' });
});

test('what was added before the record had come stays, and the least still has its place', () => {
  const early = looked(written(empty, 'school', 'SMP 2'), 'school', true);
  expect(begunWith(early, known, limits)).toEqual({ ...early, shows: { name: 'Melati', story: '', school: 'SMP 2' } });
});

test('what stands on record is never put over what was written, shortened or left out of it', () => {
  const mine = written(looked(begun, 'name', true), 'name', '');
  expect(begunWith(mine, known, limits)).toEqual(mine);
});

test('nothing leaves that is empty, was not looked at, or says no reason', () => {
  expect(faultsInPacket(begun)).toEqual({
    'packet-name': 'not-looked-at',
    'packet-story': 'empty',
    'packet-reason': 'no-reason',
  });
  const told = written(looked(begun, 'name', true), 'story', 'Perlu didampingi');
  expect(faultsInPacket(told)).toEqual({ 'packet-story': 'not-looked-at', 'packet-reason': 'no-reason' });
  expect(faultsInPacket({ ...looked(told, 'story', true), reason: 'Pendampingan' })).toEqual({});
});

test('what is changed after it was looked at is looked at again', () => {
  const once = looked(begun, 'name', true);
  expect(faultsInPacket(written(once, 'name', 'Melati B'))['packet-name']).toBe('not-looked-at');
});

test('what was taken out does not leave, and its record is not named', () => {
  const more = written(begun, 'school', 'SMP 2');
  expect(packetFrom(more, known).shows).toEqual({ name: 'Melati', story: '', school: 'SMP 2' });
  expect(packetFrom(takenOut(takenOut(more, 'school'), 'name'), known)).toEqual({
    packet: 'p',
    reason: '',
    shows: { story: '' },
    from: [],
  });
});

test.each(shareableFields)('%s may be as long here as the office takes it, and no longer', (field) => {
  const fits = (length: number) => PacketContents.safeParse({ [field]: 'x'.repeat(length) }).success;
  expect(fits(longest[field])).toBe(true);
  expect(fits(longest[field] + 1)).toBe(false);
});
