import { describe, expect, test } from 'vitest';
import { ask, say } from '../house/office.ts';
import { tell } from '../house/story.ts';
import { decide, openPart } from '../steps/case-file.ts';
import { tellAtTheDoor } from '../steps/door.ts';
import { acceptAs, openCase, openSeal, sealedOnDesk, writeDown } from '../steps/triage.ts';

/**
 * Rules may say how soon somebody must look; what is to be done about a child, a person decides. Fails when a worry that is red turns
 * into a case by itself, when its colour comes without reasons a person can check, when one person alone can lower it, when a case comes
 * with an assessment or a plan that nobody wrote, or when a contract gets a score, a likelihood or a prediction.
 */
const machine = /score|skor|predict|prediksi|probab|likelihood|confidence|automat|otomatis/i;

describe('no decision about risk without a person', () => {
  const story = tell();
  let concern = '';

  test('a worry that is red waits for a person, and opens no case', async () => {
    const made = await story.enter('Made Suryani');
    const casesOfUnit = async () =>
      (await ask(made.page, 'cases/list', { whose: 'unit', limit: '200' })).body.match(/"code":/g)?.length;
    const cases = await casesOfUnit();
    const ketut = await story.enter('Ketut Widiastini');
    const before = await sealedOnDesk(ketut.page);
    const { page } = await story.knock();
    await tellAtTheDoor(page, {
      'Apakah ada yang sedang dalam bahaya sekarang?': 'Ya',
      'Di kabupaten atau kota mana?': 'Kabupaten Buleleng',
    });
    const come = (await sealedOnDesk(ketut.page)).filter((path) => !before.includes(path));
    expect(come, 'it lies among those that wait').toHaveLength(1);
    expect(await casesOfUnit(), 'no case came of it by itself').toBe(cases);
    await ketut.page.goto(`${story.house.desk}${come[0]}`);
    await openSeal(ketut.page);
    await ketut.page.getByText('Merah karena: sedang dalam bahaya sekarang.').waitFor();
    await ketut.page.getByRole('button', { name: 'Terima', exact: true }).waitFor();
    expect((await ketut.page.getByRole('main').innerText()).match(/\d+ ?%|skor|nilai risiko/gi)).toBeNull();
  });

  test('at the desk the rules give reasons, and who asks to lower does not decide it', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    concern = await writeDown(page, {
      'Dari mana laporan ini': { 'Lewat apa laporan ini datang': 'Telepon' },
      'Apakah ada bahaya sekarang?': { 'Apakah lehernya pernah dicekik atau napasnya ditutup?': true },
    });
    await page.goto(`${story.house.desk}${concern}`);
    await page.getByText('Merah karena: pernah dicekik.').waitFor();
    await decide(
      page.getByRole('main'),
      'Minta diturunkan',
      { Menjadi: 'Hijau', Alasannya: 'Sudah ada tempat aman' },
      'Minta',
    );
    await page.getByText('Kamu meminta ini; orang kedua yang menjawab.').waitFor();
    expect(await page.getByRole('button', { name: 'Setuju, turunkan' }).count()).toBe(0);
    const own = await say(page, 'intake/confirm-lowering', { concern: concern.split('/').at(-1) ?? '' });
    expect(own.status).toBe(409);
    expect(JSON.parse(own.body)).toMatchObject({ refusal: 'asked-it-yourself' });
    const shown = await ask(page, 'intake/show', { concern: concern.split('/').at(-1) ?? '' });
    expect(JSON.parse(shown.body)).toMatchObject({ urgency: 'merah', computedUrgency: 'merah' });
  });

  test('a case comes without assessment and without plan: both are written by somebody', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    await page.goto(`${story.house.desk}${concern}`);
    await acceptAs(page, 'Gandaria', /^Sari Dewi/);
    const sari = await story.enter('Sari Dewi');
    const id = await openCase(sari.page, 'Gandaria');
    const { body } = await ask(sari.page, 'services/of-case', { case: id });
    const lists = Object.values(JSON.parse(body) as Record<string, unknown>).filter(Array.isArray);
    expect(lists.length, 'assessments and plans are listed there').toBeGreaterThan(1);
    expect(lists.flat()).toEqual([]);
    await (await openPart(sari.page, 'Asesmen')).getByRole('button', { name: 'Tulis asesmen' }).waitFor();
  });

  test('no contract speaks of a score or a prediction, and none decides for somebody who is not signed in', async () => {
    const { page } = await story.stranger();
    await page.goto(story.house.publicSite);
    const { paths } = JSON.parse(await (await page.request.get(story.house.openapi)).text()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const fields = [...JSON.stringify(paths).matchAll(/"([A-Za-z]+)":\{/g)].map(([, field = '']) => field);
    expect(fields.length).toBeGreaterThan(1000);
    expect(fields.filter((field) => machine.test(field))).toEqual([]);
    const deciding = Object.keys(paths).filter(
      (path) =>
        'post' in (paths[path] ?? {}) &&
        /\/(?:intake|cases|services)\/(?:accept|raise|ask-to-lower|confirm|decline|assess|make-plan|approve|close)/.test(
          path,
        ),
    );
    expect(deciding.length).toBeGreaterThan(8);
    for (const path of deciding) {
      const answer = await page.request.post(`${story.house.desk}${path}`, {
        data: {},
        headers: { 'idempotency-key': crypto.randomUUID() },
      });
      expect.soft(answer.status(), path).toBe(401);
    }
  });
});
