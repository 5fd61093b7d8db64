import { describe, expect, test } from 'vitest';
import { tell } from '../house/story.ts';
import { tellAtTheDoor } from '../steps/door.ts';
import { acceptAs, openCase, writeDown } from '../steps/triage.ts';

/**
 * A child without a birth certificate is a child. Fails when a form of the door or of the desk asks for a KTP, a KK or another paper
 * before it takes what is told, or when anything but the channel must be filled in.
 */
const paper = /\bKTP\b|\bKK\b|kartu keluarga|akta|\bNIK\b|surat keterangan|identity card/i;

describe('no worry is refused for want of a paper', () => {
  const story = tell();

  test('at the door somebody who skips every question gets a receipt, and is asked for no paper on the way', async () => {
    const { page } = await story.knock();
    const asked: string[] = [];
    page.on('domcontentloaded', async () => {
      asked.push(
        (await page
          .getByRole('main')
          .innerText()
          .catch(() => '')) ?? '',
      );
    });
    expect(await tellAtTheDoor(page, {})).toMatch(/^(\d{4} ){4}\d{4}$/);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((text) => paper.test(text))).toEqual([]);
  });

  test('at the desk the channel is enough, it becomes a case, and no field wants a paper', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    await ketut.page.goto(`${story.house.desk}/catat-laporan`);
    const labels = ketut.page.locator('form label, form legend');
    await labels.first().waitFor();
    expect((await labels.allInnerTexts()).filter((label) => paper.test(label))).toEqual([]);
    const path = await writeDown(ketut.page, {
      'Dari mana laporan ini': { 'Lewat apa laporan ini datang': 'Datang langsung' },
    });
    await ketut.page.goto(`${story.house.desk}${path}`);
    await acceptAs(ketut.page, 'Belimbing', /^Sari Dewi/);
    const sari = await story.enter('Sari Dewi');
    await openCase(sari.page, 'Belimbing');
  });
});
