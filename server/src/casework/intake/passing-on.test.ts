import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { layInCodes } from '../../ground/codes/lay-in.ts';
import { type Cast, castOf } from '../../ground/database/testing/cast.ts';
import { intakeRoom } from './routes.ts';

const told = {
  channel: 'phone',
  kinds: ['violence-physical'],
  forms: ['physical'],
  aboutChild: true,
  ageBand: '6-12',
  sex: 'male',
  disability: null,
  village: null,
  placeKind: null,
  relation: 'parent',
  respondentIsChild: false,
  reporterKind: 'neighbour',
  occurred: 'this-week',
  occurredOn: null,
  urgencyItems: ['weapon'],
  story: 'Terdengar setiap malam.',
  reporterName: 'Bu Rai',
};

let cast: Cast;
let concern: string;
beforeAll(async () => {
  cast = await castOf([intakeRoom]);
  const client = await cast.database.migrating.connect();
  await layInCodes(client).finally(() => client.release());
});
afterAll(() => cast.close());
beforeEach(async () => {
  cast.at(null);
  concern = randomUUID();
  expect(await cast.say(cast.ketut, 'intake/receive', { concern, ...told })).toMatchObject({ status: 201 });
});

const refusal = (because: string) => ({ status: 409, body: { refusal: because } });

describe('lowering the urgency of a concern', () => {
  const ask = (to = 'hijau') =>
    cast.say(cast.ketut, 'intake/ask-to-lower', {
      concern,
      lowering: randomUUID(),
      to,
      reason: 'danger-is-past',
      note: 'Sudah pindah.',
    });
  const urgency = async () =>
    ((await cast.ask(cast.ketut, 'intake/show', { concern })).body as { urgency: string }).urgency;

  test('waits for a second person, who is not the one who asked', async () => {
    expect(await ask()).toMatchObject({ status: 201 });
    expect(await urgency()).toBe('merah');
    const shown = await cast.ask(cast.made, 'intake/show', { concern });
    expect(shown.body).toMatchObject({ lowering: { to: 'hijau', note: 'Sudah pindah.' } });
    const waiting = await cast.ask(cast.made, 'intake/inbox', { asked: 'lowering' });
    expect(waiting.body).toMatchObject({ items: [{ id: concern, loweringAskedBy: cast.ketut.person }] });
    expect(JSON.stringify(waiting.body)).not.toContain('pindah');
    expect((await cast.ask(cast.ratna, 'intake/inbox', { asked: 'lowering' })).body).toEqual({ items: [], next: null });
    expect(await cast.say(cast.ketut, 'intake/confirm-lowering', { concern })).toMatchObject(
      refusal('asked-it-yourself'),
    );
    expect(await cast.say(cast.made, 'intake/confirm-lowering', { concern })).toMatchObject({ status: 201 });
    expect(await urgency()).toBe('hijau');
    expect((await cast.ask(cast.made, 'intake/inbox', { asked: 'lowering' })).body).toMatchObject({ items: [] });
  });

  test('stays as it is when the second person does not agree', async () => {
    await ask('kuning');
    expect(await ask('kuning')).toMatchObject(refusal('lowering-is-asked'));
    expect(await cast.say(cast.made, 'intake/decline-lowering', { concern })).toMatchObject({ status: 201 });
    expect(await urgency()).toBe('merah');
    expect(await cast.say(cast.made, 'intake/confirm-lowering', { concern })).toMatchObject(
      refusal('no-lowering-is-asked'),
    );
  });

  test('what was written for the second person lies sealed', async () => {
    await ask();
    const { rows } = await cast.database.migrating.query(
      'select lowering::text as text from casework.concerns where id = $1',
      [concern],
    );
    expect(rows[0].text).not.toContain('pindah');
  });
});

describe('a concern from outside the district', () => {
  const handOver = async (leftLongAgo = true) => {
    const letter = randomUUID();
    if (leftLongAgo) cast.at(new Date(Date.now() - 60_000).toISOString());
    const payload = { concern, letter, toDistrict: cast.elsewhere, toUnit: cast.units.elsewhere };
    expect(await cast.say(cast.ketut, 'intake/hand-over', payload)).toMatchObject({ status: 201 });
    cast.at(null);
    return letter;
  };

  test('is taken over there under an id of its own, with what was told and without the one who told', async () => {
    const letter = await handOver();
    const officer = await cast.hire('Maulida', 'complaint-officer', {
      district: cast.elsewhere,
      unit: cast.units.elsewhere,
    });
    const came = await cast.ask(officer, 'intake/letters', { state: 'sent' });
    expect(came.body).toMatchObject({ items: [{ id: letter, kind: 'concern', fromDistrict: cast.here }], next: null });
    expect(JSON.stringify(came.body)).not.toContain(told.story);
    expect((await cast.ask(cast.ketut, 'intake/letters', { side: 'from-us' })).body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: letter })]),
    });
    expect((await cast.ask(cast.ketut, 'intake/letters')).body).toEqual({ items: [], next: null });
    expect((await cast.ask(cast.hasan, 'intake/letters')).status).toBe(403);
    const own = randomUUID();
    expect(await cast.say(cast.ratna, 'intake/take-over', { letter, concern: own })).toMatchObject({ status: 201 });
    const shown = await cast.ask(cast.ratna, 'intake/show', { concern: own });
    expect(shown.body).toMatchObject({ urgency: 'merah', channel: 'handover', told: { story: told.story } });
    expect(JSON.stringify(shown.body)).not.toContain('Bu Rai');
    expect(await cast.say(cast.ratna, 'intake/take-over', { letter, concern: randomUUID() })).toMatchObject(
      refusal('already-decided'),
    );
    const back = { concern, letter, toDistrict: cast.elsewhere };
    expect(await cast.say(cast.ketut, 'intake/take-back', back)).toMatchObject(refusal('has-left-already'));
  });

  test('comes back with a reason and is taken up again where it was told', async () => {
    const letter = await handOver();
    const returned = await cast.say(cast.ratna, 'intake/return-letter', { letter, reason: 'not-our-area' });
    expect(returned).toMatchObject({ status: 201 });
    expect(
      await cast.say(cast.ketut, 'intake/take-back', { concern, letter, toDistrict: cast.elsewhere }),
    ).toMatchObject({ status: 201 });
    expect((await cast.ask(cast.ketut, 'intake/show', { concern })).body).toMatchObject({ state: 'received' });
  });

  test('can be taken back before it has left, and then is nobody’s there', async () => {
    const letter = await handOver(false);
    expect(await cast.say(cast.ratna, 'intake/take-over', { letter, concern: randomUUID() })).toMatchObject({
      status: 404,
    });
    expect(
      await cast.say(cast.ketut, 'intake/take-back', { concern, letter, toDistrict: cast.elsewhere }),
    ).toMatchObject({ status: 201 });
  });

  test('is not taken back with the letter of another, which then would be nobody’s', async () => {
    await handOver();
    const [other, another] = [randomUUID(), randomUUID()];
    const said = { ...told, urgencyItems: [] };
    expect(await cast.say(cast.sari, 'intake/receive', { concern: other, ...said })).toMatchObject({ status: 201 });
    const there = { toDistrict: cast.elsewhere, toUnit: cast.units.elsewhere };
    const passed = { concern: other, letter: another, ...there };
    expect(await cast.say(cast.ketut, 'intake/hand-over', passed)).toMatchObject({ status: 201 });
    const back = { concern, letter: another, toDistrict: cast.elsewhere };
    expect(await cast.say(cast.ketut, 'intake/take-back', back)).toMatchObject({ status: 404 });
    expect((await cast.ask(cast.ketut, 'intake/show', { concern })).body).toMatchObject({ state: 'handed-over' });
    expect(await cast.say(cast.ketut, 'intake/take-back', { ...back, concern: other })).toMatchObject({ status: 201 });
  });

  test('cannot be read by another unit, nor taken back by whoever did not send it', async () => {
    const letter = await handOver();
    expect(await cast.say(cast.hasan, 'intake/take-over', { letter, concern: randomUUID() })).toMatchObject({
      status: 404,
    });
    expect(
      await cast.say(cast.ratna, 'intake/take-back', { concern, letter, toDistrict: cast.elsewhere }),
    ).toMatchObject({ status: 404 });
  });
});
