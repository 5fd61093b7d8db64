import { ConcernTold } from '@naung/domain/casework/intake/door.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Answers, pocketOf } from './answers.ts';
import { after, answered, pages } from './questions.ts';
import { tellingOf, urgencyOf } from './telling.ts';

const begun: Answers = { concern: '0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10', receipt: '1', language: 'id' };

test('whatever is answered or skipped makes a telling that the office can read', () => {
  const anyAnswer = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('yes', 'no', 'me', '0-5', 'violence-sexual', 'parent', '42', 'elsewhere')),
  );
  fc.assert(
    fc.property(fc.array(anyAnswer, { minLength: 30, maxLength: 30 }), (given) => {
      let answers = begun;
      for (let page = after(null, answers), i = 0; page; page = after(page, answers), i += 1)
        answers = answered(page, answers, () => given[i] ?? []);
      const told = tellingOf(Answers.parse(answers));
      expect(ConcernTold.safeParse(told).success).toBe(true);
      expect(['merah', 'kuning', 'hijau']).toContain(urgencyOf(told));
    }),
  );
});

test('skipping everything still tells, and errs to a child', () => {
  expect(tellingOf(begun)).toMatchObject({
    aboutChild: true,
    ageBand: null,
    kinds: [],
    safeContact: { mayContact: false },
  });
});

test.each([
  [{ dangerNow: 'yes' }, 'merah'],
  [{ sameHouse: 'yes' }, 'merah'],
  [{ kinds: ['violence-sexual'], when: 'today' }, 'merah'],
  [{ afraid: ['afraid-to-go-home', 'rising-frequency'] }, 'kuning'],
  [{ afraid: ['afraid-to-go-home'] }, 'hijau'],
])('%j is %s', (given, urgency) => {
  expect(urgencyOf(tellingOf({ ...begun, ...given }))).toBe(urgency);
});

test('a number to call is kept only when a call is welcome', () => {
  expect(tellingOf({ ...begun, mayContact: 'no', phone: '0812' }).safeContact).toEqual({ mayContact: false });
  expect(tellingOf({ ...begun, mayContact: 'yes', phone: '0812' }).safeContact).toMatchObject({ phone: '0812' });
});

test('answers open again in this process, not when altered, and not after an hour', () => {
  let now = 0;
  const pocket = pocketOf(() => now);
  const sealed = pocket.seal(begun);
  expect(pocket.open(sealed)).toEqual(begun);
  expect(pocket.open(`${sealed.slice(0, -2)}AA`)).toBeNull();
  now = 31 * 60 * 1000;
  expect(pocket.open(sealed)).toEqual(begun);
  now = 62 * 60 * 1000;
  expect(pocket.open(sealed)).toBeNull();
  expect(pocketOf(() => 0).open(sealed)).toBeNull();
});

test('every page asks something and every field is asked once', () => {
  const names = pages.flatMap((page) => page.fields.map((field) => field.name));
  expect(new Set(names).size).toBe(names.length);
});
