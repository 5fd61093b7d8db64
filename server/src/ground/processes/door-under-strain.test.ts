/** The built door when too many come at once, and when the database fails behind it: nothing that was filled in is lost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { type DoorProcess, fillIn, headingOf, hiddenIn, press, receiptIn, startDoor } from './testing/door-process.ts';

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

const asOwner = (sql: string) => cast.database.owner.query(sql);
const concerns = async () => (await cast.database.migrating.query('select 1 from casework.concerns')).rowCount ?? 0;

test('under a flood of codes it says “in a moment” and still takes a telling', async () => {
  const check = await fillIn(door, {});
  const looks = Array.from({ length: 80 }, () => press(door, null, 'look', { code: '0000 0000 0000 0000 0098' }));
  const receipt = await press(door, check, 'send');
  expect(receipt.status).toBe(200);
  const pages = await Promise.all(looks);
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200, 503]));
  const late = pages.find(({ status }) => status === 503);
  expect(late?.headers.get('retry-after')).toBe('10');
  expect(late?.html).toContain('Coba lagi sebentar');
}, 60_000);

test('under a flood of tellings each is kept on its page or received, and none twice', async () => {
  const story = await press(door, await fillIn(door, {}), 'change:story');
  const told = Array.from({ length: 60 }, (_, at) => press(door, story, 'next', { story: `cerita ${at}` }));
  const checks = await Promise.all(told);
  const before = await concerns();
  const sent = await Promise.all(checks.map((page) => press(door, page, 'send')));
  const received = sent.filter(({ status }) => status === 200);
  const kept = sent.filter(({ status }) => status === 503);
  expect(received.length + kept.length).toBe(sent.length);
  expect(kept.length).toBeGreaterThan(0);
  expect(await concerns()).toBe(before + received.length);
  expect(new Set(received.map(receiptIn)).size).toBe(received.length);
  for (const page of kept) expect((await press(door, page, 'send')).status).toBe(200);
}, 60_000);

describe('when something fails behind it', () => {
  test('a telling is not written by half, is said not to be stored, and goes through when sent again', async () => {
    const check = await fillIn(door, { story: { story: 'CANARY-KEPT' } });
    const before = await concerns();
    await asOwner('revoke execute on function casework.admit_concern(int, uuid) from naung_door');
    const broke = await press(door, check, 'send');
    await asOwner('grant execute on function casework.admit_concern(int, uuid) to naung_door');
    expect(broke.status).toBe(500);
    expect(broke.html).toContain('belum tersimpan');
    expect(broke.html).toContain('CANARY-KEPT');
    expect(await concerns()).toBe(before);
    expect(receiptIn(await press(door, broke, 'send'))).not.toBe('');
    expect(await concerns()).toBe(before + 1);
    expect(door.said()).toContain('"code":"42501"');
    expect(door.said()).not.toMatch(/CANARY|permission denied/);
  });

  test('a page that cannot be made keeps what was sent to it, to be sent once more', async () => {
    let page = await press(door, null, 'begin');
    for (const go of ['next', 'skip']) page = await press(door, page, go, { danger: 'no' });
    await asOwner('alter table ground.place_names rename to place_names_away');
    const broke = await press(door, page, 'next', { district: String(cast.here) });
    await asOwner('alter table ground.place_names_away rename to place_names');
    expect([broke.status, headingOf(broke)]).toEqual([500, 'Ada yang rusak di pihak kami']);
    expect(hiddenIn(broke.html)).toMatchObject({ district: String(cast.here), go: 'next', page: 'district' });
    expect(hiddenIn((await press(door, broke, 'next')).html).page).toBe('subdistrict');
  });
});
