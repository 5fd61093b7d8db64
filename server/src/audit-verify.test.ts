import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { laidPublicKey } from './ground/audit/audit-key.ts';
import { readHead } from './ground/audit/head.ts';
import { isBeginning, isIncluded, leafHash } from './ground/audit/merkle.ts';
import { type AuditHouse, auditHouse } from './ground/audit/testing/audit-house.ts';

let house: AuditHouse;
let data: string;
let ids: readonly string[];
beforeAll(async () => {
  house = await auditHouse();
  data = await mkdtemp(join(tmpdir(), `naung-test-${process.pid}-verify-`));
  const sealer = house.sealer();
  ids = [...(await house.sealed(sealer, 5)), ...(await house.sealed(sealer, 4))];
}, 120_000);
afterAll(async () => {
  await house.close();
  await rm(data, { recursive: true, force: true });
});

const tsx = createRequire(import.meta.url).resolve('tsx/esm');
const script = fileURLToPath(new URL('./audit-verify.ts', import.meta.url));

async function run(...said: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', tsx, script, ...said], {
    env: {
      PATH: process.env.PATH,
      NAUNG_DATA: data,
      NAUNG_DATABASE_URL_AUDIT: house.database.urls.naung_audit,
      NAUNG_WITNESS_FOLDERS: house.folders.join(delimiter),
    },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

test('the command says what it proved, proves one entry, and names the first that is wrong', async () => {
  expect(await run()).toMatchObject({ code: 1, err: expect.stringMatching(/no audit to prove yet/) });
  await mkdir(join(data, 'keys'));
  await laidPublicKey(join(data, 'keys'), house.key.publicKey);

  const proven = await run();
  expect(proven).toMatchObject({ code: 0, err: '' });
  expect(proven.out).toMatch(
    /^Jejak audit utuh: 9 catatan .*\nThe audit holds: 9 entries under \d+ seals?, as folder .*one and folder .*other witness\./,
  );
  expect(proven.out).toMatch(/^Last head: naung-audit-1 /m);

  const { out } = await run('--prove', ids[4] ?? '');
  const proof = JSON.parse(out.slice(out.indexOf('{'))) as Record<'entry' | 'head', string> & {
    index: number;
    path: string[];
  };
  const head = readHead(proof.head);
  const bytes = Buffer.from(proof.entry, 'base64');
  const path = proof.path.map((one) => Buffer.from(one, 'base64url'));
  expect(bytes.toString('utf8')).toContain(ids[4]);
  expect(head && isIncluded(leafHash(bytes), proof.index, head.size, path, head.root)).toBe(true);
  const grown = (await run('--since', '1')).out;
  const growth = JSON.parse(grown.slice(grown.indexOf('{'))) as { from: string; path: string[]; to: string };
  const [former, later] = [readHead(growth.from), readHead(growth.to)];
  const between = growth.path.map((one) => Buffer.from(one, 'base64url'));
  expect(former && later && isBeginning(former, later, between)).toBe(true);
  expect(later?.size).toBeGreaterThan(former?.size ?? 9);
  expect(await run('--prove', 'nobody')).toMatchObject({ code: 1, err: expect.stringMatching(/No entry of this id/) });

  await house.database.migrating.query('delete from audit.entries where id = $1', [ids[2]]);
  expect(await run()).toMatchObject({
    code: 1,
    out: expect.stringMatching(
      new RegExp(`DOES NOT HOLD\\. Entry ${ids[2]} of district 5108 under seal \\d+ is not where`),
    ),
  });
  await house.database.migrating.query('alter table audit.entries drop column because');
  expect(await run()).toMatchObject({ code: 1, err: expect.stringMatching(/tables are not as this Naung made them/) });
}, 60_000);
