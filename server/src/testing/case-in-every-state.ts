/**
 * The case of one family in every state in which something can be asked of it, laid through commands: helped and urgent, referred and
 * answered, about to close, closed, about to leave, gone; and tellings that wait. With what else is there to be asked about.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { assessed, expectDone, openCase, planned, receive, recordClient } from './casework.ts';
import { consented, sending, sent } from './referrals.ts';
import { layHelp } from './whole-world.ts';
import { layTwice } from './written-twice.ts';

export interface States {
  /** By names under which the questions speak of them. */
  readonly ids: Readonly<Record<string, string>>;
  readonly cases: readonly string[];
  /** What waits at triage or is on its way, and is of no case yet. */
  readonly told: readonly string[];
}

const caseNames = [
  ...['case', 'busy', 'draftCase', 'unsentCase', 'ready', 'closingCase', 'closed', 'leaving', 'gone', 'arrived'],
  ...['takenCase', 'reported', 'unreported', 'bare', 'twice'],
];
const lower = { to: 'hijau', reason: 'danger-is-past' };
const say = async (cast: Cast, as: Actor, name: string, body: object) => expectDone(await cast.say(as, name, body));

/** `join` is done in each case while it is open: who comes and goes, and from whom it is kept. */
export async function layStates(cast: Cast, join: (id: string) => Promise<void>): Promise<States> {
  const help = await layHelp(cast);
  await say(cast, cast.sari, 'cases/raise-urgency', { case: help.case, to: 'merah' });
  await say(cast, cast.sari, 'cases/ask-to-lower-urgency', { case: help.case, ...lower });
  const busy = await layBusy(cast);
  const closings = await layClosings(cast, join);
  const leaving = await layLeaving(cast, join);
  const waiting = await layWaiting(cast);
  const clocks = await layReports(cast);
  const twice = await layTwice(cast, busy.busyClient);
  const bare = (await openCase(cast)).id;
  for (const id of [
    help.case,
    busy.busy,
    busy.draftCase,
    busy.unsentCase,
    clocks.reported,
    clocks.unreported,
    twice.twice,
    bare,
  ])
    await join(id);
  const ids = { ...help, ...busy, ...closings, ...leaving, ...waiting, ...clocks, ...twice, bare };
  const cases = Object.entries(ids).filter(([name]) => caseNames.includes(name));
  return { ids, cases: cases.map(([, id]) => id), told: Object.values(waiting) };
}

/** Referred and accepted, with a plan that is agreed and one that is not yet asked about. */
async function layBusy(cast: Cast) {
  const { sari, hasan } = cast;
  const { id, referral, client } = await sent(cast);
  await say(cast, sari, 'cases/raise-urgency', { case: id, to: 'merah' });
  await say(cast, hasan, 'referrals/answer', { referral, answer: 'accepted', reason: null });
  await say(cast, hasan, 'referrals/report-progress', { referral, on: '2026-01-06', served: true });
  const right = { changes: { name: 'CANARY-RIGHT' }, reason: 'typed-wrong' };
  await say(cast, sari, 'people/correct-client', { record: client, ...right });
  await planned(cast, id, null);
  const agreedGoal = await one(cast, 'select id from casework.plan_goals where subject = $1', id);
  const draftCase = (await openCase(cast)).id;
  const [draftPlan, draftGoal] = [randomUUID(), randomUUID()];
  const goal = {
    id: draftGoal,
    need: 'health-service',
    service: null,
    providerUnit: null,
    horizon: 'month',
    dueOn: null,
  };
  const plan = { plan: draftPlan, case: draftCase, clientAgreed: true, reviewOn: null };
  await say(cast, sari, 'services/make-plan', { ...plan, goals: [{ ...goal, goal: 'CANARY-GOAL' }] });
  const unsentCase = (await openCase(cast)).id;
  const unsent = sending(cast, unsentCase, await consented(cast, unsentCase));
  await say(cast, sari, 'referrals/send', unsent);
  await leaves(cast, unsent.referral, '1 day');
  const plans = { agreedGoal, draftPlan, draftGoal, draftCase };
  return { busy: id, busyClient: client, accepted: referral, unsent: unsent.referral, unsentCase, ...plans };
}

async function layClosings(cast: Cast, join: (id: string) => Promise<void>) {
  const ready = async () => {
    const { id } = await openCase(cast);
    await assessed(cast, id);
    await planned(cast, id, 'achieved');
    await join(id);
    return id;
  };
  const [asking, closed] = [await ready(), await ready()];
  const why = { reason: 'goals-reached', outcome: 'CANARY-OUTCOME' };
  const closing = randomUUID();
  await say(cast, cast.sari, 'cases/ask-to-close', { case: asking, closing, ...why });
  const approved = { case: closed, closing: randomUUID() };
  await say(cast, cast.sari, 'cases/ask-to-close', { ...approved, ...why });
  await say(cast, cast.made, 'cases/approve-closing', approved);
  return { ready: await ready(), closingCase: asking, closing, closed };
}

async function layLeaving(cast: Cast, join: (id: string) => Promise<void>) {
  const there = { toDistrict: cast.elsewhere, toUnit: cast.units.elsewhere, reason: 'lives-there' };
  const offer = async () => {
    const { id } = await openCase(cast);
    await recordClient(cast, id);
    await join(id);
    const letter = randomUUID();
    await say(cast, cast.sari, 'cases/offer-hand-over', { case: id, letter, ...there });
    return { id, letter };
  };
  const [leaving, gone, arrived] = [await offer(), await offer(), await offer()];
  for (const { letter } of [gone, arrived]) await leaves(cast, letter, '-1 second');
  await leaves(cast, leaving.letter, '1 day');
  const taken = { letter: gone.letter, case: randomUUID(), worker: cast.ratna.person };
  await say(cast, cast.ratna, 'cases/accept-hand-over', taken);
  const all = {
    leaving: leaving.id,
    offered: leaving.letter,
    gone: gone.id,
    taken: gone.letter,
    takenCase: taken.case,
    arrived: arrived.id,
  };
  return { ...all, arrivedCase: arrived.letter };
}

async function layWaiting(cast: Cast) {
  const { ketut } = cast;
  const urgent = { urgencyItems: ['weapon'] };
  const waiting = await receive(cast, urgent);
  await say(cast, ketut, 'intake/ask-to-lower', { concern: waiting, lowering: randomUUID(), ...lower });
  const there = { toDistrict: cast.elsewhere, toUnit: cast.units.elsewhere };
  const passed = { concern: await receive(cast), letter: randomUUID() };
  const arrived = { concern: await receive(cast), letter: randomUUID() };
  for (const one of [passed, arrived]) await say(cast, ketut, 'intake/hand-over', { ...one, ...there });
  await leaves(cast, arrived.letter, '-1 second');
  await leaves(cast, passed.letter, '1 day');
  return {
    waiting,
    urgent: await receive(cast, urgent),
    calm: await receive(cast),
    passed: passed.concern,
    passedLetter: passed.letter,
    arrivedConcern: arrived.letter,
  };
}

/** The one that was reported in time, and the one that waits to be. */
async function layReports(cast: Cast) {
  const told = { forms: ['sexual'], kinds: ['violence-sexual'] };
  const [reported, unreported] = [(await openCase(cast, told)).id, (await openCase(cast, told)).id];
  const clockOf = (id: string) =>
    one(cast, `select id from ground.clocks where kind = 'tpks-report-to-police' and subject = $1`, id);
  const [clockMet, clock] = [await clockOf(reported), await clockOf(unreported)];
  const met = { clock: clockMet, how: 'reported-to-police', at: '2026-01-05T02:00:00.000Z' };
  await say(cast, cast.sari, 'deadlines/meet', met);
  return { reported, unreported, clockMet, clock };
}

/** What is sent can be taken back for a while; here it has just left, or leaves tomorrow, however long the tests take. */
async function leaves({ database }: Cast, letter: string, when: '-1 second' | '1 day'): Promise<void> {
  for (const table of ['ground.letters_between', 'casework.hand_overs', 'casework.referrals'])
    await database.migrating.query(`update ${table} set leaves_at = now() + $2::interval where id = $1`, [
      letter,
      when,
    ]);
}

export async function one({ database }: Cast, sql: string, about: string): Promise<string> {
  const { rows } = await database.migrating.query<{ id: string }>(sql, [about]);
  return rows[0]?.id ?? '';
}
