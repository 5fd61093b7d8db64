/** The built door in front of a real database, as a stranger without scripts meets it. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type SecureVersion } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { type Certificate, certificate } from './testing/certificate.ts';
import {
  type DoorProcess,
  fillIn,
  headingOf,
  hiddenIn,
  type Page,
  post,
  press,
  startDoor,
  visit,
} from './testing/door-process.ts';

let cast: Cast;
let door: DoorProcess;

beforeAll(async () => {
  cast = await castOf([]);
  door = await startDoor(cast.database.urls.naung_door);
}, 60_000);
afterAll(async () => {
  await door.close();
  await cast.close();
});

const rows = async (sql: string, values: unknown[] = []) => (await cast.database.migrating.query(sql, values)).rows;

describe('on the way', () => {
  const keyOf = (page: Page) => hiddenIn(page.html).page;

  test('going back keeps what was filled in, on the page left too; skipping empties it', async () => {
    let page = await press(door, null, 'begin');
    page = await press(door, page, 'next', { danger: 'no' });
    page = await press(door, page, 'back', { whom: 'woman' });
    expect(keyOf(page)).toBe('danger');
    expect(page.html).toMatch(/value="no" checked/);
    page = await press(door, page, 'next', { danger: 'no' });
    expect(page.html).toMatch(/value="woman" checked/);
    page = await press(door, await press(door, page, 'skip'), 'back');
    expect(keyOf(page)).toBe('whom');
    expect(page.html).not.toMatch(/value="woman" checked/);
  });

  test('the other language keeps everything, and speaks to the one it happened to', async () => {
    let page = await press(door, null, 'begin');
    page = await press(door, await press(door, page, 'next', { danger: 'no' }), 'next', { whom: 'me' });
    page = await press(door, page, 'language:en', { district: String(cast.here) });
    expect(headingOf(page)).toBe('In which regency or city?');
    expect(page.html).toContain(`value="${cast.here}" selected`);
    page = await press(door, await press(door, page, 'next', { district: '' }), 'language:id');
    expect(headingOf(page)).toBe('Apa yang terjadi padamu?');
  });

  test('a number that looks odd is asked about once, and then believed', async () => {
    const check = await fillIn(door, { contact: { mayContact: 'yes' } });
    const safely = await press(door, check, 'change:safely');
    const odd = await press(door, safely, 'next', { phone: '081' });
    expect(odd.html).toContain('role="alert"');
    expect(odd.html).toContain('href="#phone"');
    expect(keyOf(await press(door, odd, 'next', { phone: '081' }))).toBe('check');
  });
});

describe('a door that strangers reach', () => {
  const refused = [
    'pocket=tampered&page=what&go=next',
    'pocket=&go=send',
    `pocket=${'A'.repeat(4000)}&go=next&page=whom`,
  ];
  test.each(refused)('begins again where the answers do not open: %s', async (body) => {
    const page = await post(door, body);
    expect([page.status, headingOf(page)]).toEqual([200, 'Mulai lagi']);
  });

  test.each(['', '%', '&&&=%zz', 'go=%00', 'page=check', 'go=change:__proto__', '\u0000'])(
    'leads %j home',
    async (body) => {
      const page = await post(door, body);
      expect([page.status, headingOf(page)]).toEqual([200, 'Kamu tidak sendirian']);
    },
  );

  test('goes on from a page it does not know, and ignores a button it does not have', async () => {
    const page = await press(door, null, 'begin');
    const pocket = hiddenIn(page.html).pocket ?? '';
    for (const form of [
      { page: 'nowhere', go: 'next' },
      { page: '__proto__', go: 'wild' },
      { go: 'change:constructor' },
    ]) {
      const next = await post(door, new URLSearchParams({ pocket, ...form }));
      expect(next.status).toBe(200);
      expect(hiddenIn(next.html).page).toMatch(/^(danger|check)$/);
    }
  });

  test('refuses what is too long kindly, and takes what is sent as another kind for an empty form', async () => {
    const long = await post(door, `go=next&story=${'x'.repeat(300_000)}`);
    expect([long.status, headingOf(long)]).toEqual([413, 'Terlalu panjang untuk sekali kirim']);
    const many = new FormData();
    many.append('go', 'begin');
    const response = await fetch(door.origin, { method: 'POST', body: many });
    expect(response.status).toBe(200);
  });

  test.each(['/', '/b', '/a/1', '/a/2', '/nowhere', '/healthz'])(
    '%s says nothing, keeps nothing and asks nobody',
    async (path) => {
      const page = await visit(door, path);
      const header = (name: string) => page.headers.get(name);
      expect(header('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(header('referrer-policy')).toBe('no-referrer');
      expect(header('cache-control')).toBe('no-store');
      expect(header('x-content-type-options')).toBe('nosniff');
      expect(header('set-cookie')).toBeNull();
      expect(page.html.match(/<script|<img|<iframe|javascript:| on[a-z]+="/gi)).toBeNull();
      if (path !== '/healthz') expect(page.html).toContain('<title>Naung</title>');
    },
  );

  test('escapes what somebody wrote', async () => {
    const check = await fillIn(door, { story: { story: '</span><script>alert(1)</script>"\'&' } });
    expect(check.html).not.toContain('<script');
    expect(check.html).toContain('&lt;script&gt;');
  });

  test('keeps every page small enough for a weak network', async () => {
    let page = await press(door, null, 'begin');
    const sizes: Record<string, number> = { home: (await visit(door, '/')).size };
    for (let key = hiddenIn(page.html).page; key && key !== 'check'; key = hiddenIn(page.html).page) {
      sizes[key] = page.size;
      page = await press(door, page, 'next', { seen: '1', ...widest(cast)[key] });
    }
    expect(Object.keys(sizes).length).toBe(13);
    for (const [key, size] of Object.entries(sizes)) expect(size, key).toBeLessThanOrEqual(8 * 1024);
    for (const path of ['/b', `/b?d=${cast.here}`, '/a/1', '/a/2'])
      expect((await visit(door, path)).size, path).toBeLessThanOrEqual(60 * 1024);
    expect(page.size, 'check').toBeLessThanOrEqual(60 * 1024);
  });
});

describe('help near a village', () => {
  test('comes nearest first, only what is public, and says when it is stale', async () => {
    const service = async (name: string, service: string, place: number | null, more: object = {}) => {
      const row = { sensitivity: 'public', last_verified: '2020-01-01', phones: [{ number: '+6236221234' }], ...more };
      const agency = randomUUID();
      await rows(`insert into ground.agencies (district, id, kind, name) values ($1, $2, 'ngo', $3)`, [
        cast.here,
        agency,
        name,
      ]);
      await rows(
        `insert into ground.services (district, id, agency, service, place, phones, serves, sensitivity, last_verified)
         values ($1, $2, $3, $4, $5, $6, 'both', $7, $8)`,
        [
          cast.here,
          randomUUID(),
          agency,
          service,
          place,
          JSON.stringify(row.phones),
          row.sensitivity,
          row.last_verified,
        ],
      );
    };
    const today = new Date().toISOString().slice(0, 10);
    await service('Jauh', 'counselling', null, { last_verified: today });
    await service('Di desa', 'legal-advice', cast.villages[0]);
    await service('Se-kecamatan', 'counselling', cast.villages[1]);
    await service('Rahasia', 'temporary-shelter', null, { sensitivity: 'secret' });
    await service('Mitra', 'counselling', null, { sensitivity: 'partner' });
    const page = await visit(door, `/b?d=${cast.here}&s=910001&v=${cast.villages[0]}`);
    expect([...page.html.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, name]) => name)).toEqual([
      'Di desa',
      'Se-kecamatan',
      'Jauh',
    ]);
    expect(page.html).toContain('href="tel:+6236221234"');
    expect(page.html).toContain('0362 21234');
    expect(page.html.match(/Mungkin sudah berubah/g)).toHaveLength(2);
    for (const number of ['110', '112', '129']) expect(page.html).toContain(`href="tel:${number}"`);
    expect((await visit(door, '/b?d=999999999&s=x&v=1;drop')).status).toBe(200);
  });
});

test('the door’s role reads no concern, no seal, no person and no drawer', async () => {
  for (const table of [
    'casework.concerns',
    'casework.intake_seals',
    'casework.reply_boxes',
    'casework.intake_drawers',
    'ground.people',
    'access.reach',
    'ground.log',
  ])
    await expect(cast.database.door.query(`select * from ${table}`), table).rejects.toMatchObject({ code: '42501' });
});

test('a door with a certificate takes up a renewed one, and keeps the old one while the files do not belong together', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'naung-tls-'));
  const files = { NAUNG_TLS_CERT: join(folder, 'cert.pem'), NAUNG_TLS_KEY: join(folder, 'key.pem') };
  const write = async ({ cert, key }: Partial<Certificate>) => {
    if (cert) await writeFile(files.NAUNG_TLS_CERT, cert);
    if (key) await writeFile(files.NAUNG_TLS_KEY, key);
  };
  await write(certificate(1));
  const safe = await startDoor(cast.database.urls.naung_door, files);
  const greeted = () => greet(safe.port);
  try {
    expect(await greeted()).toMatchObject({ serial: '01', protocol: 'TLSv1.3' });
    const renewed = certificate(2);
    await write({ cert: renewed.cert });
    await expect.poll(safe.said, { timeout: 6000 }).toContain('the old one stays');
    expect(await greeted()).toMatchObject({ serial: '01' });
    await write({ key: renewed.key });
    await expect.poll(greeted, { timeout: 6000, interval: 200 }).toMatchObject({ serial: '02' });
    await expect(greet(safe.port, 'TLSv1.1')).rejects.toThrow();
  } finally {
    await safe.close();
    await rm(folder, { recursive: true });
  }
}, 30_000);

const greet = (port: number, maxVersion?: SecureVersion): Promise<{ serial: string; protocol: string | null }> =>
  new Promise((resolve, reject) => {
    const versions = maxVersion ? ({ minVersion: 'TLSv1', maxVersion } as const) : {};
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...versions }, () => {
      resolve({ serial: socket.getPeerCertificate().serialNumber, protocol: socket.getProtocol() });
      socket.destroy();
    });
    socket.once('error', reject);
  });

test.each(['asked', 'orphaned'] as const)('%s, the door stops', async (how) => {
  const other = await startDoor(cast.database.urls.naung_door);
  await visit(other, '/');
  expect(await other.close(how)).toBe(0);
});

test('a door that cannot start says which setting is wrong and not what it was', async () => {
  await expect(startDoor('mysql://user:CANARY-PASSWORD@localhost')).rejects.toThrow(
    /^(?!.*CANARY).*NAUNG_DATABASE_URL_DOOR/s,
  );
});

const widest = ({ here, villages }: Cast): Record<string, Record<string, string>> => ({
  danger: { danger: 'no' },
  whom: { whom: 'child' },
  district: { district: String(here) },
  subdistrict: { subdistrict: '910001' },
  village: { village: String(villages[0]) },
  story: { story: 'Anaknya sering menangis malam-malam. '.repeat(20) },
  pace: { when: 'this-week', afraid: 'weapon' },
  hurts: { theirName: 'I Gusti Ngurah Agung Ketut Putra Wijaya Kusuma Ningrat Adnyana' },
  contact: { mayContact: 'yes' },
});
