/** Lowering the colour of what was told, where the unit is too small for two: who stands in answers, and reads no word of it. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agenciesRoom } from '../ground/agencies/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { caseworkCast, expectDone, receive } from './casework.ts';

let cast: Cast;
let rai: Actor;
beforeAll(async () => {
  cast = await caseworkCast([agenciesRoom]);
  const keeper = await cast.hire('Admin', 'administrator', { unit: cast.units.police });
  rai = await cast.hire('Rai', 'supervisor', { unit: cast.units.hospital, deeds: ['approve', 'triage'] });
  const naming = { unit: cast.units.intake, standIn: cast.units.hospital };
  expectDone(await cast.say(keeper, 'agencies/name-stand-in', naming));
});
afterAll(() => cast.close());

const owner = (text: string, values: unknown[]) => cast.database.owner.query(text, values);
const stay = (people: readonly Actor[]) =>
  owner(
    'update ground.duties set ends_on = case when person = any ($2) then null else current_date - 7 end where unit = $1',
    [cast.units.intake, people.map(({ person }) => person)],
  );
async function asked(): Promise<string> {
  const concern = await receive(cast, { urgencyItems: ['weapon'] });
  const lower = { concern, lowering: randomUUID(), to: 'hijau', reason: 'danger-is-past', note: 'CANARY-NOTE' };
  expectDone(await cast.say(cast.ketut, 'intake/ask-to-lower', lower));
  return concern;
}
const waits = async (concern: string): Promise<boolean> =>
  JSON.stringify((await cast.ask(rai, 'intake/inbox', { asked: 'lowering' })).body).includes(concern);
const shows = async (concern: string) => cast.ask(rai, 'intake/show', { concern });

test('waits with the stand-in of a unit of two, who reads no word of it, and then it is closed to her', async () => {
  await stay([cast.ketut, cast.made]);
  const concern = await asked();
  expect(await waits(concern)).toBe(true);
  const shown = await shows(concern);
  expect([shown.status, JSON.stringify(shown.body).includes('CANARY')]).toEqual([200, false]);
  expect((await cast.say(rai, 'intake/close', { concern, reason: 'advice-was-enough' })).status).toBe(403);
  expect((await cast.say(cast.ketut, 'intake/confirm-lowering', { concern })).status).toBe(409);
  expectDone(await cast.say(rai, 'intake/confirm-lowering', { concern }));
  expect([await waits(concern), (await shows(concern)).status]).toEqual([false, 404]);
});

test('is closed to her with what the unit decides of it, and stays in a unit of three', async () => {
  await stay([cast.ketut, cast.made]);
  const concern = await asked();
  expectDone(await cast.say(cast.ketut, 'intake/note-contact', { concern, how: 'call' }));
  expect((await shows(concern)).status).toBe(200);
  expectDone(await cast.say(cast.ketut, 'intake/close', { concern, reason: 'advice-was-enough' }));
  expect((await shows(concern)).status).toBe(404);
  await stay([cast.ketut, cast.made, cast.sari]);
  expect(await waits(await asked())).toBe(false);
});

test('is never confirmed by who asked, under another duty that triages or approves', async () => {
  const concern = await asked();
  for (const unit of [cast.units.intake, cast.units.hospital]) {
    const other = {
      ...cast.ketut,
      unit,
      duty: randomUUID(),
      deeds: ['triage', 'supervise', 'approve'],
    } as unknown as Actor;
    await owner(
      `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on) values ($1, $2, $3, $4, 'x', $5, '2020-01-01')`,
      [cast.here, other.duty, other.person, unit, other.deeds],
    );
    expect((await cast.say(other, 'intake/confirm-lowering', { concern })).status).toBeGreaterThanOrEqual(400);
  }
});
