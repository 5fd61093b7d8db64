/**
 * Openings, second voices, danger that comes up, reviews and hours in any order, on real PostgreSQL, against an oracle of a few lines: what stands open to whom
 * is what the rule says, in every step. `NAUNG_SEQUENCES` makes it long.
 */
import type { Actor } from '@naung/domain/ground/access/model.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectDone } from './casework.ts';
import { type CaseThere, emergencyCast, reachedOf, unitOf } from './emergencies.ts';

const sequences = Number(process.env.NAUNG_SEQUENCES ?? 8);
let here: Awaited<ReturnType<typeof emergencyCast>>;
let workers: readonly Actor[];
let second: Actor;
/** Who is named first, and who when she says no. */
let seconds: readonly Actor[];
let custodian: Actor;
let called: Actor;
let there: CaseThere;

beforeAll(async () => {
  here = await emergencyCast();
  const [one, other] = [await unitOf(here.cast, 'uptd-ppa'), await unitOf(here.cast, 'uptd-ppa')];
  workers = [
    await here.cast.hire('Satu', 'companion', { unit: one }),
    await here.cast.hire('Dua', 'companion', { unit: one }),
    await here.cast.hire('Tiga', 'companion', { unit: other }),
  ];
  second = await here.cast.hire('Saksi', 'companion', { unit: other });
  seconds = [second, await here.cast.hire('Kedua', 'companion', { unit: other })];
  custodian = await here.custodian('Kadek');
  called = await here.custodian('Ayu');
  there = await here.laid();
});
afterAll(() => here.cast.close());

interface Use {
  readonly id: string;
  readonly who: number;
  readonly isDanger: boolean;
  readonly isAlone: boolean;
  readonly isOwed: boolean;
  readonly isAgain: boolean;
  readonly isReplacing: boolean;
  openedAt: number | null;
  until: number;
  isHeard: boolean;
  /** How many of the two who can be named have said no, and whether the last of them was named. */
  noes: number;
  isDeclined: boolean;
  isNoted: boolean;
  isReviewed: boolean;
  condemnedAt: number | null;
  isEnded: boolean;
}

const asksVoice = (use: Use) => use.isDanger || use.isAgain;
const hasSecond = (use: Use) => asksVoice(use) && !use.isAlone;
const unitOfWorker = (who: number) => (who < 2 ? 'one' : 'other');
const isLive = (use: Use, now: number) => !use.isEnded && now < use.until;
const givesWayTo = (former: Use, use: Pick<Use, 'who' | 'isDanger'>, now: number) =>
  former.who === use.who && use.isDanger && !former.isDanger && isLive(former, now);
const lacksCall = (use: Use, now: number) =>
  use.isDanger && use.isAlone && !use.isNoted && use.openedAt !== null && now >= use.openedAt + 24;
/** Against her, where she opens the same case again. */
const isStillHeld = ({ isReviewed, condemnedAt }: Use, now: number): boolean =>
  !isReviewed || (condemnedAt !== null && now < condemnedAt + 30 * 24);
const isOwing = (uses: readonly Use[], who: number, now: number) =>
  uses.some((use) => {
    if (use.openedAt === null || (use.who !== who && unitOfWorker(use.who) !== unitOfWorker(who))) return false;
    if (use.isReviewed) return use.who === who && lacksCall(use, now);
    return now >= use.openedAt + 72 || lacksCall(use, now);
  });

/** Opens it, in the place of what gives way to it; without another's word before for no longer than that had. */
function opens(uses: readonly Use[], use: Use, now: number): void {
  const replaced = uses.filter((one) => givesWayTo(one, use, now));
  const left = replaced.filter((one) => one.openedAt !== null).map((one) => one.until);
  use.openedAt = now;
  use.until = left.length > 0 && !use.isOwed && !use.isAgain ? Math.max(...left) : now + 2;
  for (const one of replaced) one.isEnded = true;
}

/** How many of the nine compartments stand open to her. */
function openTo(uses: readonly Use[], who: number, now: number): number {
  const live = uses.filter((use) => use.who === who && isLive(use, now) && use.openedAt !== null);
  const openIn = ({ isDanger, isHeard, isAlone, isOwed }: Use) =>
    isDanger && (isHeard || (isAlone && !isOwed)) ? 9 : 6;
  return Math.max(0, ...live.map(openIn));
}

const kinds = [
  ...(['voice', 'voice', 'voice', 'decline', 'pass-on', 'pass-on', 'name'] as const),
  ...(['review', 'condemn', 'end'] as const),
] as const;

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('open' as const),
      who: fc.nat(2),
      isDanger: fc.boolean(),
      isAlone: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(...kinds),
      /** Counted from the newest. */
      which: fc.nat(2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass' as const), hours: fc.constantFrom(1, 2, 24, 72) }) },
);

test(
  `in ${sequences} sequences what stands open is what the rule says`,
  async () => {
    const seen = { open: 0, held: 0, whole: 0, again: 0, replaced: 0, condemned: 0, named: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 18, maxLength: 20 }), async (steps) => {
        await here.afresh();
        const uses: Use[] = [];
        let now = 0;
        for (const one of steps) {
          if (one.kind === 'pass') {
            await here.passed(one.hours);
            now += one.hours;
          } else if (one.kind === 'open') seen.held += await asked(uses, one, now);
          else {
            const use = uses.at(-1 - (one.which % Math.max(uses.length, 1)));
            if (use) seen.condemned += await said(uses, use, one.kind, now);
          }
          for (const [who, worker] of workers.entries()) {
            const open = (await reachedOf(here.cast, worker, there.id)).length;
            expect(open).toBe(openTo(uses, who, now));
            seen.open += Number(open === 6);
            seen.whole += Number(open === 9);
          }
        }
        seen.replaced += uses.filter((use) => use.isReplacing).length;
        seen.named += uses.filter((use) => use.noes > 0 && use.isHeard).length;
        seen.again += uses.filter((use) => use.isAgain && use.openedAt !== null).length;
      }),
      { numRuns: sequences, seed: 12 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  },
  30_000 + sequences * 3000,
);

/** 1 where the unit was held up. */
async function asked(
  uses: Use[],
  { who, isDanger, isAlone }: { readonly who: number; readonly isDanger: boolean; readonly isAlone: boolean },
  now: number,
): Promise<number> {
  const isOwed = isOwing(uses, who, now);
  const isHeldUp = isOwed && !isDanger;
  const wish = { who, isDanger };
  const isOpenAlready = uses.some((use) => use.who === who && isLive(use, now) && !givesWayTo(use, wish, now));
  const isReplacing = uses.some((use) => givesWayTo(use, wish, now));
  const isAgain = uses.some(
    (use) => use.who === who && use.openedAt !== null && isStillHeld(use, now) && !givesWayTo(use, wish, now),
  );
  const isWithoutVoice = isAgain && !isDanger && isAlone;
  const more = { reason: isDanger ? 'danger-to-life' : 'night-shift', second: isAlone ? null : second.person };
  await here.cast.database.owner.query('delete from access.emergency_attempts');
  const { status, emergency: id } = await here.opening(workers[who] as Actor, there.code, more);
  expect(status).toBe(isHeldUp || isOpenAlready || isWithoutVoice ? 409 : 201);
  const states = {
    openedAt: null,
    until: now + 2,
    isHeard: false,
    noes: 0,
    isDeclined: false,
    isNoted: false,
    isReviewed: false,
    condemnedAt: null,
    isEnded: false,
  };
  const use: Use = { id, who, isDanger, isAlone, isOwed, isAgain, isReplacing, ...states };
  if (status === 201 && !isOwed && !isAgain) opens(uses, use, now);
  if (status === 201) uses.push(use);
  return Number(isHeldUp);
}

/** 1 where a verdict ended it. */
async function said(uses: readonly Use[], use: Use, kind: (typeof kinds)[number], now: number): Promise<number> {
  const live = isLive(use, now);
  if (kind === 'review' || kind === 'condemn') return reviewed(use, kind === 'review' ? 'fitting' : 'not-fitting', now);
  if (kind === 'decline' || kind === 'pass-on') await declined(use, live);
  if (kind === 'name' || kind === 'pass-on') await named(use, live);
  if (kind === 'voice') await voiced(uses, use, now);
  if (kind === 'end') {
    expect((await here.saying(workers[use.who] as Actor, 'end', use.id)).status).toBe(live ? 201 : 409);
    use.isEnded ||= live;
  }
  return 0;
}

async function reviewed(use: Use, verdict: 'fitting' | 'not-fitting', now: number): Promise<number> {
  const live = isLive(use, now);
  const may = use.openedAt !== null && !use.isReviewed;
  const more = { verdict, note: 'CANARY-WORD' };
  expect((await here.saying(custodian, 'review', use.id, more)).status).toBe(may ? 201 : 409);
  use.isReviewed ||= may;
  if (may && verdict === 'not-fitting') use.condemnedAt = now;
  const ends = may && live && verdict === 'not-fitting';
  use.isEnded ||= ends;
  return Number(ends);
}

/** Each who is asked says no once. */
async function declined(use: Use, live: boolean): Promise<void> {
  const isAsked = hasSecond(use) && !use.isDeclined;
  const may = isAsked && !use.isHeard && live;
  const { status } = await here.saying(seconds[use.noes] ?? second, 'decline', use.id);
  expect(status).toBe(may ? 201 : isAsked ? 409 : 404);
  use.noes += Number(may);
  use.isDeclined ||= may;
}

async function named(use: Use, live: boolean): Promise<void> {
  const next = seconds[use.noes];
  const may = use.isDeclined && live && next !== undefined;
  const more = { second: (next ?? second).person };
  const { status } = await here.saying(workers[use.who] as Actor, 'name-second', use.id, more);
  expect(status).toBe(may ? 201 : 409);
  if (may) use.isDeclined = false;
}

async function voiced(uses: readonly Use[], use: Use, now: number): Promise<void> {
  const live = isLive(use, now);
  const worker = workers[use.who] as Actor;
  const isOwing = use.isAlone && use.openedAt !== null;
  const may = asksVoice(use) && !use.isHeard && !use.isDeclined && (live || isOwing);
  const { status } = use.isAlone
    ? await here.saying(worker, 'note-call', use.id, { custodian: called.person })
    : hasSecond(use)
      ? await here.saying(seconds[use.noes] ?? second, 'confirm', use.id)
      : { status: 409 };
  expect(status).toBe(may ? 201 : use.isDeclined ? 404 : 409);
  if (!may) return;
  use.isNoted = use.isAlone;
  // Where a review is owed, or this case is opened again, a call opens nothing before the one who was called says that it came.
  if (use.isAlone && (use.isOwed || use.isAgain)) {
    expect((await reachedOf(here.cast, worker, there.id)).length).toBe(openTo(uses, use.who, now));
    expect((await here.saying(custodian, 'confirm-call', use.id)).status).toBe(409);
    expectDone(await here.saying(called, 'confirm-call', use.id));
  }
  use.isHeard = true;
  if (live && use.openedAt === null) opens(uses, use, now);
}
