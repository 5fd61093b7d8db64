/**
 * Files as they come about in life, told through the office: tellings that wait, cases with their people, what was allowed, referred,
 * planned and asked about them. Every word in them is known again, and in which compartment of what it was told.
 */
import { randomUUID } from 'node:crypto';
import { concernDrawers } from '@naung/domain/casework/intake/model.ts';
import { clientDrawers, relativeDrawers, respondentDrawers } from '@naung/domain/casework/people/model.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Compartment } from '@naung/domain/ground/drawers/model.ts';
import type { Cast } from '../../ground/database/testing/cast.ts';
import { clientOf, relativeOf, respondentOf, tellingOf, word } from '../canary-story.ts';
import { assessed, expectDone, planned } from '../casework.ts';
import { consented, sending } from '../referrals.ts';

/** Of whose drawers a word is. */
type Whose = 'told' | 'client' | 'relative' | 'respondent' | 'packet' | 'head';

export interface Mark {
  readonly subject: string;
  readonly compartment: Compartment;
  readonly whose: Whose;
  readonly field: string;
}
export type Marks = ReadonlyMap<string, Mark>;

export interface Told {
  readonly concern: string;
  /** Null while it waits at triage. */
  readonly case: string | null;
  readonly ids: Readonly<
    Record<'client' | 'relative' | 'respondent' | 'consent' | 'referral' | 'packet' | 'plan' | 'closing', string | null>
  >;
  readonly clocks: readonly Clock[];
  readonly marks: Marks;
}

interface Clock {
  readonly id: string;
  readonly subject: string;
  readonly record: string;
}

export const wordOf = ({ marks }: Told, whose: Whose, field: string): string =>
  [...marks].find(([, mark]) => mark.whose === whose && mark.field === field)?.[0] ?? '';

export async function tellFiles(cast: Cast, many: number): Promise<readonly Told[]> {
  const told: Omit<Told, 'clocks'>[] = [];
  for (let at = 0; at < many; at += 1) told.push(await tellFile(cast, at));
  // What is sent can be taken back for a while; here it has left.
  await cast.database.migrating.query(`update casework.referrals set leaves_at = now() - interval '1 minute'`);
  const { rows } = await cast.database.migrating.query<Clock>('select id, subject, record from ground.clocks');
  return told.map((file) => ({
    ...file,
    clocks: rows.filter(({ subject }) => subject === file.case || subject === file.concern),
  }));
}

async function tellFile(cast: Cast, at: number): Promise<Omit<Told, 'clocks'>> {
  const say = async (actor: Actor, name: string, payload: object) => expectDone(await cast.say(actor, name, payload));
  const { sari, ketut } = cast;
  const marks = new Map<string, Mark>();
  const concern = randomUUID();
  const telling = { ...tellingOf(new Map()), subjectName: nameOf(at, 0), respondentName: nameOf(at, 1) };
  mark(marks, 'told', telling, concernDrawers, concern);
  await say(sari, 'intake/receive', { concern, ...telling });
  const none = { client: null, relative: null, respondent: null, consent: null };
  const nothing = { ...none, referral: null, packet: null, plan: null, closing: null };
  if (at % 4 === 3) return { concern, case: null, ids: nothing, marks };
  const id = randomUUID();
  const alias = word(new Map(), 'alias');
  marks.set(alias, { subject: id, compartment: 'core', whose: 'head', field: 'alias' });
  await say(ketut, 'intake/accept', { concern, case: id, isNew: true, alias, worker: sari.person });
  const people = await tellPeople(cast, id, at, marks);
  const asked = await [askToClose, askForPlan, refer][at % 4]?.(cast, id, marks);
  return { concern, case: id, ids: { ...nothing, ...people, ...asked }, marks };
}

async function tellPeople(cast: Cast, id: string, at: number, marks: Map<string, Mark>) {
  const [client, relative, respondent] = [randomUUID(), randomUUID(), randomUUID()];
  const she = { ...clientOf(new Map()), name: nameOf(at, 2), nik: nikOf(at, 0), kk: nikOf(at, 1), phones: phoneOf(at) };
  mark(marks, 'client', she, clientDrawers, id);
  expectDone(await cast.say(cast.sari, 'people/record-client', { client, case: id, ...she }));
  const hers = { ...relativeOf(new Map()), name: nameOf(at, 3), nik: nikOf(at, 2), kk: nikOf(at, 1), phones: [] };
  mark(marks, 'relative', hers, relativeDrawers, id);
  expectDone(await cast.say(cast.sari, 'people/record-relative', { relative, case: id, ...hers }));
  const he = { ...respondentOf(new Map()), name: nameOf(at, 4), nik: nikOf(at, 3), kk: nikOf(at, 4), phones: [] };
  mark(marks, 'respondent', he, respondentDrawers, id);
  expectDone(await cast.say(cast.sari, 'people/record-respondent', { respondent, case: id, ...he }));
  return { client, relative, respondent };
}

async function askToClose(cast: Cast, id: string) {
  const closing = randomUUID();
  await assessed(cast, id);
  await planned(cast, id, 'achieved');
  const asking = { case: id, closing, reason: 'goals-reached', outcome: word(new Map(), 'outcome') };
  expectDone(await cast.say(cast.sari, 'cases/ask-to-close', asking));
  return { closing };
}

async function askForPlan(cast: Cast, id: string) {
  const plan = randomUUID();
  const wanted = { need: 'health-service', service: null, providerUnit: null, horizon: 'month', dueOn: null };
  const goals = [{ id: randomUUID(), ...wanted, goal: word(new Map(), 'goal') }];
  const made = { plan, case: id, clientAgreed: true, reviewOn: null, goals };
  expectDone(await cast.say(cast.sari, 'services/make-plan', made));
  expectDone(await cast.say(cast.sari, 'services/ask-plan-approval', { plan, approval: randomUUID() }));
  return { plan };
}

async function refer(cast: Cast, id: string, marks: Map<string, Mark>) {
  const consent = await consented(cast, id);
  const shows = { name: word(new Map(), 'name'), story: word(new Map(), 'story') };
  const sent = { ...sending(cast, id, consent), shows: { ...shows, age: '9' } };
  cast.at(new Date(Date.now() - 60_000).toISOString());
  expectDone(await cast.say(cast.sari, 'referrals/send', sent));
  cast.at(null);
  const inPacket = { subject: sent.packet, whose: 'packet' } as const;
  marks.set(shows.name, { ...inPacket, compartment: 'identity', field: 'name' });
  marks.set(shows.story, { ...inPacket, compartment: 'narrative', field: 'story' });
  return { consent, referral: sent.referral, packet: sent.packet };
}

function mark(
  marks: Map<string, Mark>,
  whose: Whose,
  told: object,
  drawers: Readonly<Record<string, Compartment>>,
  subject: string,
): void {
  for (const [field, value] of Object.entries(told)) {
    const compartment = drawers[field];
    if (compartment === undefined || compartment === 'core') continue;
    for (const one of wordsIn(value)) marks.set(one, { subject, compartment, whose, field });
  }
}

/** Words that stand in one place alone: what was made up for it, names and numbers. */
export const wordsIn = (value: unknown): readonly string[] =>
  JSON.stringify(value)?.match(/Kenariq\w+|Qe[a-z]{8}|5108\d{12}|6281230\d{5}/g) ?? [];

const syllables = 'ba ci du fe go hi ju ke lo mi nu pe ra si to vu we ya zo ku'.split(' ');

/** Of four syllables that tell it from others also by sound; the same for a file and a place in it. */
function nameOf(file: number, place: number): string {
  let left = Math.imul(file * 5 + place + 1, 0x9e3779b1) >>> 0;
  let name = 'Qe';
  for (let many = 0; many < 4; many += 1) {
    name += syllables[left % syllables.length];
    left = Math.floor(left / syllables.length);
  }
  return name;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** With the serial 0000, which no person has. */
function nikOf(file: number, place: number): string {
  const count = file * 5 + place;
  return `510801${two(1 + (count % 28))}${two(1 + (Math.floor(count / 28) % 12))}${two(Math.floor(count / 336))}0000`;
}

const phoneOf = (file: number) => [{ number: `+62812${String(3_000_000 + file)}`, whose: 'own', safe: 'safe' }];
