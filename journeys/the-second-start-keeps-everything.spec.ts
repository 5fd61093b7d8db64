import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { tell } from './house/story.ts';
import { askWithCode, tellAtTheDoor } from './steps/door.ts';
import { acceptAs, openCase, writeDown } from './steps/triage.ts';

/**
 * The power goes off in the afternoon. In the morning somebody presses the switch, and everything is as it was; only the keys that
 * lay on the table open nothing any more. The house of this story is its own, because it is closed on the way.
 */
describe('the second start keeps everything', () => {
  const story = tell('demo');
  const kept = { concern: '', code: '', link: '', timeline: [''] };
  const words = 'Ia menelepon dari warung, dan minta jangan ditelepon kembali.';

  test('on the first day somebody tells something, Ketut writes something down, Sari opens a case', async () => {
    const { page: door } = await story.knock();
    kept.code = await tellAtTheDoor(door, { 'Di kabupaten atau kota mana?': 'Kabupaten Buleleng' });
    const ketut = await story.enter('Ketut Widiastini');
    kept.concern = await writeDown(ketut.page, {
      'Dari mana laporan ini': { 'Lewat apa laporan ini datang': 'Telepon' },
      'Apa yang terjadi': { Ceritanya: words },
    });
    const other = await writeDown(ketut.page, {
      'Dari mana laporan ini': { 'Lewat apa laporan ini datang': 'Telepon' },
    });
    await ketut.page.goto(`${story.house.desk}${other}`);
    await acceptAs(ketut.page, 'Jambu', /^Sari Dewi/);
    const sari = await story.enter('Sari Dewi');
    await openCase(sari.page, 'Jambu');
    kept.timeline = await timelineOf(sari.page);
    kept.link = story.house.people.find(({ name }) => name === 'Made Suryani')?.signIn ?? '';
  });

  test('the house is closed and opened again', async () => {
    const asked = performance.now();
    await story.restart();
    console.log(`closed and opened again in ${((performance.now() - asked) / 1000).toFixed(1)} s`);
  });

  test('everything is there: the words, the case with its timeline, the code of the receipt', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    await ketut.page.goto(`${story.house.desk}${kept.concern}`);
    await ketut.page.getByText(words).waitFor();
    const sari = await story.enter('Sari Dewi');
    await openCase(sari.page, 'Jambu');
    expect(await timelineOf(sari.page)).toEqual(kept.timeline);
    const { page } = await story.knock();
    expect(await askWithCode(page, story.house.publicSite, kept.code)).toBe(
      'Ceritamu sudah sampai dan menunggu dibaca',
    );
  });

  test('a link of the first day that nobody used opens nothing', async () => {
    const { page, watch } = await story.stranger();
    watch.expects(401, '/sessions');
    watch.expects(401, '/me');
    const token = new URL(kept.link).hash;
    await page.goto(`${story.house.desk}${new URL(kept.link).pathname}${token}`);
    await page.getByText('Tautan ini sudah dipakai atau sudah lewat waktunya').waitFor();
  });
});

async function timelineOf(page: Page): Promise<string[]> {
  const journey = page.getByRole('region', { name: 'Perjalanan' });
  await journey.getByText('Kasus dibuka').waitFor();
  return journey.getByRole('listitem').allInnerTexts();
}
