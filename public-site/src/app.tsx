/**
 * The routes of the door. Telling and coming back live at `/` by POST alone, so that a phone's history shows the home page and
 * nothing else. No cookies, no storage, nothing from elsewhere.
 */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { helpIn } from './help/directory.ts';
import { ArrivalPage, dayInWords, FindPage } from './help/pages.tsx';
import { HomePage, ReturnPage, SayPage, StepPage } from './home.tsx';
import type { Frame } from './layout.tsx';
import { readReceipt } from './report/receipt.ts';
import { beginning, type Reporting, turn } from './report/reporting.tsx';
import { districtsOf, placesIn, stepOf } from './store.ts';
import { styleHash } from './style.ts';
import { sayIn } from './words.ts';

const policy = `default-src 'none'; style-src ${styleHash}; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

export interface Door extends Reporting {
  readonly secure: boolean;
  /** The day it is for the reader, for "checked so long ago". */
  today(): string;
}

export function doorApp(door: Door): Hono {
  const app = new Hono();
  app.use('*', async (context, next) => {
    await next();
    context.header('content-security-policy', policy);
    context.header('referrer-policy', 'no-referrer');
    context.header('x-content-type-options', 'nosniff');
    context.header('cache-control', 'no-store');
    context.header('cross-origin-opener-policy', 'same-origin');
    context.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    if (door.secure) context.header('strict-transport-security', 'max-age=31536000');
  });
  app.use('*', bodyLimit({ maxSize: 256 * 1024 }));
  app.onError((fault, context) => {
    door.noteFault(fault);
    const frame = frameOf(context, context.req.query('l'));
    return page(context, <SayPage frame={frame} title={frame.say('broke-title')} text={frame.say('broke')} />, 500);
  });
  app.notFound((context) => {
    const frame = frameOf(context, context.req.query('l'));
    return page(context, <SayPage frame={frame} title={frame.say('missing-title')} text={frame.say('missing')} />, 404);
  });
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/', (context) => page(context, <HomePage frame={frameOf(context, context.req.query('l'))} />));
  app.post('/', (context) => posted(door, context));
  app.get('/b', (context) => findHelp(door, context));
  app.get('/a/1', (context) => page(context, <ArrivalPage frame={frameOf(context, context.req.query('l'))} />));
  return app;
}

/** An element of hono's JSX prints itself; a page also says which HTML it is, or browsers fall back to their oldest habits. */
const page = (context: Context, element: unknown, status: 200 | 404 | 422 | 500 = 200): Response =>
  context.body(`<!doctype html>${String(element)}`, status, { 'content-type': 'text/html; charset=utf-8' });

function frameOf(_context: Context, wanted: unknown): Frame {
  const language = wanted === 'en' ? 'en' : 'id';
  return { language, say: sayIn(language) };
}

async function posted(door: Door, context: Context): Promise<Response> {
  const form = await context.req.formData();
  const one = (name: string): string | null => {
    const value = form.get(name);
    return typeof value === 'string' ? value : null;
  };
  const go = one('go') ?? 'next';
  const frame = frameOf(context, one('language'));
  if (go === 'begin')
    return page(context, await turn(door, frame, beginning(frame.language), { page: null, go, values: () => [] }));
  if (go === 'return') return page(context, <ReturnPage frame={frame} wrong={null} />);
  if (go === 'look') return look(door, context, frame, one('code') ?? '');
  const answers = door.pocket.open(one('pocket') ?? '');
  if (!answers)
    return page(context, <SayPage frame={frame} title={frame.say('start-again-do')} text={frame.say('start-again')} />);
  const values = (name: string) => form.getAll(name).filter((value): value is string => typeof value === 'string');
  return page(
    context,
    await turn(door, frameOf(context, answers.language), answers, { page: one('page'), go, values }),
  );
}

/** The same page and the same work for a code that is unknown and one that is not. */
async function look(door: Door, context: Context, frame: Frame, typed: string): Promise<Response> {
  const receipt = readReceipt(typed);
  if (!receipt) return page(context, <ReturnPage frame={frame} wrong="code-wrong" />, 422);
  const found = await stepOf(door.pool, await door.derivations.lookup(receipt));
  if (!found) return page(context, <ReturnPage frame={frame} wrong="code-none" />);
  return page(context, <StepPage frame={frame} step={found.step} day={dayInWords(found.movedOn, frame)} />);
}

async function findHelp(door: Door, context: Context): Promise<Response> {
  const frame = frameOf(context, context.req.query('l'));
  const number = (name: string): number | null => {
    const value = context.req.query(name) ?? '';
    return /^\d{1,9}$/.test(value) ? Number(value) : null;
  };
  const district = number('d');
  const subdistrict = number('s');
  const [districts, subdistricts, help] = await Promise.all([
    districtsOf(door.pool),
    district ? placesIn(door.pool, district) : [],
    district ? helpIn(door.pool, district, subdistrict) : null,
  ]);
  return page(
    context,
    <FindPage
      frame={frame}
      districts={districts}
      subdistricts={subdistricts}
      district={district}
      subdistrict={subdistrict}
      help={help}
      today={door.today()}
    />,
  );
}
