/**
 * Arranging the tests of referrals: a consent, what is sent under it, and how it looks from both sides.
 */
import { randomUUID } from 'node:crypto';
import type { Cast } from '../ground/database/testing/cast.ts';
import { expectDone, openCase, recordClient } from './casework.ts';

const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
const need = 'legal-service';
export const shows = { name: 'CANARY-CHILD', age: '9', story: 'CANARY-WOUND', respondentName: 'CANARY-HE' };

/** What is said now was said that long ago: reach is compared with the database's own clock. */
export async function earlier<T>(cast: Cast, seconds: number, work: () => Promise<T>): Promise<T> {
  cast.at(secondsAgo(seconds));
  try {
    return await work();
  } finally {
    cast.at(null);
  }
}

export async function consented(cast: Cast, id: string, more: object = {}, by = cast.sari): Promise<string> {
  const consent = randomUUID();
  const told = {
    need,
    toUnit: cast.units.police,
    fields: ['name', 'age', 'story', 'respondentName', 'contact'],
    giver: 'parent',
    guardian: null,
    assent: 'agrees',
    language: 'id',
    readAloud: true,
    givenOn: '2026-01-05',
    overrideBecause: null,
    overrideBasis: null,
  };
  expectDone(await cast.say(by, 'consent/give', { consent, case: id, ...told, ...more }));
  return consent;
}

export const sending = (cast: Cast, id: string, consent: string, more: object = {}) => ({
  referral: randomUUID(),
  case: id,
  need,
  service: null,
  toUnit: cast.units.police,
  consent,
  wantedBy: null,
  isLogged: false,
  packet: randomUUID(),
  reason: 'CANARY-REASON',
  shows,
  from: [],
  ...more,
});

/** A case with a client and a referral of hers that left a minute ago. */
export async function sent(cast: Cast, more: object = {}, agoes = 60) {
  const { id, concern } = await openCase(cast);
  const client = await recordClient(cast, id);
  const consent = await consented(cast, id);
  const said = sending(cast, id, consent, { from: [client], ...more });
  expectDone(await earlier(cast, agoes, () => cast.say(cast.sari, 'referrals/send', said)));
  return { id, concern, client, consent, referral: said.referral };
}

export type Listed = { items: { id: string; isCorrected: boolean; packetVersion: number }[] };
export const inbox = async (cast: Cast, status?: string, as = cast.hasan) =>
  ((await cast.ask(as, 'referrals/inbox', status ? { status } : {})).body as Listed).items;
export const show = (cast: Cast, as: Cast['sari'], referral: string) => cast.ask(as, 'referrals/show', { referral });
