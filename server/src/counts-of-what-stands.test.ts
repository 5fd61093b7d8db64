import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { layInCodes } from './ground/codes/lay-in.ts';
import { castOf } from './ground/database/testing/cast.ts';
import { indicatorsRoom } from './oversight/indicators/routes.ts';
import { activitiesRoom } from './prevention/activities/routes.ts';

const cast = await castOf([activitiesRoom, indicatorsRoom]);
const client = await cast.database.migrating.connect();
await layInCodes(client).finally(() => client.release());
const putu = await cast.hire('Putu', 'patbm-facilitator');
afterAll(() => cast.close());

const heads = fc.integer({ min: 0, max: 20 });
const tally = fc
  .record({ childFemale: heads, childMale: heads, adultFemale: heads, adultMale: heads })
  .map((four) => ({ ...four, disability: Math.floor((four.childFemale + four.adultMale) / 2) }));
const levels = fc.subarray(['child', 'family', 'community'], { minLength: 1 });
const stage = fc.constantFrom('promotion', 'prevention', 'detection');
const which = fc.nat();
const step = fc.oneof(
  {
    arbitrary: fc.record({
      deed: fc.constant('record' as const),
      tally,
      levels,
      stage,
      lines: fc.subarray([...cast.villages]),
      ownInitiative: fc.boolean(),
    }),
    weight: 4,
  },
  fc.record({
    deed: fc.constant('correct' as const),
    which,
    changes: fc.record({ tally, levels, stage }, { requiredKeys: [] }),
  }),
  fc.record({ deed: fc.constant('correct-line' as const), which, tally }),
  fc.record({ deed: fc.constant('add-line' as const), which, tally }),
  fc.record({ deed: fc.constant('void-line' as const), which }),
  fc.record({ deed: fc.constant('void' as const), which }),
  fc.record({
    deed: fc.constant('join' as const),
    which,
    into: which,
    attendanceFrom: fc.constantFrom('kept', 'joined'),
  }),
);

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const activities: string[] = [];
const lines: string[] = [];
const pick = (from: readonly string[], n: number) => from[n % Math.max(1, from.length)] ?? randomUUID();
const newLine = (village: number, heads: object) => {
  const line = randomUUID();
  lines.push(line);
  return { line, village, tally: heads };
};

/** Says it through the door; many of these wishes are refused, which is part of the test. */
async function take(one: Step): Promise<number> {
  const said = await say(one);
  expect([201, 404, 409]).toContain(said.status);
  return said.status;
}

function say(one: Step) {
  switch (one.deed) {
    case 'record': {
      const activity = randomUUID();
      activities.push(activity);
      const { deed: _deed, lines: from, ...told } = one;
      const [kind, placeWords, title] = ['campaign', 'Lapangan', 'Kampanye'];
      const nothing = {
        heldUntil: null,
        place: null,
        holder: null,
        village: null,
        openedBy: null,
        ledBy: null,
        bands: null,
        funding: null,
      };
      const outcome = { explained: [], agreements: [], followUp: [] };
      const attendance = from.map((village) => newLine(village, one.tally));
      const body = {
        ...nothing,
        ...told,
        activity,
        heldOn: '2025-05-05',
        kind,
        placeWords,
        title,
        holderKind: 'office',
        agencies: [],
        outcome,
        attendance,
      };
      return cast.say(putu, 'activities/record', body);
    }
    case 'correct':
      return cast.say(putu, 'activities/correct-activity', {
        record: pick(activities, one.which),
        changes: one.changes,
      });
    case 'correct-line':
      return cast.say(putu, 'activities/correct-attendance', {
        record: pick(lines, one.which),
        changes: { tally: one.tally },
      });
    case 'add-line':
      return cast.say(putu, 'activities/add-attendance', {
        ...newLine(cast.villages[0], one.tally),
        activity: pick(activities, one.which),
      });
    case 'void-line':
      return cast.say(putu, 'activities/void-attendance', { record: pick(lines, one.which), reason: 'typed-wrong' });
    case 'void':
      return cast.say(putu, 'activities/void-activity', { record: pick(activities, one.which), reason: 'twice' });
    case 'join': {
      const join = {
        activity: pick(activities, one.which),
        into: pick(activities, one.into),
        attendanceFrom: one.attendanceFrom,
      };
      return cast.say(putu, 'activities/join', join);
    }
  }
}

/** From the rows that stand, without the ledger and without the program that writes it. */
async function recount() {
  const { rows } = await cast.database.migrating.query(`
    with standing as (
      select a.stage, a.levels, a.own_initiative, t.tally from prevention.activities a
      cross join lateral (
        select jsonb_build_object('childFemale', sum((x ->> 'childFemale')::int), 'childMale', sum((x ->> 'childMale')::int),
          'adultFemale', sum((x ->> 'adultFemale')::int), 'adultMale', sum((x ->> 'adultMale')::int), 'disability', sum((x ->> 'disability')::int)) as tally
        from (select a.tally as x union all
          select l.tally from prevention.attendance l where l.district = a.district and l.activity = a.id and l.voided_at is null) all_of_it
      ) t
      where a.voided_at is null
    )
    select stage, level, count(*)::int as activity, count(*) filter (where own_initiative)::int as own,
      sum((tally ->> 'childFemale')::int)::int as "childFemale", sum((tally ->> 'childMale')::int)::int as "childMale",
      sum((tally ->> 'adultFemale')::int)::int as "adultFemale", sum((tally ->> 'adultMale')::int)::int as "adultMale",
      sum((tally ->> 'disability')::int)::int as disability
    from (select stage, unnest(levels) as level, own_initiative, tally from standing
      union all select 'all', 'all', own_initiative, tally from standing) cells
    group by stage, level`);
  return new Map((rows as Cell[]).map((row) => [`${row.stage} ${row.level}`, row]));
}

interface Cell {
  readonly stage: string;
  readonly level: string;
  readonly activity: number;
  readonly own: number;
  readonly [counter: string]: number | string;
}
interface Answer {
  readonly activity: number;
  readonly ownInitiative: number;
  readonly reach: Readonly<Record<string, number>>;
  readonly cells: readonly {
    readonly stage: string;
    readonly level: string;
    readonly activity: number;
    readonly reach: Readonly<Record<string, number>>;
  }[];
}

it('whatever is recorded, put right, voided and joined, the numbers equal a recount from the rows that stand', async () => {
  const verdicts: number[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (steps) => {
      for (const one of steps) verdicts.push(await take(one));
      const span = { from: '2025-05', to: '2025-05' };
      const answer = (await cast.ask(putu, 'indicators/prevention', span)).body as Answer;
      const standing = await recount();
      const all = standing.get('all all');
      expect(answer.activity).toBe(all?.activity ?? 0);
      expect(answer.ownInitiative).toBe(all?.own ?? 0);
      for (const [counter, count] of Object.entries(answer.reach))
        expect([counter, count]).toEqual([counter, all?.[counter] ?? 0]);
      expect(answer.cells).toHaveLength(Math.max(0, standing.size - 1));
      for (const { stage: at, level, activity, reach } of answer.cells)
        expect({ activity, ...reach }).toEqual(expect.objectContaining(pickCounters(standing.get(`${at} ${level}`))));
      const months = (await cast.ask(putu, 'indicators/months', span)).body as { activity: number[] };
      expect(months.activity).toEqual([answer.activity]);
    }),
    { numRuns: 8 },
  );
  expect(verdicts.filter((status) => status === 201).length).toBeGreaterThan(40);
}, 60_000);

const pickCounters = (cell: Cell | undefined) => {
  const {
    stage: _stage,
    level: _level,
    own: _own,
    ...counters
  } = cell ?? { stage: '', level: '', own: 0, activity: -1 };
  return counters;
};
