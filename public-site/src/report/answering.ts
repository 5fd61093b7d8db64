/**
 * Taking what a page sent, and finding the page that follows. What is skipped is forgotten, what was not offered is ignored, and what
 * an earlier answer made meaningless goes with it: a village never stays behind when the district changes.
 */
import { toE164 } from '@naung/domain/ground/places/typed-phone.ts';
import type { Answers } from './answers.ts';
import {
  type Field,
  type FieldName,
  fieldsOf,
  isAsked,
  offered,
  otherWorkplaces,
  type Page,
  pageAt,
  pages,
} from './questions.ts';
import type { AskWord } from './words.ts';

export type Sent = (name: string) => readonly string[];

/** `known` are the places and offices that the page offered, by what stands for them. */
export function answered(page: Page, answers: Answers, sent: Sent, known: readonly (number | string)[]): Answers {
  const next = without(answers, page.fields);
  for (const field of fieldsOf(page, answers)) {
    const values = sent(field.name).flatMap((value) => taken(field, value, answers, known));
    if (values[0] === undefined) continue;
    Object.assign(next, { [field.name]: field.kind === 'many' ? [...new Set(values)] : values[0] });
  }
  return settled(page, answers, next as Answers);
}

/** What does not fit on the page and is worth a second look; never more than a hint, because nothing here must be answered. */
export function oddities(page: Page, answers: Answers): readonly { field: FieldName; word: AskWord }[] {
  if (page.key !== 'safely') return [];
  const { phone, through } = answers;
  if (phone === undefined) return through === undefined ? [{ field: 'phone', word: 'reach-needed' }] : [];
  return toE164(phone).ok ? [] : [{ field: 'phone', word: 'phone-odd' }];
}

/** The next page that is asked; null when the answers are to be checked. */
export const after = (page: Page | null, answers: Answers): Page | null =>
  pages.slice(page ? pages.indexOf(page) + 1 : 0).find((next) => isAsked(next, answers)) ?? null;

/** Null on the first page. */
export const before = (page: Page, answers: Answers): Page | null =>
  pages.slice(0, pages.indexOf(page)).findLast((one) => isAsked(one, answers)) ?? null;

/** After a change from the page that checks: only what hangs on the change is asked anew. */
export const afterChange = (page: Page, was: Answers, now: Answers): Page | null =>
  same(page, was, now)
    ? null
    : ((page.leadsTo ?? []).map(pageAt).find((next) => next && isAsked(next, now) && isEmpty(next, now)) ?? null);

function taken(field: Field, value: string, answers: Answers, known: readonly (number | string)[]): readonly string[] {
  if ('longest' in field) {
    const text = cut(value.replace(/\r\n?/g, '\n').trim(), field.longest);
    return text === '' ? [] : [field.kind === 'line' ? text.replace(/\s+/g, ' ') : text];
  }
  if (field.kind === 'place') {
    const isThere = isKnown(value, known) || (field.name === 'district' && value === 'elsewhere');
    return isThere ? [value] : [];
  }
  if (field.kind === 'office') return isKnown(value, [...otherWorkplaces, ...known]) ? [value] : [];
  return 'choices' in field && offered(field, answers).some((choice) => choice.value === value) ? [value] : [];
}

const isKnown = (value: string, known: readonly (number | string)[]): boolean =>
  known.some((one) => String(one) === value);

/** Without breaking a sign of two halves. */
const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');

function settled(page: Page, was: Answers, now: Answers): Answers {
  let next = now;
  if (page.forgets && !same(page, was, now)) next = { ...next, [page.forgets]: undefined };
  if (!same(page, was, now))
    for (const key of page.leadsTo ?? []) next = without(next, pageAt(key)?.fields ?? []) as Answers;
  const gone = pages.flatMap((one) => one.fields).filter((field) => isNoLongerOffered(field, next));
  return without(next, gone) as Answers;
}

const isNoLongerOffered = (field: Field, answers: Answers): boolean => {
  if (!('choices' in field) || field.kind === 'many') return false;
  const chosen = answers[field.name];
  return chosen !== undefined && !offered(field, answers).some((choice) => choice.value === chosen);
};

const without = (answers: Answers, fields: readonly Field[]): Partial<Answers> =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !fields.some((field) => field.name === name)));

const same = (page: Page, was: Answers, now: Answers): boolean =>
  page.fields.every(({ name }) => JSON.stringify(was[name]) === JSON.stringify(now[name]));

const isEmpty = (page: Page, answers: Answers): boolean => page.fields.every(({ name }) => answers[name] === undefined);
