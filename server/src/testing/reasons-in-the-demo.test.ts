/**
 * How often a reason is asked for in the demo's own traffic, by the gate as it ships. Reasons are for what is unusual: whoever is asked
 * all day types anything.
 *
 * The demo says its commands to a stage that only writes them down, so that the traffic is the demo's and changes with it: who takes a
 * case up opens its names first, at the hour at which the demo does. Days on which the office is closed are worked on the next. Beside
 * that everybody looks in the morning at what she did last, comes in anew after lunch, and stays one evening in five. Whoever supervises
 * opens no name: what she does not reach asks for nothing.
 */
import { randomUUID } from 'node:crypto';
import { readersOf } from '@naung/domain/ground/access/grantee.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { addHours, type Instant } from '@naung/domain/ground/time.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consentRoom } from '../casework/consent/routes.ts';
import { referralsRoom } from '../casework/referrals/routes.ts';
import { playCasework } from '../demo/casework.ts';
import data from '../demo/districts.data.json';
import type { DemoDistrict } from '../demo/lay.ts';
import type { Stage } from '../demo/stage.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { dataKeysOver } from '../ground/keeper/case-keys.ts';
import { keeperOver } from '../ground/keeper/keeper-over.ts';
import { keyStoreInMemory } from '../ground/keeper/key-store.ts';
import { freshKeys } from '../ground/keeper/testing/keeper-for.ts';
import { caseworkCast, expectDone, receive } from './casework.ts';
import { consented, earlier, sending } from './referrals.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast([consentRoom, referralsRoom]);
  // A cast is tried at any hour; here the limits are those that ship.
  await cast.database.owner.query(`delete from ground.own_codes where list = 'reading-limits'`);
});
afterAll(() => cast.close());

/** Somebody opens what the demo calls by this id; `does` is what comes after it. */
interface Step {
  readonly who: string;
  readonly at: Instant;
  readonly of: string;
  readonly does: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

test('half of all workers’ days pass without more than one reason', { timeout: 120_000 }, async () => {
  const steps = withHabits(await demoSteps());
  const days = await replay(steps);
  const counts = [...days.values()].sort((one, other) => one - other);
  const roles = [...new Set([...days.keys()].map((day) => day.split('|')[0] ?? ''))];
  const of = (role: string) => [...days].flatMap(([day, asked]) => (day.startsWith(`${role}|`) ? [asked] : []));
  process.stdout.write(
    [
      `${steps.length} openings, ${counts.length} workers’ days: ${said(counts)}`,
      ...roles.map((role) => `  ${role}: ${said(of(role))}`),
    ]
      .join('\n')
      .concat('\n'),
  );
  expect(steps.length).toBeGreaterThan(80);
  expect(roles.length, 'everybody was there').toBeGreaterThanOrEqual(4);
  expect(middleOf(counts)).toBeLessThanOrEqual(1);
  for (const role of roles) expect([role, middleOf(of(role)) <= 1]).toEqual([role, true]);
  expect(counts.at(-1), 'what is unusual was asked about').toBeGreaterThan(0);
});

const middleOf = (counts: readonly number[]): number =>
  counts.toSorted((one, other) => one - other)[Math.floor(counts.length / 2)] ?? 0;

/** `median 0; 0 on 61 days, 1 on 9` */
function said(counts: readonly number[]): string {
  const kinds = [...new Set(counts)].sort((one, other) => one - other);
  return `median ${middleOf(counts)}; ${kinds.map((kind) => `${kind} on ${counts.filter((one) => one === kind).length}`).join(', ')}`;
}

async function demoSteps(): Promise<readonly Step[]> {
  const [one] = data.districts;
  if (one === undefined) throw new Error('The demo has no district');
  const people = one.people.map(({ name, preset, unit }, at) => ({
    ...{ name, preset },
    actor: { person: `${preset} ${at}`, unit } as unknown as Actor,
  }));
  const units = new Map(one.people.map(({ unit }) => [unit, unit]));
  const district = { code: one.code, data: one, units, villages: [1, 2, 3, 4], people } as unknown as DemoDistrict;
  const steps: Step[] = [];
  const stage: Stage = {
    id: (...name) => name.join('/'),
    async say({ person }, at, name, payload) {
      const told = payload as Step['payload'];
      const of = [told.referral, told.case, told.concern].find((id) => typeof id === 'string');
      // A plan is approved and a case closed on what was written for it: no name opens.
      if (of !== undefined && !/^head/.test(person) && isTold(String(of)))
        steps.push({ who: person, at: workedAt(at), of: String(of), does: name, payload: told });
    },
  };
  await playCasework(stage, district);
  return steps.sort(byTime);
}

/** Each story carries its number at the end of every id; `npm test` takes a few of the thirty. */
const isTold = (id: string): boolean => Number(id.split('/').at(-1)) % Number(process.env.NAUNG_EVERY_STORY ?? 6) === 0;

/** On a day on which the office is closed nobody plays the demo; what fell there is done on the next. */
function workedAt(at: Instant): Instant {
  const weekday = new Date(addHours(at, 8)).getUTCDay();
  return addHours(at, weekday === 6 ? 48 : weekday === 0 ? 24 : 0);
}

const byTime = (one: Step, other: Step): number => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0);
const dayOf = (at: Instant): string => addHours(at, 8).slice(0, 10);

function withHabits(steps: readonly Step[]): readonly Step[] {
  const more: Step[] = [];
  let days = 0;
  const last = new Map<string, readonly Step[]>();
  for (const step of steps) {
    const before = last.get(step.who) ?? [];
    const [newest] = before;
    const day = dayOf(step.at);
    if (newest && dayOf(newest.at) !== day) {
      const again = (one: Step, at: string): Step => ({ ...one, at: `${day}T${at}.000Z` as Instant, does: null });
      more.push(...before.map((one) => again(one, '00:05:00')));
      days += 1;
      if (days % 5 === 0) more.push(again(newest, '11:30:00'));
    }
    last.set(step.who, [step, ...before.filter(({ of }) => of !== step.of)].slice(0, 2));
  }
  return [...steps, ...more].sort(byTime);
}

/** How many reasons each was asked on each of her days. */
async function replay(steps: readonly Step[]): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, string>();
  const asked = new Map<string, number>();
  const store = keyStoreInMemory();
  const keys = freshKeys(store);
  let now = '' as Instant;
  const gate = keeperOver({ keys, dataKeys: dataKeysOver(store, keys), pool: cast.database.keeper, now: () => now });
  const sessions = new Map<string, string>();
  for (const step of steps) {
    const actor = played(step.who);
    const day = `${step.who}|${dayOf(step.at)}`;
    const half = `${day}|${addHours(step.at, 8).slice(11, 13) < '13' ? 'morning' : 'afternoon'}`;
    const session = sessions.get(half) ?? randomUUID();
    sessions.set(half, session);
    const subject = ids.get(step.of);
    if (subject !== undefined && (await reaches(actor, subject))) {
      now = step.at;
      asked.set(day, asked.get(day) ?? 0);
      const asker = { person: actor.person, duty: actor.duty, district: actor.district, deed: 'test' };
      const { isNeeded } = await gate.reasonFor(asker, session, [subject]);
      if (isNeeded) {
        asked.set(day, (asked.get(day) ?? 0) + 1);
        expect(await gate.giveReason(asker, session, 'work-left-over')).toBe(true);
      }
      await traced(actor, session, subject, step.at);
    }
    await happened(step, ids);
  }
  return asked;
}

/** What she does not reach is answered as if it were not there, and asks for nothing. */
async function reaches(actor: Actor, subject: string): Promise<boolean> {
  const { rowCount } = await cast.database.migrating.query(
    `select from access.reach where subject = $1 and grantee = any ($2) and compartment = 'identity' and starts <= now()
     and (until is null or until > now()) limit 1`,
    [subject, [...readersOf(actor)]],
  );
  return (rowCount ?? 0) > 0;
}

/** The cast in the parts of the demo's people; every desk of an agency is the police's. */
function played(who: string): Actor {
  const { ketut, sari, komang, made, hasan } = cast;
  if (who.startsWith('complaint')) return ketut;
  if (who.startsWith('head')) return made;
  return who.startsWith('case-manager') ? (who.endsWith('3') ? sari : komang) : hasan;
}

/** What changes who reaches what, done as in life. */
async function happened({ does, of, who, payload }: Step, ids: Map<string, string>): Promise<void> {
  if (does === 'intake/receive') ids.set(of, await receive(cast));
  if (does === 'intake/accept') {
    const accepted = randomUUID();
    const worker = played(String(payload.worker)).person;
    const accepting = {
      concern: ids.get(String(payload.concern)),
      case: accepted,
      isNew: true,
      alias: 'Melati',
      worker,
    };
    expectDone(await cast.say(cast.ketut, 'intake/accept', accepting));
    ids.set(of, accepted);
  }
  if (does === 'referrals/send') {
    const id = ids.get(String(payload.case)) ?? '';
    const actor = played(who);
    const wish = sending(cast, id, await consented(cast, id, {}, actor));
    expectDone(await earlier(cast, 60, () => cast.say(actor, 'referrals/send', wish)));
    ids.set(of, wish.packet);
  }
}

const traced = (actor: Actor, session: string, subject: string, at: Instant) =>
  cast.database.migrating.query(
    `insert into audit.entries (district, id, at, person, duty, unit, deed, outcome, subjects, compartments, session)
     values ($1, gen_random_uuid(), $2, $3, $4, $5, 'people/of-case', 'done', array[$6::uuid], '{identity}', $7)`,
    [cast.here, at, actor.person, actor.duty, actor.unit, subject, session],
  );
