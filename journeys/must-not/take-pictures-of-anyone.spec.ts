import { describe, expect, test } from 'vitest';
import { tell } from '../house/story.ts';

/**
 * A photo of a circle of children finds its way to the one from whom they were taken. Nothing in this house takes a picture yet, and
 * none may come in unchecked: fails when a form gets a field for a file, or a contract a field for an image or for bytes. Whoever adds
 * one has to say here who looks at it before anybody else does.
 */
describe('no picture of anyone goes into a gallery unchecked', () => {
  const story = tell();

  test('no contract has a field for an image or a file', async () => {
    const { page } = await story.stranger();
    const text = await (await page.request.get(story.house.openapi)).text();
    expect(Object.keys(JSON.parse(text).paths).length).toBeGreaterThan(100);
    expect(text.match(/multipart\/form-data|image\/[a-z]+|"format":"(?:binary|byte)"|contentMediaType/g)).toBeNull();
    const fields = [...text.matchAll(/"([A-Za-z]+)":\{/g)].map(([, field = '']) => field);
    expect(
      fields.filter((field) => /^(?:photos?|foto|images?|pictures?|gambar|attachments?|avatar)$/i.test(field)),
    ).toEqual([]);
  });

  test.each([
    ['Ketut Widiastini', ['/catat-laporan', '/triase']],
    ['Sari Dewi', ['/kasus']],
    ['Kadek Parwata', ['/kegiatan', '/kegiatan/catat', '/desa']],
  ] as const)('%s finds no place to put one', async (name, paths) => {
    const { page } = await story.enter(name);
    for (const path of paths) {
      await page.goto(`${story.house.desk}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect(await page.locator('input[type=file], [capture], video, canvas').count(), path).toBe(0);
    }
  });
});
