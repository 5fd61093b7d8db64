/**
 * Every way in which somebody reads, in worlds by chance around files that were told: lists, single records, looking for people, a
 * released sheet, the trace, and what her device may hold. Each answer is what grants and walls give her, applied by force, and nothing besides.
 *
 * `NAUNG_WORLDS`, `NAUNG_PEOPLE` and `NAUNG_CASES` make it long; `NAUNG_FIRST_WORLD` lets several processes share the worlds.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layInCodes } from '../ground/codes/lay-in.ts';
import { type Cast, castOf } from '../ground/database/testing/cast.ts';
import { rooms } from '../rooms.ts';
import {
  digestOver,
  type Entry,
  entriesOf,
  meantScope,
  scopeAsked,
  scopeDiffering,
  wholeScope,
} from './worlds/device-scope.ts';
import { looking } from './worlds/meant-answers.ts';
import { type Peopled, peopled } from './worlds/peopled-files.ts';
import { type Asking, findingDiffering, listsDiffering, recordsDiffering, sheetsDiffering } from './worlds/readers.ts';
import { type Told, tellFiles } from './worlds/told-files.ts';
import { type LaidEntry, layTrace, traceDiffering } from './worlds/trace-read.ts';

const worlds = Number(process.env.NAUNG_WORLDS ?? 20);
const isLong = process.env.NAUNG_WORLDS !== undefined;
const first = Number(process.env.NAUNG_FIRST_WORLD ?? 1);
const size = { agencies: isLong ? 5 : 2, people: Number(process.env.NAUNG_PEOPLE ?? 25) };
const many = Number(process.env.NAUNG_CASES ?? 8);
/** For so many files each person asks one by one, and looks for the people of some of them. */
const [askedFor, lookedFor] = isLong ? [6, 2] : [1, 1];
/** In short, everybody asks for lists, a record and what her device holds; every third for a sheet, the next for people, and the one after for the trace. */
const isHerTurn = (at: number, turn: number): boolean => isLong || at % 3 === turn;

let cast: Cast;
let asking: Asking;
let log: readonly Entry[];
let trace: readonly LaidEntry[];
beforeAll(
  async () => {
    cast = await castOf(rooms);
    const client = await cast.database.migrating.connect();
    await layInCodes(client).finally(() => client.release());
    const files = await tellFiles(cast, many);
    const shown = { lists: 0, records: 0, finding: 0, sheets: 0, trace: 0 };
    asking = { cast, files, marks: new Map(files.flatMap((file) => [...file.marks])), shown };
    log = await entriesOf(cast);
    trace = await layTrace(cast, files);
  },
  60_000 + many * 1000,
);
afterAll(() => cast.close());

test(
  `in ${worlds} worlds everybody is answered what is hers, by every reader`,
  async () => {
    let pairs = 0;
    let held = 0;
    for (let seed = first; seed < first + worlds; seed += 1) {
      const setting = await peopled(cast, asking.files, seed, size);
      pairs += setting.world.people.length;
      for (const [at, actor] of setting.world.actors.entries()) {
        const she = looking(setting, actor);
        expect(await listsDiffering(asking, she), `world ${seed}`).toEqual([]);
        if (isHerTurn(at, 0)) expect(await sheetsDiffering(asking, she), `world ${seed}`).toEqual([]);
        if (isHerTurn(at, 2))
          expect(await traceDiffering(cast, setting.world, trace, she, asking.shown), `world ${seed}`).toEqual([]);
        expect(await scopeDiffering(cast, she, setting.world.subjects, log), `world ${seed}`).toEqual([]);
        held += meantScope(she, setting.world.subjects, log).length;
        const some = someOf(setting, actor);
        for (const file of some) expect(await recordsDiffering(asking, she, file), `world ${seed}`).toEqual([]);
        for (const file of isHerTurn(at, 1) ? some.slice(0, lookedFor) : [])
          expect(await findingDiffering(asking, she, file), `world ${seed}`).toEqual([]);
      }
    }
    if (isLong) process.stdout.write(`${pairs} pairs, ${JSON.stringify(asking.shown)}, ${held} held\n`);
    for (const [reader, times] of Object.entries({ ...asking.shown, held }))
      expect(times, `what ${reader} showed`).toBeGreaterThan(2);
  },
  60_000 + worlds * size.people * 4000,
);

function someOf({ world }: Peopled, actor: Actor): readonly Told[] {
  const she = looking({ world, unitOf: new Map() }, actor);
  const hers = asking.files.filter(({ case: id, concern }) => she.reaches(id, 'core') || she.reaches(concern, 'core'));
  const some = [...world.chance.some(hers, 0.5), ...hers];
  const chosen = isLong
    ? [...some.slice(0, 1), world.chance.of(asking.files), ...some]
    : [world.chance.of([...some.slice(0, 1), world.chance.of(asking.files)])];
  return [...new Set(chosen)].slice(0, askedFor);
}

test('what ended, what was revoked and what a wall took leave a device alike, and like what never was', async () => {
  const setting = await peopled(cast, asking.files, first + worlds, size);
  const { actor, items } = await whoHoldsMost(setting);
  const [ended, revoked, walled] = items.map(({ subject }) => subject);
  const { migrating } = cast.database;
  const [grantee, district] = [`person:${actor.person}`, actor.district];
  await migrating.query(`update access.grants set until = now() where subject = $1 and grantee = $2`, [ended, grantee]);
  await migrating.query(`update access.grants set revoked_at = now() where subject = $1 and grantee = $2`, [
    ...[revoked, grantee],
  ]);
  await migrating.query(
    `insert into access.walls (district, id, subject, person, because) values ($1, $2, $3, $4, 'kin')`,
    [district, randomUUID(), walled, actor.person],
  );
  await migrating.query('select access.settle(district, subject, null) from access.subjects');
  const held = [...items.map(({ subject }) => subject), randomUUID()];
  const { gone, items: left, digest } = await scopeAsked(cast, actor, { held, digest: digestOver(items) });
  const behind = new Set(await rootedIn(walled ?? ''));
  const meant = items.map(({ subject }) => subject).filter((id) => id !== ended && id !== revoked && !behind.has(id));
  expect(left.map(({ subject }) => subject)).toEqual(meant);
  expect(digest).toBe(digestOver(left));
  expect(gone).toEqual(held.filter((id) => !meant.includes(id)));
}, 120_000);

async function whoHoldsMost({ world }: Peopled) {
  const scopes = await Promise.all(
    world.actors.map(async (actor) => ({ actor, items: (await wholeScope(cast, actor)).items })),
  );
  const [most] = scopes.toSorted((one, other) => other.items.length - one.items.length);
  if (most === undefined || most.items.length < 3) throw new Error('Nobody of this world holds three files');
  return most;
}

const rootedIn = async (subject: string): Promise<readonly string[]> => {
  const { rows } = await cast.database.migrating.query<{ subject: string }>(
    'select subject from access.subjects where subject = $1 or root = $1',
    [subject],
  );
  return rows.map((row) => row.subject);
};
