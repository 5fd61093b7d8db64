import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ask, say } from './house/office.ts';
import { tell } from './house/story.ts';
import { decide, openPart } from './steps/case-file.ts';
import { foundByJumping, railOf } from './steps/desk.ts';
import { acceptAs, openCase, writeDown } from './steps/triage.ts';

/**
 * Putu keeps agencies, people and lists, and has heard of a case. He tries every page that he is offered, then those that he is not,
 * then the addresses and the questions behind them; he tries to give himself the duty of those who work on it, and at last to make
 * somebody who has it.
 */
describe('an administrator is curious', () => {
  const story = tell();
  const hidden = ['Cempaka', 'Ni Kadek Suarni'];
  story.keepSecret('Ni Kadek Suarni');
  const who = 'Putu Sukerta';
  const puppet = {
    person: randomUUID(),
    name: 'Ni Wayan Boneka',
    duties: ['supervisor', 'administrator', 'custodian'].map((preset) => [randomUUID(), preset] as const),
  };
  const found = { case: '', code: '', concern: '', client: '', unit: '' };

  test('a case is opened, and its team knows who it is about', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    const path = await writeDown(ketut.page, {
      'Dari mana laporan ini': { 'Lewat apa laporan ini datang': 'Datang langsung' },
    });
    found.concern = path.split('/').at(-1) ?? '';
    await ketut.page.goto(`${story.house.desk}${path}`);
    await acceptAs(ketut.page, 'Cempaka', /^Sari Dewi/);
    const { page } = await story.enter('Sari Dewi');
    found.case = await openCase(page, 'Cempaka');
    const shown = JSON.parse((await ask(page, 'cases/show', { case: found.case })).body) as {
      code: string;
      unit: string;
    };
    Object.assign(found, shown);
    hidden.push(shown.code);
    await decide(
      await openPart(page, 'Orang'),
      'Catat klien',
      { Nama: 'Ni Kadek Suarni', Tanggal: '2', Bulan: 'Juni', Tahun: '2013', 'Jenis kelamin': 'Perempuan' },
      'Simpan',
    );
    const people = (await ask(page, 'people/of-case', { case: found.case })).body;
    found.client = (JSON.parse(people) as { clients: { id: string }[] }).clients[0]?.id ?? '';
    expect(people, 'for Sari she is there').toContain('Ni Kadek Suarni');
    expect(found.client).not.toBe('');
  });

  test('no page that he is offered says a word of it, nor does what he can jump to', async () => {
    const { page, context } = await story.enter(who);
    const rail = await railOf(page);
    expect(rail).toEqual(expect.arrayContaining(['/instansi', '/orang']));
    await Promise.all(rail.map((path) => seesNothing(context, path)));
    await textAt(page, '/');
    for (const letters of hidden.slice(0, 2)) expect(await foundByJumping(page, letters)).toEqual([]);
  });

  test('nor any whose address he types', async () => {
    const { context, watch } = await story.enter(who);
    for (const status of [403, 404]) for (const read of asked) watch.expects(status, read);
    await Promise.all(typed.map((path) => seesNothing(context, path)));
    const theirs = [`/kasus/${found.case}`, `/triase/${found.concern}`, `/orang/${found.client}`];
    const never = ['/kasus', '/triase', '/orang'].map((path) => `${path}/${randomUUID()}`);
    const read = (paths: readonly string[]) => Promise.all(paths.map((path) => inTab(context, path, textAt)));
    expect(await read(theirs)).toEqual(await read(never));
  });

  test('to the byte he is told of it what is told of a case that never was', async () => {
    const { page } = await story.enter(who);
    for (const read of ofCase)
      expect(await ask(page, read, { case: found.case }), read).toEqual(await ask(page, read, { case: randomUUID() }));
    const missing = await ask(page, 'intake/show', { concern: randomUUID() });
    expect(await ask(page, 'intake/show', { concern: found.concern })).toEqual(missing);
    for (const read of ['cases/list', 'intake/inbox', 'services/approvals', 'releases/waiting', 'reading/watch'])
      expect((await ask(page, read)).status, read).toBe(403);
    // Of unusual reading he is told what no custodian is left for: nothing, while there are two.
    expect(JSON.parse((await ask(page, 'reading/unusual')).body)).toEqual({ items: [], next: null });
    const record = { record: found.client };
    expect((await ask(page, 'corrections/of-record', record)).body).not.toContain('Suarni');
    const wish = (id: string) => say(page, 'cases/set-next', { case: id, on: null, what: null });
    expect(await wish(found.case)).toEqual(await wish(randomUUID()));
  });

  test('he cannot give himself the duty of those who work on it, and is told whom to ask', async () => {
    const { page, seat } = await story.enter(who);
    const me = (JSON.parse((await ask(page, 'me')).body) as { person: { id: string } }).person.id;
    await page.goto(`${story.house.desk}/orang/${me}`);
    await page.getByText('Ini kamu. Tugas dan tautanmu diatur pengelola lain.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Beri tugas' }).count()).toBe(0);
    for (const preset of ['case-manager', 'companion', 'supervisor', 'auditor', 'custodian']) {
      const today = new Date().toISOString().slice(0, 10);
      const duty = {
        id: randomUUID(),
        person: me,
        unit: found.unit,
        preset,
        startsOn: today,
        endsOn: null,
        villages: [],
      };
      const answered = await say(page, 'agencies/give-duty', duty);
      expect(answered.status, preset).toBe(409);
      expect(answered.body, preset).toContain('nobody-gives-herself-a-duty');
    }
    expect((await ask(page, 'cases/show', { case: found.case })).status).toBe(403);
    expect(seat.name).toBe(who);
  });

  test('he makes somebody who is not, and asks that she may supervise: a second person is waited for', async () => {
    const { page } = await story.enter(who);
    const today = new Date().toISOString().slice(0, 10);
    const added = { id: puppet.person, name: puppet.name, phones: [], language: 'id' };
    expect((await say(page, 'agencies/add-person', added)).status).toBe(201);
    const wish = { person: puppet.person, unit: found.unit, startsOn: today, endsOn: null, villages: [] };
    for (const [id, preset] of puppet.duties) {
      expect((await say(page, 'agencies/give-duty', { ...wish, id, preset })).status, preset).toBe(201);
      const alone = await say(page, 'agencies/confirm-duty', { duty: id });
      expect(alone.status, preset).toBe(409);
      expect(alone.body, preset).toContain('asked-it-herself');
    }
    await page.goto(`${story.house.desk}/orang/${puppet.person}`);
    await page.getByRole('heading', { name: 'Tugas menunggu orang kedua' }).waitFor();
    expect(await page.getByText('Belum ada tugas', { exact: true }).count()).toBe(1);
    expect(await page.getByText(/Bisa disetujui oleh: .*Made Suryani/).count()).toBe(puppet.duties.length);
    expect(await page.getByRole('button', { name: 'Setujui' }).count()).toBe(0);
  });

  test('he comes in as her, by the link that he made, and she sees nothing', async () => {
    const { page, context } = await story.enter(who);
    const made = await say(page, 'invitations', { person: puppet.person });
    const { link } = JSON.parse(made.body) as { link: string };
    // His own browser, after he has signed out.
    const own = (await context.cookies()).filter(({ name }) => name.endsWith('.browser'));
    expect(own.length).toBe(1);
    const hers = await story.stranger();
    await hers.context.addCookies(own);
    hers.watch.expects(401, '/me');
    await hers.page.goto(link);
    await hers.page.getByRole('heading', { name: `Selamat datang, ${puppet.name}` }).waitFor();
    const words = { username: 'boneka.p', passphrase: 'sembilan layang-layang putus di pantai' };
    expect((await say(hers.page, 'me/passphrase', words)).status).toBe(200);
    expect(JSON.parse((await ask(hers.page, 'me')).body)).toMatchObject({ duty: null, duties: [] });
    for (const read of ['cases/list', 'cases/show', 'intake/inbox', 'agencies/people'])
      expect((await ask(hers.page, read, { case: found.case })).status, read).toBe(401);
    await hers.page.goto(story.house.desk);
    await hers.page.waitForLoadState('networkidle');
    const text = await hers.page.locator('body').innerText();
    for (const secret of hidden) expect(text).not.toContain(secret);
  });

  test('a custodian sees whom he made, what he asked and in whose browser she came, and declines', async () => {
    const { page } = await story.enter('Ni Luh Ratmini');
    await page.goto(`${story.house.desk}/kustodian`);
    const came = page.getByRole('row', { name: puppet.name }).filter({ hasText: 'di peramban pembuat tautan' });
    await came.filter({ hasText: who }).first().waitFor();
    const asked = page.getByRole('row', { name: puppet.name }).filter({ hasText: 'diminta' });
    await asked.first().waitFor();
    expect(await asked.count()).toBe(puppet.duties.length);
    const text = await page.getByRole('main').innerText();
    for (const secret of hidden) expect(text).not.toContain(secret);
    await page.goto(`${story.house.desk}/tugas-menunggu`);
    const card = page.getByRole('article').filter({ hasText: puppet.name });
    for (let left = puppet.duties.length; left > 0; left -= 1) {
      await card.first().getByRole('button', { name: 'Tolak' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Tolak' }).click();
      await page.waitForFunction(
        ([name, count]) =>
          [...document.querySelectorAll('article')].filter((one) => one.textContent?.includes(String(name))).length ===
          count,
        [puppet.name, left - 1],
      );
    }
    for (const [duty] of puppet.duties)
      expect((await say(page, 'agencies/confirm-duty', { duty })).body).toContain('was-answered');
  });

  test('and a duty by itself opens nothing of it: not to a psychologist of the same unit', async () => {
    const { page } = await story.enter('Gusti Ayu Kartika');
    for (const read of ['cases/show', 'cases/identity', 'people/of-case'])
      expect(await ask(page, read, { case: found.case }), read).toEqual(await ask(page, read, { case: randomUUID() }));
  });

  const seesNothing = (context: BrowserContext, path: string): Promise<void> =>
    inTab(context, path, async (page) => {
      const text = await textAt(page, path);
      for (const secret of hidden) expect(text, path).not.toContain(secret);
      expect(await page.locator(`a[href*="${found.case}"]`).count(), path).toBe(0);
    });

  /** Side by side, because most of looking is waiting. */
  async function inTab<T>(
    context: BrowserContext,
    path: string,
    look: (page: Page, path: string) => Promise<T>,
  ): Promise<T> {
    const page = await context.newPage();
    try {
      return await look(page, path);
    } finally {
      await page.close();
    }
  }

  async function textAt(page: Page, path: string): Promise<string> {
    await page.goto(`${story.house.desk}${path}`);
    await page.getByRole('main').getByText(/\S/).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.getByText('Sedang dimuat…').first().waitFor({ state: 'hidden' });
    return page.getByRole('main').innerText();
  }
});

const typed = [
  '/cari',
  '/unduhan',
  '/kustodian',
  '/darurat',
  '/triase',
  '/persetujuan',
  '/surat',
  '/kasus',
  '/rujukan-masuk',
];
const ofCase = [
  'cases/show',
  'cases/identity',
  'cases/timeline',
  'cases/brought-along',
  'people/of-case',
  'intake/of-case',
  'services/of-case',
  'consent/of-case',
  'referrals/of-case',
  'referrals/consents',
  'walls/wishes',
  'walls/units-apart',
  'reading/of-case',
];
const asked = [
  ...ofCase,
  '/cases/list',
  '/intake/show',
  '/intake/inbox',
  '/cases/letters',
  '/referrals/inbox',
  '/releases/mine',
];
