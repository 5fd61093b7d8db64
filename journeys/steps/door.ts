/**
 * What somebody does at the public site: tells, page by page, what there is to tell, and comes back with the code.
 */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Answer, type Answers, answerTo } from './form.ts';

/** An answer to each question that is answered; every other page is skipped, as everyone may. */
export type Telling = Answers;

const lastPage = 'Periksa lagi sebelum dikirim';

/** Tells it and gives back the code of the receipt, as it stands there. */
export async function tellAtTheDoor(page: Page, telling: Telling, way = /^Ceritakan sekarang/): Promise<string> {
  await page.getByRole('button', { name: way }).click();
  const left = new Map(Object.entries(telling));
  for (let pages = 0; (await questionOf(page)) !== lastPage; pages += 1) {
    if (pages > 20) throw new Error(`The questions do not end; now: ${await questionOf(page)}`);
    const said = await answerThisPage(page, left);
    await page.getByRole('button', { name: said ? 'Lanjut' : 'Lewati', exact: true }).click();
  }
  expect([...left.keys()], 'questions that were never asked').toEqual([]);
  await page.getByRole('button', { name: 'Kirim cerita ini' }).click();
  await page.getByRole('heading', { name: 'Sudah kami terima' }).waitFor();
  return (await page.locator('.code').innerText()).trim();
}

const questionOf = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

async function answerThisPage(page: Page, left: Map<string, Answer>): Promise<boolean> {
  const main = page.getByRole('main');
  const asked = (await main.locator('legend, label').allInnerTexts()).map((text) => text.trim());
  const here = [...left].filter(([question]) => asked.includes(question));
  for (const [question, answer] of here) {
    await answerTo(main, question, answer);
    left.delete(question);
  }
  return here.length > 0;
}

/** What the public site says under a code: the heading of the page. */
export async function askWithCode(page: Page, publicSite: string, code: string): Promise<string> {
  await page.goto(publicSite);
  await page.getByRole('button', { name: /^Saya sudah punya kode/ }).click();
  await page.getByLabel('Masukkan kodemu').fill(code);
  await page.getByRole('button', { name: 'Lihat kabar' }).click();
  return questionOf(page);
}
