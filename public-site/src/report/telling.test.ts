import { ConcernTold } from '@naung/domain/casework/intake/door.ts';
import urgencyItems from '@naung/domain/ground/codes/lists/urgency-items.data.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, answered } from './answering.ts';
import { Answers, beginning } from './answers.ts';
import { kindCodes } from './kind-words.ts';
import { pageAt, pages } from './questions.ts';
import { tellingOf, urgencyOf } from './telling.ts';

const begun = beginning('id', false);
const told = (given: Partial<Answers>) => tellingOf({ ...begun, ...given }, null);

const offeredSomewhere = pages
  .flatMap((page) => page.fields)
  .flatMap((field) => ('choices' in field ? field.choices.map(({ value }) => value) : []));

test('whatever is answered or skipped makes a telling that the office can read', () => {
  const anyAnswer = fc.array(
    fc.oneof(
      fc.string({ maxLength: 30_000, unit: 'grapheme' }),
      fc.constantFrom('x'.repeat(30_000), '💔'.repeat(9000), 'elsewhere', '42', ...offeredSomewhere),
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(fc.boolean(), fc.array(anyAnswer, { minLength: 60, maxLength: 60 }), (easy, given) => {
      let answers = beginning('en', easy);
      let sent = 0;
      for (let page = after(null, answers); page; page = after(page, answers))
        answers = answered(page, answers, () => given[sent++] ?? [], [42]);
      expect(Answers.safeParse(answers).success).toBe(true);
      const telling = tellingOf(answers, answers.elsewhere ?? null);
      expect(ConcernTold.safeParse(telling).success).toBe(true);
      expect(['merah', 'kuning', 'hijau']).toContain(urgencyOf(telling));
    }),
    { numRuns: 60 },
  );
});

test('skipping everything still tells, and errs to a child', () => {
  expect(told({})).toMatchObject({ aboutChild: true, ageBand: null, kinds: [], safeContact: { mayContact: false } });
});

test.each([
  [{ danger: 'yes' }, 'merah'],
  [{ sameHouse: 'yes' }, 'merah'],
  [{ kinds: ['violence-sexual'], when: 'today' }, 'merah'],
  [{ kinds: ['violence-sexual'], when: 'ongoing' }, 'merah'],
  [{ kinds: ['violence-sexual'], when: 'long-ago' }, 'hijau'],
  [{ danger: 'yes', afraid: ['weapon'] }, 'merah'],
  [{ kinds: ['exploitation-marriage'], when: 'today' }, 'hijau'],
  [{ afraid: ['strangulation'] }, 'merah'],
  [{ afraid: ['afraid-to-go-home', 'rising-frequency'] }, 'kuning'],
  [{ afraid: ['afraid-to-go-home'] }, 'hijau'],
  [{ age: '0-5', disability: 'yes' }, 'kuning'],
])('%j is %s', (given, urgency) => {
  expect(urgencyOf(told(given))).toBe(urgency);
});

describe('a telling', () => {
  test('about a grown woman is about a woman, and about a child even when the age was not asked', () => {
    expect(told({ whom: 'woman' })).toMatchObject({ aboutChild: false, sex: 'female', reporterKind: 'public' });
    expect(told({ whom: 'child' })).toMatchObject({ aboutChild: true, sex: 'unknown' });
    expect(told({ whom: 'me', age: '25-44' })).toMatchObject({ aboutChild: false, reporterKind: 'survivor' });
  });

  test('says about whom it was said to be, and nothing of a time that nobody told', () => {
    expect(told({ whom: 'child' }).toldAbout).toBe('child');
    expect(told({ whom: 'me' }).toldAbout).toBe('self');
    expect(told({})).not.toHaveProperty('toldAbout');
    const urgent = told({ danger: 'yes', kinds: ['violence-sexual'] });
    expect(urgent).toMatchObject({ occurred: 'unknown', urgencyItems: ['danger-now', 'sexual-violence-72h'] });
    expect(told({ danger: 'yes', kinds: ['violence-sexual'], when: 'long-ago' }).urgencyItems).toEqual(['danger-now']);
  });

  test('keeps own words apart from a story, and whole when they are long', () => {
    expect(told({ whom: 'me', story: 'kata' })).toMatchObject({ ownWords: 'kata' });
    expect(told({ whom: 'child', story: 'kata' })).toMatchObject({ story: 'kata' });
    expect(told({ whom: 'me', story: 'x'.repeat(5001) }).story).toHaveLength(5001);
  });

  test('carries a number only when contact is welcome, and never a permission that was not given', () => {
    expect(told({ mayContact: 'no', phone: '0812' }).safeContact).toEqual({ mayContact: false });
    expect(told({ mayContact: 'yes', phone: '0812', through: 'Bu Luh' }).safeContact).toEqual({
      mayContact: true,
      channels: [],
      phone: '0812',
      through: 'Bu Luh',
      mayLeaveMessage: false,
    });
  });

  test('carries the place in words where no village says it', () => {
    expect(tellingOf(begun, 'Kecamatan Banjar')).toMatchObject({ address: 'Kecamatan Banjar', village: null });
  });
});

test('every field is asked once, and what is asked about danger is in the list', () => {
  const names = pages.flatMap((page) => page.fields.map((field) => field.name));
  expect(new Set(names).size).toBe(names.length);
  const listed = urgencyItems.items.map((item) => item.code);
  const asked = pageAt('pace')?.fields.flatMap((field) =>
    field.name === 'afraid' && 'choices' in field ? field.choices.map(({ value }) => value) : [],
  );
  expect(listed).toEqual(expect.arrayContaining(asked ?? ['nothing is asked']));
  expect(kindCodes.length).toBeGreaterThan(10);
});
