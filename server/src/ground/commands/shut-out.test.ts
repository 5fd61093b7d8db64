import { randomUUID } from 'node:crypto';
import { all, rule } from '@naung/domain/ground/access/rule.ts';
import { command } from '@naung/domain/ground/command.ts';
import type { CommandId } from '@naung/domain/ground/ids.ts';
import { done } from '@naung/domain/ground/result.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { onCommand } from './entry.ts';
import { perform } from './perform.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await castOf([]);
});
afterAll(() => cast.close());

const shutOut = Object.assign(new Error('new row violates row-level security policy'), { code: '42501' });

/** The rows let nobody write; what is looked at is there as often as said. */
const saying = (isThere: (look: number) => boolean) => {
  let looks = 0;
  const entry = onCommand('ground', command('uji/write', 'Writes what row-level security does not take.', {}), {
    policy: [rule('works-here', all())],
    situation: () => {
      looks += 1;
      return Promise.resolve(isThere(looks) ? { about: {}, now: null } : null);
    },
    decide: () => done([]),
    record: () => Promise.reject(shutOut),
  });
  return perform({ ...cast.office, reactions: [] }, cast.sari, entry, randomUUID() as CommandId, {});
};

/** What the audit says of the wishes of this test, the newest first. */
const entries = async () =>
  (
    await cast.database.migrating.query<{ outcome: string }>(
      `select outcome from audit.entries where deed = 'uji/write' order by at desc, id desc`,
    )
  ).rows.map(({ outcome }) => outcome);

test('what a wall took away between the look and the writing is not there, and stands once in the audit', async () => {
  expect((await saying((look) => look === 1)).status).toBe(404);
  expect(await entries()).toEqual(['not-there']);
});

test('what stands there still and cannot be written is a fault of ours', async () => {
  await expect(saying(() => true)).rejects.toBe(shutOut);
  expect(await entries()).toEqual(['broke', 'not-there']);
});

test('of two who hold what the other waits for, the one that is ended asks once more, and both are done', async () => {
  let holding = 0;
  const both = new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (holding < 2) return;
      clearInterval(look);
      resolve();
    }, 5);
  });
  const waits = (first: number, then: number) =>
    onCommand('ground', command('uji/cross', 'Holds one thing and waits for another.', {}), {
      policy: [rule('works-here', all())],
      situation: () => Promise.resolve({ about: {}, now: null }),
      decide: () => done([]),
      record: async (tx) => {
        await sql`select pg_advisory_xact_lock(${first})`.execute(tx.db);
        holding += 1;
        await both;
        await sql`select pg_advisory_xact_lock(${then})`.execute(tx.db);
      },
    });
  const say = (first: number, then: number) =>
    perform({ ...cast.office, reactions: [] }, cast.sari, waits(first, then), randomUUID() as CommandId, {});
  const answers = await Promise.all([say(40_001, 40_002), say(40_002, 40_001)]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(holding, 'one of them came twice').toBe(3);
});
