import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { JobHelpers } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { tasks } from '../processes/tasks.ts';
import { draftRoutes } from './routes.ts';

let cast: Cast;
const origin = 'http://localhost:4100';
const [morning, evening] = ['6f1d3c1e-0000-4000-8000-000000000001', '6f1d3c1e-0000-4000-8000-000000000002'];

beforeAll(async () => {
  cast = await castOf([]);
});
afterAll(() => cast.close());

interface Said {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  readonly body: any;
}

async function call(actor: Actor | null, session: string, method: string, path: string, body?: unknown): Promise<Said> {
  const app = draftRoutes({
    office: cast.office,
    origins: [origin],
    actorIn: () => Promise.resolve(actor && { actor, session }),
    noteFault: (fault) => {
      throw fault;
    },
  });
  const response = await app.request(path, {
    method,
    headers: { origin, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

const key = encodeURIComponent('referrals/send/0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10');
const nothingKept = { value: null, version: 0, savedAt: null };
const words = { need: 'visum', note: 'Ia takut pulang malam ini' };

describe('a draft', () => {
  test('is found again by its author, at another desk, and by nobody else', async () => {
    const saved = await call(cast.sari, morning, 'PUT', `/drafts/${key}`, { value: words, version: 0 });
    expect(saved).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await call(cast.sari, evening, 'GET', `/drafts/${key}`)).toEqual({
      status: 200,
      body: { value: words, version: 1, savedAt: saved.body.savedAt },
    });
    for (const other of [cast.made, cast.komang, cast.ratna])
      expect((await call(other, morning, 'GET', `/drafts/${key}`)).body).toEqual(nothingKept);
    expect((await call(null, morning, 'GET', `/drafts/${key}`)).status).toBe(401);
    const { proven: _, ...unproven } = cast.sari;
    expect(await call(unproven, morning, 'GET', `/drafts/${key}`)).toMatchObject({
      status: 403,
      body: { because: 'prove-again' },
    });
    expect((await call(cast.sari, morning, 'GET', '/drafts')).body).toEqual({
      drafts: [{ key: decodeURIComponent(key), savedAt: saved.body.savedAt }],
    });
    expect((await call(cast.made, morning, 'GET', '/drafts')).body).toEqual({ drafts: [] });
  });

  test('of the work on cases does not open under the duty for a village', async () => {
    const atHome = { ...cast.sari, duty: cast.wayan.duty, preset: 'village-activist', deeds: cast.wayan.deeds };
    const there = encodeURIComponent('intake/receive');
    await call(cast.sari, morning, 'PUT', `/drafts/${there}`, { value: words, version: 0 });
    expect((await call(atHome, morning, 'GET', '/drafts')).body).toEqual({ drafts: [] });
    expect((await call(atHome, morning, 'GET', `/drafts/${there}`)).body).toEqual(nothingKept);
    await call(atHome, morning, 'DELETE', `/drafts/${there}`);
    expect((await call(atHome, morning, 'PUT', `/drafts/${there}`, { value: 'lain', version: 0 })).status).toBe(200);
    expect((await call(cast.sari, morning, 'GET', `/drafts/${there}`)).body.value).toEqual(words);
    await call(cast.sari, morning, 'DELETE', `/drafts/${there}`);
  });

  test('lies sealed, and does not open in the place of another', async () => {
    await call(cast.sari, morning, 'PUT', '/drafts/one', { value: words, version: 0 });
    await call(cast.sari, morning, 'PUT', '/drafts/two', { value: 'lain', version: 0 });
    const { rows } = await cast.database.migrating.query('select * from ground.drafts');
    expect(rows.every((row) => !row.envelope.toString('latin1').includes('takut'))).toBe(true);
    await cast.database.migrating.query(
      `update ground.drafts d set envelope = o.envelope, wrapped = o.wrapped from ground.drafts o where d.key like '%/two' and o.key like '%/one'`,
    );
    await expect(call(cast.sari, morning, 'GET', '/drafts/two')).rejects.toThrow();
  });

  test('is not written over what was saved elsewhere since', async () => {
    const put = (value: string, version: number, session: string) =>
      call(cast.made, session, 'PUT', '/drafts/intake/receive'.replace('e/r', 'e%2Fr'), { value, version });
    expect((await put('pagi', 0, morning)).body.version).toBe(1);
    expect((await put('sore', 1, evening)).body.version).toBe(2);
    expect(await put('pagi lagi', 1, morning)).toMatchObject({ status: 409, body: { refusal: 'newer-elsewhere' } });
    expect((await put('baru', 0, morning)).status).toBe(409);
    const both = await Promise.all([put('a', 2, morning), put('b', 2, evening)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
  });

  test('saved again and again is one entry of the audit for each session', async () => {
    const entries = async () => {
      const { rows } = await cast.database.migrating.query(
        `select count(*)::int as n from audit.entries where person = $1 and deed in ('drafts/save', 'drafts/open')`,
        [cast.ketut.person],
      );
      return rows[0].n;
    };
    for (let version = 0; version < 4; version += 1)
      await call(cast.ketut, morning, 'PUT', '/drafts/long', { value: version, version });
    expect(await entries()).toBe(1);
    await call(cast.ketut, morning, 'GET', '/drafts/long');
    expect(await entries()).toBe(1);
    await call(cast.ketut, evening, 'GET', '/drafts/long');
    await call(cast.ketut, evening, 'PUT', '/drafts/long', { value: 5, version: 4 });
    expect(await entries()).toBe(2);
  });

  test('is gone when it was sent', async () => {
    await call(cast.sari, morning, 'PUT', '/drafts/gone', { value: 1, version: 0 });
    expect((await call(cast.sari, morning, 'DELETE', '/drafts/gone')).status).toBe(200);
    expect((await call(cast.sari, morning, 'GET', '/drafts/gone')).body).toEqual(nothingKept);
  });

  test('is gone after fourteen days, and no younger one is seen by the job', async () => {
    await call(cast.hasan, morning, 'PUT', '/drafts/old', { value: 1, version: 0 });
    await call(cast.hasan, morning, 'PUT', '/drafts/young', { value: 1, version: 0 });
    await cast.database.migrating.query(
      `update ground.drafts set saved_at = now() - interval '14 days 1 minute' where key like '%/old' and person = $1`,
      [cast.hasan.person],
    );
    const seen = await cast.database.jobs.query('select key from ground.drafts');
    expect(seen.rows).toEqual([{ key: `${cast.hasan.duty}/old` }]);
    const helpers = { query: (text: string) => cast.database.jobs.query(text) } as unknown as JobHelpers;
    await tasks['forget-drafts']?.({}, helpers);
    expect((await call(cast.hasan, morning, 'GET', '/drafts')).body.drafts).toMatchObject([{ key: 'young' }]);
  });

  test.each([
    ['a word of a case in its path', 'PUT', '/drafts/Ni%20Luh', { value: 1, version: 0 }, 404],
    ['a path too long to be kept', 'PUT', `/drafts/${'x'.repeat(121)}`, { value: 1, version: 0 }, 404],
    ['more than 256 kB', 'PUT', '/drafts/big', { value: 'x'.repeat(270_000), version: 0 }, 413],
    ['something beside it', 'PUT', '/drafts/x', { value: 1, version: 0, person: 'me' }, 422],
    ['no version', 'PUT', '/drafts/x', { value: 1 }, 422],
    ['no JSON', 'PUT', '/drafts/x', '{', 400],
  ])('is not taken with %s', async (_, method, path, body, status) => {
    expect((await call(cast.sari, morning, method, path, body)).status).toBe(status);
  });
});
