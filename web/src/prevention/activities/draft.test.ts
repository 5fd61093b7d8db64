import type { Day } from '@naung/domain/ground/time.ts';
import { nobody } from '@naung/domain/prevention/activities/model.ts';
import { expect, test } from 'vitest';
import { type ActivityDraft, emptyDraft, homeOf, type KindChosen, tidied, withKind } from './draft.ts';
import { wishedActivity } from './faults.ts';

const today = '2026-11-22' as Day;
const id = '6a1f0b52-1111-4d43-9d2f-6f2a5c6b7d10';
const talk: KindChosen = {
  code: 'socialisation',
  word: 'Sosialisasi',
  detail: { stage: 'promotion', levels: ['community'], bands: 'plain' },
};
const forum: KindChosen = {
  code: 'child-forum-meeting',
  word: 'Pertemuan Forum Anak',
  detail: { stage: 'prevention', levels: ['child'], bands: 'fine' },
};
const bands = [{ code: '6-12', isChild: true }];

const drafted = (part: ActivityDraft['telling'] = {}): ActivityDraft => {
  const draft = emptyDraft(id, today, 59_264);
  return { ...draft, telling: { ...withKind(draft.telling, talk, null), ...part } };
};

test('a kind, and the day and village that stand there already, are enough', () => {
  const wished = wishedActivity(drafted(), today, null);
  expect(wished).toMatchObject({
    payload: { title: 'Sosialisasi', stage: 'promotion', levels: ['community'], heldOn: today },
  });
});

test.each<[string, number | null, number[], number | null]>([
  ['a duty for one village begins in it', null, [59_264], 59_264],
  ['it stays there, whatever was asked for', 60_000, [59_264], 59_264],
  ['of several none is guessed', null, [1, 2], null],
  ['one of several that was asked for is taken', 2, [1, 2], 2],
  ['a duty for the whole district takes what was asked for', 60_000, [], 60_000],
  ['and guesses none', null, [], null],
])('%s', (_name, asked, own, home) => {
  expect(homeOf(asked, own)).toBe(home);
});

test('another kind changes what nobody touched', () => {
  const { telling } = drafted();
  expect(withKind(telling, forum, talk)).toMatchObject({
    title: 'Pertemuan Forum Anak',
    stage: 'prevention',
    levels: ['child'],
    bands: {},
  });
});

test('what the person chose herself stays', () => {
  const { telling } = drafted({ title: 'Hak anak di banjar', stage: 'detection', levels: ['family', 'child'] });
  expect(withKind(telling, forum, talk)).toMatchObject({
    title: 'Hak anak di banjar',
    stage: 'detection',
    levels: ['family', 'child'],
  });
});

test('a kind that asks no bands drops them', () => {
  expect(withKind({ ...drafted().telling, bands: { '6-12': { female: 1, male: 0 } } }, talk, forum).bands).toBeNull();
});

test('an empty form asks for its kind and what hangs on it', () => {
  expect(wishedActivity(emptyDraft(id, today, null), today, null)).toEqual({
    faults: { kind: 'kind-fault', title: 'title-fault', stage: 'stage-fault', levels: 'levels-fault' },
  });
});

test.each<[string, ActivityDraft['telling'], Record<string, string>]>([
  ['a day that lies ahead', { heldOn: '2026-11-23' as Day }, { 'held-on': 'day-lies-ahead' }],
  ['an end before the beginning', { heldUntil: '2026-11-21' as Day }, { 'held-until': 'ends-before-it-begins' }],
  ['no place at all', { village: null, holderKind: 'office' }, { 'place-words': 'place-is-needed' }],
  ['a village activity of no village', { village: null, placeWords: 'Balai' }, { village: 'holder-is-needed' }],
  ['an agency without its name', { holderKind: 'agency' }, { holder: 'holder-is-needed' }],
  ['more with a disability than came', { tally: { ...nobody, disability: 1 } }, { tally: 'more-disabled-than-came' }],
  ['a long number in a line', { openedBy: 'Ketua, 081234567890' }, { 'opened-by': 'line-fault' }],
  [
    'an agreement of nobody',
    { outcome: { explained: [], agreements: [{ text: 'Bertemu lagi', who: '' }], followUp: [] } },
    { outcome: 'who-fault' },
  ],
])('%s is to be looked at again', (_name, part, faults) => {
  expect(wishedActivity(drafted(part), today, null)).toEqual({ faults });
});

test('bands that do not add up are noticed here already', () => {
  const part = { tally: { ...nobody, childFemale: 2 }, bands: { '6-12': { female: 1, male: 0 } } };
  expect(wishedActivity(drafted(part), today, bands)).toEqual({ faults: { tally: 'bands-do-not-add-up' } });
});

test('empty rows are no rows, and one day is no span', () => {
  const told = tidied({
    ...drafted().telling,
    heldUntil: today,
    placeWords: '  ',
    bands: {},
    outcome: {
      explained: ['', ' hak anak '],
      agreements: [{ text: '', who: '' }],
      followUp: [{ what: '', who: '' }],
    },
  });
  expect(told).toMatchObject({
    heldUntil: null,
    placeWords: null,
    bands: null,
    outcome: { explained: ['hak anak'], agreements: [], followUp: [] },
  });
});

test('an agency chosen before the holder changed is not sent', () => {
  expect(tidied({ holderKind: 'office', holder: id as never }).holder).toBeNull();
});
