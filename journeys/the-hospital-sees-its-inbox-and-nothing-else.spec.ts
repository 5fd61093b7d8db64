import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ask } from './house/office.ts';
import { tell } from './house/story.ts';
import { foundByJumping, railOf } from './steps/desk.ts';
import { inboxOf } from './steps/referring.ts';

/**
 * dr. Ratih at the hospital's desk takes in whom the service sends. She reads what her unit was sent and answers it. The case itself, its
 * name, its story and everybody else's referrals are to her as if they were not there, also of a case whose referral she works on.
 */
describe('the hospital sees its inbox and nothing else', () => {
  const story = tell();
  const hers = 'Pusat Pelayanan Terpadu';
  const found = { case: '', alias: '', code: '', elsewhere: '' };

  test('Sari works on a case that has sent a referral to the hospital', async () => {
    const { page } = await story.enter('Sari Dewi');
    const cases = listed<{ id: string; alias: string; code: string }>(await ask(page, 'cases/list', { limit: '200' }));
    for (const one of cases) {
      const sent = listed<{ id: string; toName: string; status: string }>(
        await ask(page, 'referrals/of-case', { case: one.id }),
      );
      if (sent.some(({ toName, status }) => toName === hers && status !== 'withdrawn'))
        Object.assign(found, { case: one.id, alias: one.alias, code: one.code });
      found.elsewhere ||= sent.find(({ toName }) => toName !== hers)?.id ?? '';
    }
    expect(found.case, 'a case with a referral to the hospital').not.toBe('');
    expect(found.elsewhere, 'a referral to somebody else').not.toBe('');
  });

  test('her rail leads to what was sent to her unit, and to no case, no triage and no approval', async () => {
    const { page } = await story.enter('dr. Ratih Pradnyani');
    const rail = await railOf(page);
    expect(rail).toContain('/rujukan-masuk');
    for (const path of ['/kasus', '/triase', '/catat-laporan', '/persetujuan', '/desa', '/kegiatan', '/angka'])
      expect(rail, path).not.toContain(path);
    expect((await foundByJumping(page, 'kasus')).filter((offered) => /kasus/i.test(offered))).toEqual([]);
    expect(await foundByJumping(page, found.alias)).toEqual([]);
  });

  test('every referral in her inbox was sent to her unit, and none says which case it is', async () => {
    const { page } = await story.enter('dr. Ratih Pradnyani');
    const inbox = await inboxOf(page);
    expect(inbox.length).toBeGreaterThan(0);
    expect(inbox).not.toContain(`/rujukan-masuk/${found.elsewhere}`);
    for (const path of inbox) {
      const shown = await ask(page, 'referrals/show', { referral: path.split('/').at(-1) ?? '' });
      expect(JSON.parse(shown.body), path).toMatchObject({
        side: 'receiver',
        case: null,
        toName: hers,
      });
      expect(shown.body).not.toContain(found.case);
    }
    await page.goto(`${story.house.desk}${inbox[0]}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    const text = await page.getByRole('main').innerText();
    for (const hidden of [found.alias, found.code]) expect(text).not.toContain(hidden);
    expect(await page.locator('a[href^="/kasus"]').count()).toBe(0);
  });

  test('the address of the case says what the address of no case says', async () => {
    const { page, watch } = await story.enter('dr. Ratih Pradnyani');
    for (const status of [403, 404]) for (const read of ['/cases/show', '/cases/list']) watch.expects(status, read);
    const shown = await shownAt(page, `/kasus/${found.case}`);
    expect(await shownAt(page, `/kasus/${randomUUID()}`)).toBe(shown);
    for (const hidden of [found.alias, found.code]) expect(shown).not.toContain(hidden);
  });

  test('a referral to somebody else says what a referral that never was says', async () => {
    const { page, watch } = await story.enter('dr. Ratih Pradnyani');
    watch.expects(404, '/referrals/show');
    const missing = await ask(page, 'referrals/show', { referral: randomUUID() });
    expect(missing.status).toBe(404);
    expect(await ask(page, 'referrals/show', { referral: found.elsewhere })).toEqual(missing);
    const shown = await shownAt(page, `/rujukan-masuk/${found.elsewhere}`);
    expect(await shownAt(page, `/rujukan-masuk/${randomUUID()}`)).toBe(shown);
  });

  test.each([
    'cases/show',
    'cases/identity',
    'cases/timeline',
    'people/of-case',
    'intake/of-case',
    'services/of-case',
    'consent/of-case',
    'referrals/of-case',
    'referrals/consents',
  ])('%s answers her to the byte what it answers about a case that never was', async (read) => {
    const { page } = await story.enter('dr. Ratih Pradnyani');
    const missing = await ask(page, read, { case: randomUUID() });
    expect(missing.status).toBeGreaterThanOrEqual(400);
    expect(await ask(page, read, { case: found.case })).toEqual(missing);
    const sari = await story.enter('Sari Dewi');
    expect((await ask(sari.page, read, { case: found.case })).status, 'for Sari it is there').toBe(200);
  });

  test.each(['cases/list', 'intake/inbox'])('%s lists nothing for her', async (read) => {
    const { page } = await story.enter('dr. Ratih Pradnyani');
    const { status, body } = await ask(page, read);
    expect(status === 403 || listed({ body }).length === 0, `${status}: ${body}`).toBe(true);
  });

  async function shownAt(page: Page, path: string): Promise<string> {
    await page.goto(`${story.house.desk}${path}`);
    await page.getByRole('main').getByText(/\S/).first().waitFor();
    await page.waitForLoadState('networkidle');
    return page.getByRole('main').innerText();
  }
});

const listed = <Row>({ body }: { readonly body: string }): readonly Row[] =>
  (JSON.parse(body) as { items?: readonly Row[] }).items ?? [];
