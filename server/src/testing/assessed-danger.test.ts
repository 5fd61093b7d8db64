import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servicesRoom } from '../casework/services/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { layInInstruments } from '../ground/forms/lay-in.ts';
import { caseworkCast, expectDone, openCase } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast([servicesRoom]);
  const client = await cast.database.migrating.connect();
  await layInInstruments(client);
  client.release();
});
afterAll(() => cast.close());

const answers = { 'aman-malam-ini': true, hamil: 'belum-tahu', 'pendapat-sendiri': 'CANARY-WISH' };

async function assessed(id: string, more: object = {}): Promise<string> {
  const assessment = randomUUID();
  const asked = { instrument: 'asesmen-awal', instrumentVersion: 1, doneAt: '2026-01-05T02:00:00.000Z' };
  const said = { assessment, case: id, ...asked, needs: [], reviewOn: null, answers, ...more };
  expectDone(await cast.say(cast.sari, 'services/assess', said));
  return assessment;
}

describe('an assessment', () => {
  test('raises the urgency of the case where it says danger, also when it is put right or moved, and never lowers it', async () => {
    const urgencyOf = async (id: string) =>
      ((await cast.ask(cast.made, 'cases/show', { case: id })).body as { urgency: string }).urgency;
    const { id } = await openCase(cast);
    const stopped = { instrumentVersion: 2, answers: { 'aman-malam-ini': 'tidak', 'jarak-terlapor': 'serumah' } };
    const danger = await assessed(id, stopped);
    expect(await urgencyOf(id)).toBe('merah');
    const timeline = (await cast.ask(cast.sari, 'cases/timeline', { case: id })).body as { items: object[] };
    expect(timeline.items).toContainEqual(
      expect.objectContaining({
        event: 'urgency-raised',
        core: { from: 'hijau', to: 'merah', because: 'assessed' },
      }),
    );
    await assessed(id);
    expect(await urgencyOf(id)).toBe('merah');

    const { id: calm } = await openCase(cast);
    const learned = await assessed(calm);
    expect(await urgencyOf(calm)).toBe('hijau');
    const corrected = {
      record: learned,
      changes: { medicalAnswers: { hamil: 'belum-tahu', 'perlu-dokter': 'sekarang' } },
    };
    expectDone(await cast.say(cast.sari, 'services/correct-assessment', corrected));
    expect(await urgencyOf(calm)).toBe('merah');

    const { id: other } = await openCase(cast);
    const moved = { record: danger, to: other, reason: 'wrong-person' };
    expectDone(await cast.say(cast.sari, 'services/move-assessment', moved));
    expect(await urgencyOf(other)).toBe('merah');
  });

  test('overtakes a wish to lower what it says is urgent, and shows who approves a closing what was said of that night', async () => {
    const { id } = await openCase(cast, { urgencyItems: ['weapon'] });
    const lower = { case: id, to: 'hijau', reason: 'danger-is-past' };
    expectDone(await cast.say(cast.sari, 'cases/ask-to-lower-urgency', lower));
    await assessed(id, { answers: { ...answers, 'aman-malam-ini': false } });
    expect((await cast.ask(cast.made, 'cases/show', { case: id })).body).toMatchObject({
      urgency: 'merah',
      lowering: null,
    });
    const closing = { case: id, closing: randomUUID(), reason: 'died', outcome: 'CANARY-END' };
    expectDone(await cast.say(cast.sari, 'cases/ask-to-close', closing));
    const approver = { ...cast.made, deeds: ['approve'] as const };
    expect((await cast.ask(approver, 'cases/show', { case: id })).body).toMatchObject({
      closingPacket: { safety: { assessedAt: '2026-01-05T02:00:00.000Z', safeTonight: 'no' } },
    });
  });
});
