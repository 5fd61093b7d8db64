import { describe, expect, test } from 'vitest';
import { barriersOn, overflowOf } from './house/eyes.ts';
import { tell } from './house/story.ts';

/**
 * Every page stands at 360 and at 1280 px without running over its edge and without a serious barrier for whoever does not see it.
 * It fails when a page of this list gets a control without a name, a pair of colours that cannot be told apart, or a table that
 * pushes the page sideways.
 */
const desk: readonly (readonly [string, readonly string[]])[] = [
  ['Ketut Widiastini', ['/', '/triase', '/catat-laporan', '/cari']],
  ['Sari Dewi', ['/kasus', '/saya/keluarga', '/darurat', '/unduhan']],
  ['Ni Luh Ratmini', ['/kustodian']],
  ['Made Suryani', ['/persetujuan', '/angka', '/desa', '/kegiatan']],
  ['dr. Ratih Pradnyani', ['/rujukan-masuk']],
];
const widths = [360, 1280];

describe('the pages at both widths', () => {
  const story = tell();

  test.each(desk)('as %s sees them: %j', async (name, paths) => {
    const { page } = await story.enter(name);
    for (const path of paths)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${story.house.desk}${path}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        expect(await overflowOf(page), `${path} at ${width} px`).toBe(0);
        expect(await barriersOn(page), `${path} at ${width} px`).toEqual([]);
      }
  });

  test('the public site', async () => {
    const { page } = await story.knock({ scripts: true });
    for (const path of ['/', '/b', '/a/1'])
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${story.house.publicSite}${path}`);
        expect(await overflowOf(page), `${path} at ${width} px`).toBe(0);
        expect(await barriersOn(page), `${path} at ${width} px`).toEqual([]);
      }
  });
});
