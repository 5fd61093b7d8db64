/** What of retention waits for somebody today: told on the start page, so that neither a request nor an end is forgotten. */
import type { RetentionWaiting } from '@naung/domain/ground/retention/reads.ts';
import { type Day, dayIn, type Instant } from '@naung/domain/ground/time.ts';
import type * as z from 'zod/mini';
import { zoneOf } from '../agencies/zone.ts';
import type { Tx } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';
import type { KeptRecord } from '../keeper/retention.ts';
import { namesOf, personsOnly } from '../walls/names.ts';

type Waiting = z.infer<(typeof RetentionWaiting)['answer']>;

/** The longest ended come first, so of a unit that has let more of them wait the count says too little, and never nothing. */
const mostLookedAt = 500;

export async function waitingRetention(tx: Tx): Promise<Waiting> {
  const zone = await zoneOf(tx);
  const today = dayIn(zone, tx.outside.now());
  const records = await tx.keeper.recordsKept(askerIn(tx), null, mostLookedAt);
  const me = tx.actor.person;
  const keepsTheUnit = tx.actor.deeds.includes('supervise');
  const asked = records.flatMap((one) => (isForHer(one, me, keepsTheUnit) ? [{ ...one.asked, code: one.code }] : []));
  const forReview = keepsTheUnit ? records.filter((one) => isForReview(one, today)) : [];
  const due = keepsTheUnit ? records.filter((one) => isDue(one, today)) : [];
  const nameOf = await namesOf(tx, personsOnly(asked.map(({ askedBy }) => askedBy)));
  tx.trace.show([...asked.map(({ act }) => act), ...forReview.map(({ record }) => record)], 'core');
  return {
    asked: asked.map(({ act, code, what, askedBy, askedAt }) => ({
      act: act as Waiting['asked'][number]['act'],
      ...{ code, what, askedBy: nameOf({ person: askedBy, unit: null }) },
      askedOn: dayIn(zone, askedAt as Instant),
      isMine: askedBy === me,
    })),
    forReview: forReview.map(({ record, code, hold }) => ({
      record,
      code,
      reviewOn: (hold?.reviewOn ?? today) as Day,
    })),
    due: { count: due.length, since: (due.map(({ dueOn }) => dueOn).sort()[0] ?? null) as Day | null },
  };
}

type Asked = KeptRecord & { readonly asked: NonNullable<KeptRecord['asked']> };

/** Whoever keeps a unit's records decides nothing, nor does the team; what she asked herself waits for another. */
const isForHer = (one: KeptRecord, me: string, keepsTheUnit: boolean): one is Asked =>
  one.asked !== null && (one.asked.askedBy === me || (!keepsTheUnit && !one.isOfTheTeam));

const isForReview = ({ hold, asked }: KeptRecord, today: Day): boolean =>
  hold !== null && asked === null && (hold.reviewOn ?? today) <= today;

const isDue = ({ dueOn, hold, asked, isOfTheTeam }: KeptRecord, today: Day): boolean =>
  dueOn !== null && dueOn <= today && hold === null && asked === null && !isOfTheTeam;
