/**
 * The routes of the door. Telling and coming back live at `/` by POST alone, so that a phone's history shows the home page and
 * nothing else. No cookies, no storage, nothing from elsewhere.
 */
import { gzipSync } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { helpIn, type Whereabouts } from './help/directory.ts';
import { ArrivalPage, dayInWords, FindPage, SharedPhonePage } from './help/pages.tsx';
import { AgainPage, HomePage, ReturnPage, SayPage, StepPage } from './home.tsx';
import { type Frame, frameIn } from './layout.tsx';
import { beginning } from './report/answers.ts';
import { TooManyWaiting } from './report/derivation.ts';
import { readReceipt } from './report/receipt.ts';
import { type Reporting, turn } from './report/reporting.tsx';
import listed from './routes-for-nobody.data.json' with { type: 'json' };
import { districtsOf, placesIn, stepOf } from './store.ts';
import { styleHash } from './style.ts';

const policy = `default-src 'none'; style-src ${styleHash}; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** A full telling in a script of three bytes a letter, twice escaped, and not much more. */
const largestBody = 256 * 1024;

export interface Door extends Reporting {
  readonly secure: boolean;
}

export function doorApp(door: Door): Hono {
  const app = new Hono();
  app.use('*', async (context, next) => {
    await next();
    for (const [name, value] of headersOf(door.secure)) context.header(name, value);
  });
  app.use(
    '*',
    bodyLimit({
      maxSize: largestBody,
      onError(context) {
        // What is left of the body is not read: the next page needs a connection of its own.
        context.header('connection', 'close');
        return say(context, 413, 'too-long-title', 'too-long');
      },
    }),
  );
  app.onError((fault, context) => {
    door.noteFault(fault);
    return say(context, 500, 'broke-title', 'broke-page');
  });
  app.notFound((context) => say(context, 404, 'missing-title', 'missing'));
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/', (context) => page(context, HomePage({ frame: asked(context) })));
  app.post('/', (context) => pressed(door, context));
  app.get('/b', (context) => findHelp(door, context));
  app.get('/a/1', (context) => page(context, ArrivalPage({ frame: asked(context) })));
  app.get('/a/2', (context) => page(context, SharedPhonePage({ frame: asked(context) })));
  return asListed(app);
}

/** The door does not open with a way in that its table does not know: nobody has tried what a stranger is answered there. */
function asListed(app: Hono): Hono {
  const offered = [...new Set(app.routes.map(({ method, path }) => `${method} ${path}`))];
  const untried = offered.filter((route) => !(route in listed.routes));
  if (untried.length > 0) throw new Error(`Not in the table of routes; the door does not open: ${untried.join(', ')}`);
  return app;
}

const headersOf = (secure: boolean): readonly (readonly [string, string])[] => [
  ['content-security-policy', policy],
  ['referrer-policy', 'no-referrer'],
  ['x-content-type-options', 'nosniff'],
  ['cache-control', 'no-store'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ...(secure ? [['strict-transport-security', 'max-age=31536000'] as const] : []),
];

/** A page also says which HTML it is, or browsers fall back to their oldest habits. Small, because the network is weak. */
function page(context: Context, element: unknown, status: 200 | 404 | 413 | 422 | 500 | 503 = 200): Response {
  const html = `<!doctype html>${String(element)}`;
  const type = { 'content-type': 'text/html; charset=utf-8', vary: 'accept-encoding' };
  if (status === 503) context.header('retry-after', '10');
  if (!/\bgzip\b/.test(context.req.header('accept-encoding') ?? '')) return context.body(html, status, type);
  return context.body(new Uint8Array(gzipSync(html)), status, { ...type, 'content-encoding': 'gzip' });
}

type SayWord = Parameters<typeof SayPage>[0]['title'];

const say = (context: Context, status: 200 | 404 | 413 | 500 | 503, title: SayWord, text: SayWord): Response =>
  page(context, SayPage({ frame: asked(context), title, text }), status);

const asked = (context: Context): Frame => frameIn(context.req.query('l'));

/** A form that is malformed is a form in which nothing stands: it leads to the first page and never to a fault. */
async function pressed(door: Door, context: Context): Promise<Response> {
  const form = new URLSearchParams(await context.req.text());
  const go = form.get('go') ?? '';
  const [what, detail] = go.split(':');
  const frame = frameIn(what === 'language' ? detail : form.get('language'));
  if (what === 'begin') return begin(door, context, frame, detail === 'easy');
  if (what === 'look') return look(door, context, frame, form.get('code') ?? '');
  if (what === 'return' || form.get('page') === 'return')
    return page(context, ReturnPage({ frame, wrong: null, typed: form.get('code') ?? '' }));
  const sealed = form.get('pocket');
  if (sealed === null) return page(context, HomePage({ frame }));
  const answers = door.pocket.open(sealed);
  if (!answers) return page(context, SayPage({ frame, title: 'start-again-do', text: 'start-again' }));
  try {
    const values = (name: string) => form.getAll(name);
    const shown = await turn(door, answers, { page: form.get('page'), go: go === '' ? 'next' : go, values });
    return page(context, shown.element, shown.status);
  } catch (fault) {
    door.noteFault(fault);
    return page(context, AgainPage({ frame: frameIn(answers.language), sent: form }), 500);
  }
}

async function begin(door: Door, context: Context, frame: Frame, easy: boolean): Promise<Response> {
  const shown = await turn(door, beginning(frame.language, easy), { page: null, go: 'next', values: () => [] });
  return page(context, shown.element, shown.status);
}

/** The check digits decide before any hash; after that, the same work and the same status for a code that is unknown and one that is not. */
async function look(door: Door, context: Context, frame: Frame, typed: string): Promise<Response> {
  const receipt = readReceipt(typed);
  if (!receipt) return page(context, ReturnPage({ frame, wrong: 'code-wrong', typed }), 422);
  try {
    const found = await stepOf(door.pool, await door.derivations.toLookUp(receipt));
    if (!found) return page(context, ReturnPage({ frame, wrong: 'code-none', typed }));
    return page(context, StepPage({ frame, step: found.step, day: dayInWords(found.movedOn, frame) }));
  } catch (fault) {
    if (fault instanceof TooManyWaiting) return page(context, ReturnPage({ frame, wrong: 'busy-look', typed }), 503);
    throw fault;
  }
}

async function findHelp(door: Door, context: Context): Promise<Response> {
  const number = (name: string): number | null => {
    const value = context.req.query(name) ?? '';
    return /^\d{1,9}$/.test(value) ? Number(value) : null;
  };
  const wanted = number('d');
  const districts = await districtsOf(door.pool);
  const district = districts.some(({ place }) => place === wanted) ? wanted : null;
  const subdistricts = district === null ? [] : await placesIn(door.pool, district);
  const subdistrict = subdistricts.find(({ place }) => place === number('s'))?.place ?? null;
  const villages = subdistrict === null ? [] : await placesIn(door.pool, subdistrict);
  const village = villages.find(({ place }) => place === number('v'))?.place ?? null;
  const where: Whereabouts | null = district === null ? null : { district, subdistrict, village };
  const help = where ? await helpIn(door.pool, where) : [];
  const today = door.now().toISOString().slice(0, 10);
  return page(context, FindPage({ frame: asked(context), where, districts, subdistricts, villages, help, today }));
}
