/**
 * What the page of numbers says of prevention between two months: how much was held, on which stage and level, and who came.
 */
import type { Page } from 'playwright-core';
import { rowsOf } from './activities.ts';

export interface PreventionNumbers {
  readonly activities: number;
  /** Stage, level, activities, attendances, children, people with a disability. */
  readonly cells: readonly (readonly string[])[];
  /** The sentence beside the chart. */
  readonly reach: string;
}

const none: PreventionNumbers = { activities: 0, cells: [], reach: '' };

/** `month` as it is chosen: November 2019. */
export async function preventionIn(page: Page, month: string): Promise<PreventionNumbers> {
  await page.goto(new URL('/angka', page.url()).href);
  const period = page.getByRole('group', { name: 'Waktu' });
  await period.getByLabel('Dari bulan').selectOption({ label: month });
  const asked = page.waitForResponse((response) => {
    const { pathname, searchParams } = new URL(response.url());
    return pathname.endsWith('/indicators/prevention') && searchParams.get('from') === searchParams.get('to');
  });
  await period.getByLabel('Sampai bulan').selectOption({ label: month });
  const held = (JSON.parse(await (await asked).text()) as { activity: number }).activity;
  const nothing = page.getByText('Belum ada kegiatan dalam waktu ini', { exact: true });
  const reach = page.getByRole('figure', { name: 'Kehadiran', exact: true }).getByRole('paragraph').first();
  if (held === 0) {
    await nothing.waitFor();
    return none;
  }
  await reach.filter({ hasText: new RegExp(`dari ${held} kegiatan`) }).waitFor();
  const facts = page
    .getByRole('main')
    .locator('dt')
    .filter({ hasText: /^Kegiatan$/ });
  return {
    activities: Number(await facts.locator('xpath=following-sibling::dd[1]').first().innerText()),
    cells: await rowsOf(page, 'Tahap dan tingkat perubahan'),
    reach: await reach.innerText(),
  };
}
