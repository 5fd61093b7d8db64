/**
 * What the page of numbers says of this month, read from the sentence beside each chart.
 */
import type { Page } from 'playwright-core';

const counted = ['Laporan', 'Kasus', 'Korban', 'Kasus selesai', 'Layanan', 'Rujukan', 'Kegiatan'] as const;
export type Counted = (typeof counted)[number];
export type Numbers = Readonly<Record<Counted, number>>;

export async function numbersOfThisMonth(page: Page): Promise<Numbers> {
  await page.goto(new URL('/angka', page.url()).href);
  await page.getByRole('button', { name: 'Bulan ini' }).click();
  await page.getByRole('button', { name: 'Bulan ini', pressed: true }).waitFor();
  await page.getByRole('figure', { name: 'Kegiatan tiap bulan', exact: true }).getByRole('paragraph').waitFor();
  const read = counted.map(async (what) => {
    const figure = page.getByRole('figure', { name: `${what} tiap bulan`, exact: true });
    const sentence = await figure.getByRole('paragraph').first().innerText();
    return [what, Number(/^[\d.]+/.exec(sentence)?.[0].replace('.', '') ?? 0)] as const;
  });
  return Object.fromEntries(await Promise.all(read)) as Numbers;
}
