/**
 * How many of one kind the page of numbers counts under one word this month, read from the table under its chart.
 */
import type { Page } from 'playwright-core';

export async function countedUnder(
  page: Page,
  kind: 'laporan' | 'kasus',
  chart: string,
  word: string,
): Promise<number> {
  await page.goto(new URL('/angka', page.url()).href);
  await page.getByRole('button', { name: 'Bulan ini' }).click();
  await page.getByRole('button', { name: 'Bulan ini', pressed: true }).waitFor();
  const choice = page.getByRole('group', { name: 'Yang dirinci' }).getByRole('button', { name: kind, exact: true });
  await choice.click();
  const figure = page.getByRole('figure', { name: chart, exact: true });
  await figure
    .getByRole('paragraph')
    .filter({ hasText: new RegExp(`\\b${kind}\\b`) })
    .first()
    .waitFor();
  await figure.locator('summary').click();
  const cells = await figure.getByRole('row').filter({ hasText: word }).getByRole('cell').allInnerTexts();
  return Number(cells.at(-1)?.replace('.', '') ?? 0);
}
