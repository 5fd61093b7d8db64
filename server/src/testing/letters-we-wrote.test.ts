/**
 * Letters of the unit that wrote them: whoever stands behind a wall of a case learns there neither that it left nor where it went, and
 * its answer is the team's.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectDone, openCase } from './casework.ts';
import { nik, one, walledCast } from './walls.ts';

let here: Awaited<ReturnType<typeof walledCast>>;
let peer: Actor;
let desk: Actor;
beforeAll(async () => {
  here = await walledCast();
  const { cast } = here;
  peer = await cast.hire('Penyelia kerabat', 'supervisor', { deeds: ['supervise', 'triage', 'hand-over'] });
  desk = await cast.hire('Wati', 'supervisor', { district: cast.elsewhere, unit: cast.units.elsewhere });
});
afterAll(() => here.cast.close());

async function posted(respondent: object) {
  const { cast } = here;
  const { id } = await openCase(cast);
  expectDone(await here.respondent(id, respondent));
  const letter = randomUUID();
  const to = { toDistrict: cast.elsewhere, toUnit: cast.units.elsewhere };
  expectDone(await cast.say(cast.sari, 'cases/offer-hand-over', { case: id, letter, ...to, reason: 'lives-there' }));
  await cast.database.migrating.query(`update ground.letters_between set leaves_at = now() - interval '1 second'`);
  return { id, letter };
}

test('are not there for kin of the respondent, whenever she declares it, and are for those beside her', async () => {
  const { cast } = here;
  const number = nik();
  const { id, letter } = await posted({ nik: number });
  const written = async (actor: Actor) =>
    JSON.stringify([
      await cast.ask(actor, 'cases/letters', { side: 'from-us', limit: '200' }),
      await cast.ask(actor, 'intake/letters', { side: 'from-us', limit: '200' }),
    ]);
  expect(await written(peer)).toContain(letter);
  expectDone(await here.kin(peer, [one('kin', number)]));
  expect(await written(peer)).not.toContain(letter);
  expect(await written(cast.sari)).toContain(letter);
  const takesBack = (what: { readonly case: string; readonly letter: string }) =>
    cast.say(peer, 'cases/withdraw-hand-over', what);
  const never = await takesBack({ case: randomUUID(), letter: randomUUID() });
  expect(await takesBack({ case: id, letter })).toEqual(never);
});

test('bring back an answer that the keeper opens to whoever reaches the case in that unit, and to nobody else', async () => {
  const { cast } = here;
  const number = nik();
  const { id, letter } = await posted({ nik: nik() });
  const giveBack = { letter, reason: 'not-our-area', note: 'CANARY-ANSWER' };
  expectDone(await cast.say(desk, 'cases/return-hand-over', giveBack));
  const { rows } = await cast.database.migrating.query<{ key: string; answer: Buffer }>(
    `select encode(substring(answer for 16), 'hex')::uuid as key, substring(answer from 17) as answer
     from ground.letters_between where id = $1`,
    [letter],
  );
  const binding = `answer|${letter}|${cast.elsewhere}|${cast.here}|${cast.units.intake}`;
  const [key, answer] = [rows[0]?.key ?? '', rows[0]?.answer ?? Buffer.alloc(0)];
  const opened = async ({ person, duty, district }: Actor) =>
    (
      await cast.office.keeper.openForUnit({ person, duty, district, deed: 'cases/show' }, key, binding, answer)
    )?.toString('utf8');
  const administrator = await cast.hire('Pengelola', 'administrator');
  const police = await cast.hire('Penyelia lain', 'supervisor', { unit: cast.units.police });
  for (const reader of [cast.sari, peer]) expect(await opened(reader)).toContain('CANARY-ANSWER');
  for (const nobody of [administrator, police, desk]) expect(await opened(nobody)).toBeUndefined();
  expectDone(await here.kin(peer, [one('kin', number)]));
  expectDone(await here.respondent(id, { nik: number }));
  expect(await opened(peer)).toBeUndefined();
  expect(await opened(cast.sari)).toContain('CANARY-ANSWER');
});
