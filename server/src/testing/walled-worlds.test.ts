/**
 * Random worlds of kin, wishes, workplaces and the people of a case, said in any order: whoever is behind a wall finds no trace of the
 * case in any answer of the office, and whoever is not goes on as before. `NAUNG_WORLDS` says how many (24 unless told, 1,000 in
 * `npm run test:long`).
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { rooms } from '../rooms.ts';
import { assessed, caseworkCast, expectDone, openCase, planned } from './casework.ts';
import { consented, earlier, sending } from './referrals.ts';
import { lettersThere } from './walled-letters.ts';
import { type Staff, staffOf } from './walled-staff.ts';
import { inTheTrace } from './walled-trace.ts';

const isLong = process.env.NAUNG_WORLDS !== undefined;
const worlds = Number(process.env.NAUNG_WORLDS ?? 24);
/** A fresh office after so many: a list that is read whole stays short. */
const batch = 12;

const anybody = fc.integer({ min: 0, max: 9 });
const by = fc.constantFrom('self', 'household', 'kin');
const place = fc.constantFrom('police', 'hospital');
const saying = fc.oneof(
  fc.record({ says: fc.constant('respondent'), who: anybody, by }),
  fc.record({ says: fc.constant('relative'), who: anybody, by }),
  fc.record({ says: fc.constant('stranger') }),
  fc.record({ says: fc.constant('wish'), who: anybody }),
  fc.record({ says: fc.constant('unit-wish'), place }),
  fc.record({ says: fc.constant('works-at'), place, whole: fc.boolean() }),
  fc.record({ says: fc.constant('joins'), which: fc.constantFrom('first', 'second') }),
  fc.record({ says: fc.constant('refers'), place }),
  fc.record({ says: fc.constant('asks-to-close') }),
  fc.record({ says: fc.constant('offers') }),
  fc.record({ says: fc.constant('respondent-there'), who: fc.integer({ min: 0, max: 2 }), by }),
);
const world = fc.record({ said: fc.array(saying, { minLength: 1, maxLength: 6 }), declaresLate: fc.boolean() });
type World = typeof world extends fc.Arbitrary<infer One> ? One : never;
type Saying = World['said'][number];

interface Laid {
  readonly id: string;
  readonly concern: string;
  readonly alias: string;
  readonly consents: Record<'police' | 'hospital', string>;
  readonly referrals: { readonly id: string; readonly place: 'police' | 'hospital' }[];
  readonly records: string[];
  readonly closings: string[];
  readonly walledPeople: Set<string>;
  readonly walledUnits: Set<'police' | 'hospital'>;
  readonly joined: Set<string>;
  readonly letters: string[];
  readonly walledThere: Set<string>;
}

let cast: Cast;
let staff: Staff;
let named = 0;

const others = rooms.filter(
  (room) =>
    !room.commands.some(({ contract }) =>
      ['intake/receive', 'cases/move-phase', 'people/record-client'].includes(contract.name),
    ),
);
const fresh = async () => {
  cast = await caseworkCast(others);
  staff = await staffOf(cast);
};
beforeAll(fresh);
afterAll(() => cast.close());

async function lay(): Promise<Laid> {
  named += 1;
  const alias = `Alias${String(named).padStart(6, '0')}`;
  const { id, concern } = await openCase(cast);
  expectDone(await cast.say(cast.sari, 'cases/correct-case', { record: id, changes: { alias } }));
  const consents = {
    police: await consented(cast, id),
    hospital: await consented(cast, id, { toUnit: cast.units.hospital }),
  };
  return {
    ...{ id, concern, alias, consents, referrals: [], records: [], closings: [], letters: [] },
    ...{ walledPeople: new Set(), walledUnits: new Set(), joined: new Set(), walledThere: new Set() },
  };
}

const person = { sex: 'male', isChild: false } as const;

async function say(laid: Laid, one: Saying): Promise<void> {
  const record = randomUUID();
  const { id } = laid;
  switch (one.says) {
    case 'respondent': {
      laid.records.push(record);
      laid.walledPeople.add(staff.tied[one.who]?.actor.person ?? '');
      const told = { respondent: record, case: id, relation: null, ageBand: null, isNear: null, ...person };
      expectDone(
        await cast.say(cast.sari, 'people/record-respondent', { ...told, ...staff.numberOf(one.who, one.by) }),
      );
      return;
    }
    case 'respondent-there': {
      laid.records.push(record);
      // Where he works himself nobody opens what is said of him.
      const behind = one.by === 'self' ? staff.there : [staff.there[one.who]];
      for (const each of behind) laid.walledThere.add(each?.actor.person ?? '');
      const told = { respondent: record, case: id, relation: null, ageBand: null, isNear: null, ...person };
      const number = staff.numberOf(one.who, one.by, 'there');
      expectDone(await cast.say(cast.sari, 'people/record-respondent', { ...told, ...number }));
      return;
    }
    case 'offers': {
      const to = { toDistrict: cast.elsewhere, toUnit: cast.units.elsewhere };
      const offer = { case: id, letter: record, ...to, reason: 'lives-there' };
      // Not twice, nor while it is being closed, which are other rules.
      if ((await cast.say(cast.sari, 'cases/offer-hand-over', offer)).status === 201) laid.letters.push(record);
      await cast.database.migrating.query(`update ground.letters_between set leaves_at = now() - interval '1 second'`);
      return;
    }
    case 'relative': {
      laid.records.push(record);
      laid.walledPeople.add(staff.tied[one.who]?.actor.person ?? '');
      const told = { relative: record, case: id, kinship: 'other', livesTogether: null, mayKnow: null, ...person };
      const roles = { isGuardian: false, isRespondent: false };
      expectDone(
        await cast.say(cast.sari, 'people/record-relative', { ...told, ...roles, ...staff.numberOf(one.who, one.by) }),
      );
      return;
    }
    case 'stranger': {
      const told = { respondent: record, case: id, relation: null, ageBand: null, isNear: null, ...person };
      expectDone(await cast.say(cast.sari, 'people/record-respondent', { ...told, nik: staff.strangers() }));
      return;
    }
    case 'wish': {
      const whom = staff.tied[one.who]?.actor.person ?? '';
      await cast.say(cast.sari, 'walls/keep-from', { wall: record, case: id, person: whom, unit: null });
      const { rows } = await cast.database.owner.query('select from access.wishes_waiting where wall = $1', [record]);
      if (rows.length === 0) laid.walledPeople.add(whom);
      return;
    }
    case 'unit-wish':
      laid.walledUnits.add(one.place);
      await cast.say(cast.sari, 'walls/keep-from', {
        wall: record,
        case: id,
        person: null,
        unit: cast.units[one.place],
      });
      return;
    case 'works-at': {
      laid.walledUnits.add(one.place);
      const unit = cast.units[one.place];
      const worksAt = { agency: staff.agencies[one.place], unit: one.whole ? null : unit, from: null, until: null };
      const told = { respondent: record, case: id, relation: null, ageBand: null, isNear: null, ...person };
      expectDone(await cast.say(cast.sari, 'people/record-respondent', { ...told, worksAt }));
      return;
    }
    case 'joins': {
      const member = staff[one.which];
      if (laid.joined.has(member.person)) return;
      laid.joined.add(member.person);
      const joining = { case: id, person: member.person, role: 'companion' };
      expectDone(await cast.say(cast.sari, 'cases/add-team-member', joining));
      return;
    }
    case 'refers': {
      const consent = laid.consents[one.place];
      const sent = sending(cast, id, consent, { toUnit: cast.units[one.place] });
      const answer = await earlier(cast, 60, () => cast.say(cast.sari, 'referrals/send', sent));
      expect([one.place, answer.status]).toEqual([one.place, laid.walledUnits.has(one.place) ? 409 : 201]);
      if (answer.status === 201) laid.referrals.push({ id: sent.referral, place: one.place });
      return;
    }
    case 'asks-to-close': {
      if (laid.closings.length > 0) return;
      await assessed(cast, id);
      await planned(cast, id, 'achieved');
      const closing = { case: id, closing: record, reason: 'goals-reached', outcome: 'Aman' };
      // Not while a referral is running, which is another rule.
      if ((await cast.say(cast.sari, 'cases/ask-to-close', closing)).status === 201) laid.closings.push(record);
    }
  }
}

const lists: readonly (readonly [string, object])[] = [
  ...['mine', 'unit'].map((whose) => ['cases/list', { whose, limit: '200' }] as const),
  ...['mine', 'unit'].map((whose) => ['deadlines/due', { whose, limit: '200' }] as const),
  ...['requested', 'accepted', 'in-progress', 'completed', 'declined', 'cancelled', 'withdrawn'].map(
    (status) => ['referrals/inbox', { status, limit: '200' }] as const,
  ),
  ['cases/list', { whose: 'unit', limit: '200', asked: 'closing' }],
  ...['received', 'accepted'].map((state) => ['intake/inbox', { state, limit: '200' }] as const),
  ['referrals/notices', { limit: '200' }],
  ['services/approvals', { limit: '200' }],
  ['walls/in-force', { limit: '200' }],
  ...['cases/letters', 'intake/letters'].map((name) => [name, { side: 'from-us', limit: '200' }] as const),
];

const aboutCase = [
  ...['cases/show', 'cases/identity', 'cases/timeline', 'cases/brought-along', 'people/of-case', 'consent/of-case'],
  ...['services/of-case', 'referrals/of-case', 'referrals/consents', 'intake/of-case', 'intake/ways-of-case'],
  ...['walls/wishes', 'walls/units-apart'],
];

/** Every answer that somebody gets who asks for everything, about this case and about one that never was. */
async function answers(actor: Actor, laid: Laid | null): Promise<readonly unknown[]> {
  const known = laid ?? {
    ...{ id: randomUUID(), concern: randomUUID(), records: [randomUUID()] },
    ...{ referrals: [{ id: randomUUID() }], consents: { police: randomUUID() } },
  };
  const asked: (readonly [string, object])[] = [
    ...aboutCase.map((name) => [name, { case: known.id }] as const),
    ['intake/show', { concern: known.concern }],
    ['consent/show', { consent: known.consents.police }],
    ['deadlines/met', { subject: known.id }],
    ['referrals/prepare', { case: known.id, consent: known.consents.police }],
    ['referrals/show', { referral: known.referrals[0]?.id ?? randomUUID() }],
    ...[known.id, known.concern, known.records[0] ?? randomUUID()].map(
      (record) => ['corrections/of-record', { record }] as const,
    ),
  ];
  const said = [];
  for (const [name, query] of asked) said.push([name, await cast.ask(actor, name, query)]);
  const joining = { case: known.id, person: staff.first.person, role: 'companion' };
  said.push(await cast.say(actor, 'cases/add-team-member', joining));
  const refers = known.referrals[0]?.id ?? randomUUID();
  said.push(await cast.say(actor, 'referrals/answer', { referral: refers, answer: 'accepted', reason: null }));
  return said;
}

async function traces(actor: Actor, laid: Laid): Promise<readonly string[]> {
  const { rows } = await cast.database.owner.query<{ code: string }>('select code from casework.cases where id = $1', [
    laid.id,
  ]);
  const marks = [laid.id, laid.concern, laid.alias, rows[0]?.code ?? '', ...laid.referrals.map((one) => one.id)];
  const found: string[] = [];
  for (const [name, query] of lists) {
    const text = JSON.stringify(await cast.ask(actor, name, query));
    for (const mark of [...marks, ...laid.records, ...laid.closings, ...laid.letters])
      if (text.includes(mark)) found.push(`${name}: ${mark}`);
  }
  return [...found, ...(await inTheTrace(cast, actor, [...marks, ...laid.records, ...laid.closings]))];
}

const isBehind = (actor: Actor, laid: Laid): boolean =>
  laid.walledPeople.has(actor.person) ||
  [...laid.walledUnits].some((unit) => staff.unitsOf(actor.person).includes(cast.units[unit]));

describe('whoever is behind a wall', () => {
  test(`finds nothing in ${worlds} worlds, and the others go on`, { timeout: 60_000 + worlds * 8000 }, async () => {
    let [pairs, walled, laidHere] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(world, async ({ said, declaresLate }) => {
        laidHere += 1;
        if (laidHere % batch === 0) {
          await cast.close();
          await fresh();
        }
        const laid = await lay();
        if (!declaresLate) await staff.declareAll();
        else await staff.takeBackAll();
        for (const one of said) await say(laid, one);
        if (declaresLate) await staff.declareAll();
        const nothing = new Map<string, unknown>();
        const inLetters = await lettersThere(cast, staff, laid);
        [pairs, walled] = [pairs + inLetters.pairs, walled + inLetters.walled];
        for (const actor of staff.everybody) {
          pairs += 1;
          if (!isBehind(actor, laid)) {
            await goesOn(actor, laid);
            continue;
          }
          walled += 1;
          expect(await traces(actor, laid)).toEqual([]);
          const like = nothing.get(actor.duty) ?? (await answers(actor, null));
          nothing.set(actor.duty, like);
          expect(await answers(actor, laid)).toEqual(like);
        }
      }),
      { numRuns: worlds, endOnFailure: true },
    );
    if (isLong) process.stdout.write(`${worlds} worlds, ${pairs} pairs, ${walled} behind a wall, 0 traces\n`);
    expect(walled).toBeGreaterThan(worlds);
  });
});

/** No wall, no less: a wall that shut out one too many would leave a child without her worker. */
async function goesOn(actor: Actor, laid: Laid): Promise<void> {
  const sees = async (name: string, query: object) => (await cast.ask(actor, name, query)).status;
  if (actor.deeds.includes('supervise') || laid.joined.has(actor.person))
    if (actor.unit === cast.units.intake)
      expect([actor.preset, await sees('cases/show', { case: laid.id })]).toEqual([actor.preset, 200]);
  for (const { id, place } of laid.referrals)
    if (actor.deeds.includes('answer-referrals') && actor.unit === cast.units[place] && !laid.walledUnits.has(place))
      expect([place, await sees('referrals/show', { referral: id })]).toEqual([place, 200]);
}
