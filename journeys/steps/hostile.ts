/**
 * Somebody fills a whole case, an activity of a village and the lists of the office with what would do his bidding on the screens of
 * whoever reads it.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { hostileFields } from '../house/hostile-words.ts';

const concern = {
  ...{ channel: 'walk-in', kinds: ['violence-physical'], forms: ['physical'], aboutChild: true, ageBand: '6-12' },
  ...{ sex: 'male', disability: null, village: null, placeKind: 'household', relation: 'parent' },
  ...{ respondentIsChild: null, reporterKind: 'neighbour', occurred: 'this-week', occurredOn: null, urgencyItems: [] },
};
const client = { isMain: true, sex: 'female', isChild: true, ageBand: null, disability: null };
const relative = {
  ...{ kinship: 'mother', sex: 'female', isChild: false, livesTogether: true },
  ...{ isGuardian: true, isRespondent: false, mayKnow: true },
};
const respondent = { relation: null, sex: 'unknown', isChild: null, ageBand: null, isNear: null };
const nobody = { childFemale: 0, childMale: 0, adultFemale: 9, adultMale: 3, disability: 0 };
const activity = {
  ...{
    heldOn: '2026-11-10',
    heldUntil: null,
    place: null,
    kind: 'socialisation',
    stage: 'promotion',
    levels: ['child'],
  },
  ...{ holderKind: 'office', holder: null, village: null, tally: nobody, bands: null, agencies: [] },
  ...{ outcome: { explained: [], agreements: [], followUp: [] }, funding: null, ownInitiative: false, attendance: [] },
};

/** What was written so far: into how many fields, and which of the words. */
export interface Written {
  fields: number;
  readonly words: Set<string>;
}

export async function fillCase(page: Page, openapi: string, written: Written): Promise<string> {
  const say = await hostileSayings(page, openapi, written);
  const ids = { concern: randomUUID(), case: randomUUID() };
  await say('intake/receive', { concern: ids.concern, ...concern });
  const me = (await (await page.request.get(`${new URL(openapi).origin}/api/v1/me`)).json()) as {
    person: { id: string };
  };
  await say('intake/accept', { concern: ids.concern, case: ids.case, isNew: true, worker: me.person.id });
  await say('people/record-client', { client: randomUUID(), case: ids.case, ...client });
  await say('people/record-relative', { relative: randomUUID(), case: ids.case, ...relative });
  await say('people/record-respondent', { respondent: randomUUID(), case: ids.case, ...respondent });
  return ids.case;
}

/** An agency and a word of a list, by their names; gives back the paths at which they are read. */
export async function fillLists(page: Page, openapi: string, written: Written): Promise<readonly string[]> {
  const say = await hostileSayings(page, openapi, written);
  const id = randomUUID();
  await say('agencies/add', { id, kind: 'other', place: null, phones: [] });
  await say('codes/add', { list: 'education-levels', code: 'own-level' });
  return [`/instansi/${id}`, '/daftar/education-levels'];
}

export async function fillActivity(page: Page, openapi: string, written: Written): Promise<string> {
  const say = await hostileSayings(page, openapi, written);
  const id = randomUUID();
  await say('activities/record', { activity: id, ...activity });
  return id;
}

interface Document {
  readonly paths: Record<string, { post: { requestBody: { content: { 'application/json': { schema: object } } } } }>;
}

async function hostileSayings(page: Page, openapi: string, written: Written) {
  const document = (await (await page.request.get(openapi)).json()) as Document;
  const { origin } = new URL(openapi);
  return async (name: string, body: object): Promise<void> => {
    const schema = document.paths[`/api/v1/${name}`]?.post.requestBody.content['application/json'].schema ?? {};
    const hostile = hostileFields(schema, written.words);
    written.fields += Object.keys(hostile).filter((field) => !(field in body)).length;
    const answer = await page.request.post(`${origin}/api/v1/${name}`, {
      headers: { 'idempotency-key': randomUUID(), origin },
      data: { ...hostile, ...body },
    });
    if (answer.status() !== 201) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`);
  };
}

/** Elements that only the words can have left behind: nothing of the desk listens by an attribute or leads to an address that runs. */
export const leftBehind = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) =>
        [...element.attributes].some(
          ({ name, value }) =>
            /^on/i.test(name) ||
            (/^(xlink:)?href$|^src|^action$|^formaction$|^data$/i.test(name) &&
              /^\W*(javascript|vbscript|data):/i.test(value)),
        ),
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  );

/** Every part of the page unfolded, as somebody does who reads all of it. */
export async function unfoldAll(page: Page): Promise<void> {
  const parts = page.locator('main details:not([open]) > summary');
  for (let left = await parts.count(); left > 0; left -= 1) await parts.nth(left - 1).click();
  await page.waitForLoadState('networkidle');
}
