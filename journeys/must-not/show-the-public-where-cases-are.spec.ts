import { describe, expect, test } from 'vitest';
import { ask } from '../house/office.ts';
import { tell } from '../house/story.ts';
import { tellAtTheDoor } from '../steps/door.ts';

/**
 * In a hamlet of forty families a dot on a map is a name. Fails when a page of the public site changes because a worry was told from
 * that village, when it holds a picture, a drawing or a frame that could be a map, or when a number can be had without signing in.
 */
describe('no public map of cases', () => {
  const story = tell();

  test('what the door says about a village is the same to the byte before and after a worry from there', async () => {
    const { page } = await story.knock({ scripts: true });
    await page.getByRole('link', { name: /^Cari bantuan di dekat saya/ }).click();
    for (const [label, place] of [
      ['kabupaten', 'Kabupaten Buleleng'],
      ['kecamatan', 'Banjar'],
      ['desa', 'Kayuputih'],
    ] as const) {
      await page
        .getByRole('combobox', { name: new RegExp(label, 'i') })
        .last()
        .selectOption({ label: place });
      await page.getByRole('main').getByRole('button').first().click();
    }
    const addressOfVillage = page.url();
    expect(addressOfVillage).toMatch(/[?&]v=\d+/);
    const pages = [
      story.house.publicSite,
      addressOfVillage,
      `${story.house.publicSite}/a/1`,
      `${story.house.publicSite}/a/2`,
    ];
    const before = await Promise.all(pages.map(read));
    const told = await story.knock();
    await tellAtTheDoor(told.page, {
      'Di kabupaten atau kota mana?': 'Kabupaten Buleleng',
      'Di kecamatan mana?': 'Banjar',
      'Di desa atau kelurahan mana?': 'Kayuputih',
      'Apa yang terjadi?': ['Badannya disentuh atau dipaksa secara seksual'],
    });
    expect(await Promise.all(pages.map(read))).toEqual(before);
    for (const html of before)
      expect(html).not.toMatch(
        /<(?:img|canvas|iframe|object|embed|picture|video|map)\b|<svg(?![^>]*aria-hidden="true")/i,
      );

    async function read(address: string): Promise<string> {
      return (await page.request.get(address)).text();
    }
  });

  test('no number, no list and no case can be had without signing in', async () => {
    const { page } = await story.stranger();
    const document = JSON.parse(await (await page.request.get(story.house.openapi)).text());
    await page.goto(story.house.publicSite);
    const reads = Object.entries(document.paths as Record<string, Record<string, unknown>>)
      .filter(([path, methods]) => 'get' in methods && !path.includes('{'))
      .map(([path]) => path);
    expect(reads.length).toBeGreaterThan(40);
    for (const path of reads) {
      const answer = await page.request.get(`${story.house.desk}${path}`);
      expect.soft(answer.status(), path).toBe(401);
      expect
        .soft((await page.request.get(`${story.house.publicSite}${path}`)).status(), `${path} at the door`)
        .toBe(404);
    }
    expect((await ask(page, 'indicators/months', { from: '2026-01', to: '2026-02' })).status).toBe(404);
  });
});
