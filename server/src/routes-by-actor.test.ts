/**
 * Every door of the desk, tried by every kind of actor with a question about one real case: what each is answered stands in
 * `routes-by-actor.data.json` (`node tools/routes-by-actor.mjs --write` brings it up to date). Whatever stands there, these hold: nobody
 * is told to sign in; who must not know of the case never sees it; and what is hidden answers as what never was, to the byte.
 */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskOf, routesOf } from './desk.ts';
import { draftPaths } from './ground/drafts/routes.ts';
import { openApiOf } from './ground/http/openapi.ts';
import { signInPaths } from './ground/signing-in/api-document.ts';
import { rooms } from './rooms.ts';
import table from './routes-by-actor.data.json';
import { type Answered, type Asking, askingOf } from './testing/asking.ts';
import { type Question, questionsOf } from './testing/every-route.ts';
import { everyKind, type Kind, kinds, mustNotKnow, type Tried } from './testing/kinds-of-actor.ts';

const document = openApiOf(rooms, { ...signInPaths, ...draftPaths });
/** Where nobody is let in: the page itself, whether it is there, what the API is, and the doors of signing in. */
const open = ['ALL /*', 'ALL /api/*', 'ALL /api/v1/*', 'GET /*', 'GET /healthz', 'GET /api/v1/openapi.json'];
/** What this world answers to nobody: it asks for a secret told once, a session of one's own, or a state that is laid in other tests. */
const unanswered = [
  ...['ALL /api/*', 'ALL /api/v1/*', 'POST /api/v1/reading/give-reason'],
  // Only of the last custodian.
  'POST /api/v1/agencies/ask-to-end-duty',
  ...['cases/note-correction', 'cases/open-child-respondent', 'emergencies/open', 'intake/open-seal'].map(
    (name) => `POST /api/v1/${name}`,
  ),
  ...['', '/districts'].map((rest) => `POST /api/v1/first-administrator${rest}`),
  ...['duty', 'passkeys/register', 'passkeys/remove', 'prove', 'totp/begin', 'totp/confirm'].map(
    (name) => `POST /api/v1/me/${name}`,
  ),
  ...['', '/end', '/passkey'].map((rest) => `POST /api/v1/sessions${rest}`),
];
const columns = [...kinds, 'somebody'];

let tried: Tried;
let asking: Asking;
let questions: readonly Question[] = [];
const answers = new Map<string, Record<string, Answered>>();
/** The same questions about ids that nothing has. */
const never = new Map<string, Record<string, Answered>>();
const rows: Record<string, string[]> = {};

beforeAll(async () => {
  tried = await everyKind();
  asking = await askingOf(tried);
  questions = questionsOf(routesOf(asking.app).toSorted(leavingLast), document, tried.pool);
  for (const question of questions) {
    const said: Record<string, Answered> = {};
    for (const kind of kinds) said[kind] = await asking.ask(personOf(kind), question);
    answers.set(question.route, said);
    await askOfWhatNeverWas(question);
    rows[question.route] = [...kinds.map((kind) => inShort(said[kind])), await whoeverMay(question, said)];
  }
}, 300_000);
afterAll(() => tried.cast.close());

/** Who leaves is not there for the next question, and who locks the desk is asked to show who she is. */
const last = ['/end-others', '/lock', '/leave'];
const leavingLast = (one: string, other: string): number => endingOf(one) - endingOf(other) || (one < other ? -1 : 1);
const endingOf = (route: string): number => last.findIndex((ending) => route.endsWith(ending));

const personOf = (kind: Kind): string | null => (kind === 'nobody' ? null : tried.actors[kind].person);

async function askOfWhatNeverWas(question: Question): Promise<void> {
  const twins = tried.hidden.map((id) => [id, randomUUID()] as const);
  const other = (text: string) => twins.reduce((said, [id, twin]) => said.replaceAll(id, twin), text);
  const twin = { ...question, path: other(question.path), body: question.body && other(question.body) };
  if (twin.path === question.path && twin.body === question.body) return;
  const said: Record<string, Answered> = {};
  for (const kind of mustNotKnow) said[kind] = await asking.ask(personOf(kind), twin);
  never.set(question.route, said);
}

async function whoeverMay(question: Question, said: Record<string, Answered>): Promise<string> {
  const first = kinds.find((kind) => kind !== 'nobody' && (said[kind]?.status ?? 500) < 300);
  if (first !== undefined) return first === 'owner' ? 'owner' : `${said[first]?.status} ${first}`;
  for (const { person, preset } of tried.colleagues) {
    const { status } = await asking.ask(person, question);
    if (status < 300) return `${status} ${preset}`;
  }
  return '';
}

/** The status, and of a refusal the key. */
function inShort(answer: Answered | undefined): string {
  if (answer === undefined) return '';
  if (answer.status < 400 || answer.status === 404) return String(answer.status);
  const { because, refusal, reason } = JSON.parse(answer.text) as Record<string, string>;
  return `${answer.status} ${because ?? refusal ?? reason}`;
}

test('each is answered as the table says', () => {
  const made = {
    columns,
    routes: Object.fromEntries(Object.entries(rows).sort(([one], [other]) => (one < other ? -1 : 1))),
  };
  if (process.env.NAUNG_WRITE_ROUTES) {
    const lines = Object.entries(made.routes).map(
      ([route, row]) => `    ${JSON.stringify(route)}: ${JSON.stringify(row)}`,
    );
    const text = `{\n  "columns": ${JSON.stringify(columns)},\n  "routes": {\n${lines.join(',\n')}\n  }\n}\n`;
    writeFileSync(new URL('./routes-by-actor.data.json', import.meta.url), text);
  } else expect(made).toEqual(table);
  expect(asking.faults).toEqual([]);
});

describe('whatever the table says', () => {
  test('nobody is told to sign in, and nothing else', () => {
    const doors = Object.entries(document.paths as object).flatMap(([path, item]) =>
      Object.entries(item as object).flatMap(([method, page]) =>
        page.security?.length === 0 ? [`${method.toUpperCase()} ${path}`] : [],
      ),
    );
    expect(doors.length).toBeGreaterThan(4);
    for (const [route, said] of answers)
      if (!open.includes(route) && !doors.includes(route))
        expect([route, said.nobody?.status, said.nobody?.text]).toEqual([
          route,
          401,
          expect.stringContaining('"not-signed-in"'),
        ]);
  });

  test('who must not know of the case never reads an id or a word of it; who is on its team does', () => {
    const seen = (kind: Kind) =>
      questions.flatMap(({ route }) => {
        const { status = 0, text = '' } = answers.get(route)?.[kind] ?? {};
        return status < 300 && (text.includes('CANARY') || tried.hidden.some((id) => text.includes(id))) ? [route] : [];
      });
    for (const kind of mustNotKnow) expect([kind, seen(kind)]).toEqual([kind, []]);
    expect(seen('owner').length).toBeGreaterThan(40);
  });

  test('who reaches the core reads no word of what was told', () => {
    const told = questions.filter(({ route }) => answers.get(route)?.['wrong-compartment']?.text.includes('CANARY'));
    expect(told.map(({ route }) => route)).toEqual([]);
  });

  test('who has the case open in an emergency reads it, and is answered to every deed as if she had not', () => {
    const [reads, deeds] = [true, false].map((isRead) =>
      questions.filter(
        ({ method, route }) => (method === 'GET') === isRead && !/v1.(?:me|emergencies|sessions)./.test(route),
      ),
    );
    const of = (kind: Kind, { route }: Question) => answers.get(route)?.[kind];
    const open = reads?.filter((one) => of('in-emergency', one)?.text !== of('wrong-unit', one)?.text) ?? [];
    expect(open.map(({ route }) => route)).toContain('GET /api/v1/cases/show');
    expect(open.map(({ route }) => route)).not.toContain('GET /api/v1/people/of-case');
    expect(deeds?.length).toBeGreaterThan(80);
    for (const deed of deeds ?? [])
      expect([deed.route, of('in-emergency', deed)]).toEqual([deed.route, of('wrong-unit', deed)]);
  });

  test('what is hidden answers as what never was', () => {
    expect(never.size).toBeGreaterThan(100);
    for (const [route, said] of never)
      for (const kind of mustNotKnow)
        expect([route, kind, answers.get(route)?.[kind]]).toEqual([route, kind, said[kind]]);
  });

  test('every question is answered to somebody, or it is said that it is not', () => {
    const nobody = Object.entries(rows).flatMap(([route, row]) => (row.at(-1) === '' ? [route] : []));
    expect(nobody.sort()).toEqual(unanswered.toSorted());
  });

  test('nothing breaks, and every question was understood', () => {
    const unheard = questions.filter(({ route }) =>
      Object.values(answers.get(route) ?? {}).some(
        ({ status, text }) => status >= 500 || text.includes('not-understood'),
      ),
    );
    expect(unheard.map(({ route }) => route)).toEqual([]);
  });
});

describe('an office does not open', () => {
  const listed = Object.keys(table.routes);
  test('with a route that the table does not know, nor with a table that knows one more', () => {
    expect(() => deskOf(asking.parts, listed)).not.toThrow();
    expect(() => deskOf(asking.parts, listed.slice(1))).toThrow(`does not start: ${listed[0]}`);
    expect(() => deskOf(asking.parts, [...listed, 'GET /api/v1/cases/all'])).toThrow('GET /api/v1/cases/all');
  });

  test('with a route that somebody hangs beside the rooms, whatever its method', () => {
    for (const method of ['all', 'get', 'put'] as const) {
      const app = new Hono();
      app[method]('/beside', (context) => context.json({}));
      expect(routesOf(app)).toEqual([`${method.toUpperCase()} /beside`]);
    }
  });
});
