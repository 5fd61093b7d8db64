import { command, read } from '@naung/domain/ground/command.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { ask, call, perform, sessionEnded } from './client.ts';
import { deskLocked, proofWanted } from './proof.ts';

const Send = command('referrals/send', 'Hands one need to another agency.', { need: z.string().check(z.minLength(1)) });
const Inbox = read(
  'referrals/inbox',
  'What waits for an answer.',
  { after: z.optional(z.string()) },
  z.object({ items: z.array(z.string()) }),
);
const key = '0b8a2f9e-5a3c-4d0e-9a52-0f6a3c1f0001';

const office = vi.fn<(path: string, init: RequestInit) => Promise<Response>>();

beforeEach(() => {
  office.mockReset();
  vi.stubGlobal('fetch', office);
  sessionEnded.set(false);
});
afterEach(() => vi.unstubAllGlobals());

const says = (status: number, body: unknown) =>
  office.mockResolvedValue(new Response(JSON.stringify(body), { status }));
const sent = () => {
  const [path, init] = office.mock.calls[0] ?? ['', {}];
  return {
    path,
    method: init.method,
    headers: init.headers as Record<string, string>,
    body: init.body as string | null,
  };
};

describe('a read that nobody pressed for', () => {
  it('is said to be one, and asks her neither for proof nor for a reason', async () => {
    for (const because of ['prove-again', 'reason-needed']) {
      office.mockReset();
      says(403, { status: 403, because });
      expect(await ask(Inbox, {}, 'unasked')).toMatchObject({ ok: false, failure: { because } });
      expect(sent()).toMatchObject({ path: '/api/v1/referrals/inbox', headers: { 'naung-unasked': 'yes' } });
      expect([office.mock.calls.length, proofWanted.get()]).toEqual([1, false]);
    }
    office.mockReset();
    says(200, { items: [] });
    await ask(Inbox, {});
    expect(sent().headers).not.toHaveProperty('naung-unasked');
  });
});

describe('a command', () => {
  it('goes to its own path once, with its key and as JSON', async () => {
    says(201, { verdict: 'done', record: 'r', events: ['referral-sent'] });
    expect(await perform(Send, { need: 'medical' }, key)).toEqual({
      ok: true,
      value: { verdict: 'done', record: 'r', events: ['referral-sent'] },
    });
    expect(sent()).toMatchObject({ path: '/api/v1/referrals/send', method: 'POST', body: '{"need":"medical"}' });
    expect(sent().headers).toMatchObject({ 'idempotency-key': key, 'content-type': 'application/json' });
  });

  it('is not sent at all when it does not fit, and says where without the value', async () => {
    const answer = await perform(Send, { need: '' }, key);
    expect(office).not.toHaveBeenCalled();
    expect(answer).toEqual({
      ok: false,
      failure: { kind: 'malformed', because: null, faults: [{ field: 'need', rule: 'too_small' }] },
    });
  });

  it('is unreachable, not lost, when the line is cut', async () => {
    office.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await perform(Send, { need: 'medical' }, key)).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });

  it('counts an answer that breaks off in the middle as unreachable', async () => {
    office.mockResolvedValue(new Response('{"verdict":"do', { status: 201 }));
    expect(await perform(Send, { need: 'medical' }, key)).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });
});

describe('a read', () => {
  it('asks with what is set and leaves out what is not', async () => {
    says(200, { items: [] });
    await ask(Inbox, { after: undefined });
    expect(sent()).toMatchObject({ path: '/api/v1/referrals/inbox', method: 'GET', body: null });
    office.mockClear();
    await ask(Inbox, { after: 'a b' });
    expect(sent().path).toBe('/api/v1/referrals/inbox?after=a+b');
  });
});

describe('a read on its way while the desk is locked', () => {
  it('is asked again once the desk is open, and not before', async () => {
    office
      .mockResolvedValueOnce(new Response(JSON.stringify({ reason: 'locked' }), { status: 401 }))
      .mockResolvedValueOnce(new Response(JSON.stringify({ items: ['a'] }), { status: 200 }));
    const answer = ask(Inbox, {});
    await vi.waitFor(() => expect(deskLocked.get()).toBe(true));
    expect(office).toHaveBeenCalledTimes(1);
    deskLocked.set(false);
    expect(await answer).toEqual({ ok: true, value: { items: ['a'] } });
    expect(sessionEnded.get()).toBe(false);
  });
});

describe('an ended session', () => {
  it('is noticed by any call but those that sign in', async () => {
    says(401, { reason: 'not-signed-in' });
    await call('POST', '/sessions', { token: 'x' });
    expect(sessionEnded.get()).toBe(false);
    says(401, { reason: 'not-signed-in' });
    await ask(Inbox, {});
    expect(sessionEnded.get()).toBe(true);
  });

  it('is noticed when another session is ended from here', async () => {
    says(401, { reason: 'not-signed-in' });
    await call('POST', '/sessions/end', { session: key });
    expect(sessionEnded.get()).toBe(true);
  });
});

it('takes an empty answer for nothing', async () => {
  office.mockResolvedValue(new Response(null, { status: 204 }));
  expect(await call('DELETE', '/drafts/intake/receive')).toEqual({ ok: true, value: null });
});
