import { describe, expect, test } from 'vitest';
import { after, afterChange, answered, before, oddities } from './answering.ts';
import { type Answers, beginning, pocketOf } from './answers.ts';
import { offered, type Page, pageAt, pages } from './questions.ts';

const begun = beginning('id', false);
const page = (key: string): Page => {
  const found = pageAt(key);
  if (!found) throw new Error(`No page ${key}`);
  return found;
};
const send = (key: string, was: Answers, sent: Record<string, readonly string[]>, places: readonly number[] = []) =>
  answered(page(key), was, (name) => sent[name] ?? [], places);
const walk = (given: Partial<Answers>) => {
  const keys: string[] = [];
  for (let now = after(null, { ...begun, ...given }); now; now = after(now, { ...begun, ...given })) keys.push(now.key);
  return keys;
};

describe('the way through the questions', () => {
  test('is eleven pages, a twelfth for those who may be contacted, and as many in danger', () => {
    const here = { district: '1', subdistrict: '2' };
    expect(walk({ ...here, mayContact: 'no' })).toHaveLength(11);
    expect(walk({ ...here, mayContact: 'yes' })).toHaveLength(12);
    expect(walk({ ...here, danger: 'yes', mayContact: 'no' })).toHaveLength(11);
    expect(walk({ danger: 'yes' })).toContain('pace');
    expect(walk({})).toEqual(['danger', 'whom', 'district', 'what', 'story', 'pace', 'about', 'hurts', 'contact']);
    expect(walk({ district: 'elsewhere' })).toContain('elsewhere');
  });

  test('goes back the way it came', () => {
    const answers = { ...begun, danger: 'yes', mayContact: 'yes' };
    const there = walk(answers);
    const back: string[] = [];
    for (let now: Page | null = page('safely'); now; now = before(now, answers)) back.unshift(now.key);
    expect(back).toEqual(there);
  });
});

describe('what a page sends', () => {
  test('is taken as it was offered, once, and nothing else is', () => {
    expect(send('whom', begun, { whom: ['constructor'] }).whom).toBeUndefined();
    const twice = Array.from({ length: 50 }, () => 'violence-physical');
    expect(send('what', begun, { kinds: [...twice, 'made-up'] }).kinds).toEqual(['violence-physical']);
    expect(send('whom', begun, { whom: ['me'], seed: ['mine'], language: ['en'] })).toEqual({ ...begun, whom: 'me' });
  });

  test('is forgotten when it is skipped', () => {
    const was = { ...begun, story: 'sesuatu' };
    expect(answered(page('story'), was, () => [], []).story).toBeUndefined();
  });

  test('says “I do not know” as an answer', () => {
    expect(send('danger', begun, { danger: ['unknown'] }).danger).toBe('unknown');
  });

  test('names only places that the page offered', () => {
    expect(send('district', begun, { district: ['7'] }, [7]).district).toBe('7');
    expect(send('district', begun, { district: ['8'] }, [7]).district).toBeUndefined();
    expect(send('village', begun, { village: ['elsewhere'] }, [7]).village).toBeUndefined();
  });

  test('is cut where it is too long, and never in the middle of a sign', () => {
    expect(send('story', begun, { story: [`x${'💔'.repeat(9000)}`] }).story).toMatch(/^x(💔)+$/u);
    expect(send('safely', begun, { phone: ['0'.repeat(300)] }).phone).toHaveLength(40);
    expect(send('hurts', begun, { theirName: ['Ni  Luh\r\nSari'] }).theirName).toBe('Ni Luh Sari');
  });
});

describe('what hangs on an earlier answer', () => {
  const there = { ...begun, district: '1', subdistrict: '2', village: '3' };

  test('goes with it: no village of one district is told to another', () => {
    expect(send('district', there, { district: ['9'] }, [1, 9])).toEqual({ ...begun, district: '9' });
    expect(send('subdistrict', there, { subdistrict: ['5'] }, [2, 5])).toEqual({
      ...begun,
      district: '1',
      subdistrict: '5',
    });
    expect(send('district', there, { district: ['1'] }, [1, 9])).toEqual(there);
  });

  test('a number goes when contact is no longer welcome', () => {
    const was = { ...begun, mayContact: 'yes', phone: '0812' };
    expect(send('contact', was, { mayContact: ['no'] })).toEqual({ ...begun, mayContact: 'no' });
  });

  test('an age goes that is not offered for somebody else', () => {
    const was = { ...begun, whom: 'child', age: '6-12', theirName: 'Nama' };
    expect(send('whom', was, { whom: ['woman'] })).toEqual({ ...begun, whom: 'woman', theirName: 'Nama' });
  });

  test('is asked anew after a change, and nothing else is', () => {
    const moved = send('district', there, { district: ['9'] }, [1, 9]);
    expect(afterChange(page('district'), there, moved)?.key).toBe('subdistrict');
    expect(afterChange(page('district'), there, there)).toBeNull();
    const away = send('district', there, { district: ['elsewhere'] }, [1]);
    expect(afterChange(page('district'), there, away)?.key).toBe('elsewhere');
    expect(afterChange(page('story'), begun, { ...begun, story: 'baru' })).toBeNull();
  });
});

describe('a way to be reached', () => {
  test.each([
    [{}, 'reach-needed'],
    [{ phone: '08' }, 'phone-odd'],
    [{ phone: 'tanya Bu Luh' }, 'phone-odd'],
  ])('%j is worth a second look', (given, word) => {
    expect(oddities(page('safely'), { ...begun, ...given })).toEqual([{ field: 'phone', word }]);
  });

  test.each([{ phone: '0812 3456 7890' }, { through: 'Bu Luh di warung' }])('%j is fine', (given) => {
    expect(oddities(page('safely'), { ...begun, ...given })).toEqual([]);
  });
});

describe('the answers on their way', () => {
  test('open again in this process, not when altered, and not after an hour', () => {
    let now = 0;
    const pocket = pocketOf(() => now);
    const sealed = pocket.seal(begun);
    expect(pocket.open(sealed)).toEqual(begun);
    expect(pocket.open(`${sealed.slice(0, -2)}AA`)).toBeNull();
    for (const wrong of ['', 'A', sealed.slice(0, 20), 'x'.repeat(300_000)]) expect(pocket.open(wrong)).toBeNull();
    now = 31 * 60 * 1000;
    expect(pocket.open(sealed)).toEqual(begun);
    now = 62 * 60 * 1000;
    expect(pocket.open(sealed)).toBeNull();
    expect(pocketOf(() => 0).open(sealed)).toBeNull();
  });

  test('show nothing of what is in them', () => {
    const sealed = pocketOf(() => 0).seal({ ...begun, story: 'CANARY CANARY CANARY' });
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('CANARY');
  });
});

test('every choice has words in each voice that is asked, and a child is never asked about tens of things', () => {
  for (const easy of [false, true])
    for (const whom of ['me', 'child', 'woman', 'other', undefined])
      for (const language of ['id', 'en'] as const)
        for (const field of pages.flatMap((one) => one.fields)) {
          if (!('choices' in field)) continue;
          const labels = offered(field, { ...beginning(language, easy), ...(whom ? { whom } : {}) });
          expect(labels.length, field.name).toBeGreaterThan(1);
          expect(labels.length, field.name).toBeLessThanOrEqual(easy ? 15 : 17);
          expect(new Set(labels.map(({ label }) => label)).size).toBe(labels.length);
        }
});
