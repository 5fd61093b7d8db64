/**
 * Fills a form in the way somebody does who reads its labels: a field is found by what stands beside it, in the order of the answers.
 */
import type { Locator } from 'playwright-core';

export type Answer = string | readonly string[] | boolean | Finding;

/** A few letters typed, and what is chosen of that which is found. */
export interface Finding {
  readonly typed: string;
  readonly chosen: string | RegExp;
}

export type Answers = Readonly<Record<string, Answer>>;

export async function fillIn(form: Locator, answers: Answers): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) await answerTo(form, label, answer);
}

export async function answerTo(form: Locator, label: string, answer: Answer): Promise<void> {
  const name = new RegExp(`^${literal(label)}( \\(boleh dikosongkan\\))?$`);
  if (typeof answer === 'boolean') return form.getByRole('checkbox', { name }).setChecked(answer);
  const field = fieldsCalled(form, name).filter({ visible: true }).first();
  if (typeof answer === 'object' && 'typed' in answer) return find(field, answer);
  const kind = await field.evaluate((element) => element.tagName);
  if (kind === 'FIELDSET') return choose(field, typeof answer === 'string' ? [answer] : answer);
  if (kind === 'SELECT') await field.selectOption({ label: String(answer) });
  else await field.fill(String(answer));
}

const fieldsCalled = (form: Locator, name: RegExp): Locator =>
  form
    .getByRole('group', { name })
    .or(form.getByRole('textbox', { name }))
    .or(form.getByRole('combobox', { name }))
    .or(form.getByRole('spinbutton', { name }));

async function choose(group: Locator, choices: readonly string[]): Promise<void> {
  for (const choice of choices) await group.getByLabel(choice, { exact: true }).check();
}

async function find(field: Locator, { typed, chosen }: Finding): Promise<void> {
  await field.fill(typed);
  await field.page().getByRole('option', { name: chosen }).first().click();
}

/** The part of a page under one heading. */
export const partCalled = (page: Locator, heading: string): Locator =>
  page
    .locator('section')
    .filter({ has: page.page().getByRole('heading', { name: heading, exact: true }) })
    .last();

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
