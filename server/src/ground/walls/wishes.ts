/** What a survivor wished, and what a rule must know before a wish is kept. */
import type { CommandOf } from '@naung/domain/ground/command.ts';
import { dayIn, type Instant } from '@naung/domain/ground/time.ts';
import type { KeepFrom, UnitsApart, WishesOfCase, WishSituation } from '@naung/domain/ground/walls/wishes.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { zoneOf } from '../agencies/zone.ts';
import { TakenId } from '../database/faults.ts';
import type { Tx } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';
import type { Walled } from '../keeper/walls.ts';
import { namesOf } from './names.ts';

type Wish = CommandOf<typeof KeepFrom>['payload'];

/** Null where the actor sees no such case. */
export async function wishSituation(tx: Tx, wish: Wish): Promise<WishSituation | null> {
  if (!(await sees(tx, wish.case))) return null;
  const walls = await tx.keeper.wallsByTeam(askerIn(tx), wish.case);
  const wishes = walls.filter((wall) => wall.because === 'wish');
  return {
    isThere: await isThere(tx, wish),
    isKeptAlready: wishes.some((one) => one.person === wish.person && one.unit === wish.unit),
    leavesSomebody: await leavesSomebody(tx, wish.case, [...walls, wish]),
  };
}

export async function recordWish(tx: Tx, wish: Wish): Promise<void> {
  const { wall, case: subject, person, unit } = wish;
  tx.trace.show([subject]);
  const kept = await tx.keeper.keepFrom(askerIn(tx), { wall, subject, person, unit });
  if (kept === 'taken') throw new TakenId();
  if (kept === null) throw new Error('A wish was to be kept for somebody who is not on the team');
}

export async function wishesOf(
  tx: Tx,
  { case: subject }: { readonly case: string },
): Promise<z.infer<(typeof WishesOfCase)['answer']> | null> {
  if (!(await sees(tx, subject))) return null;
  tx.trace.show([subject], 'core');
  const wishes = (await tx.keeper.wallsByTeam(askerIn(tx), subject)).filter((wall) => wall.because === 'wish');
  const nameOf = await namesOf(tx, wishes);
  const zone = await zoneOf(tx);
  const items = wishes.map(({ wall, person, unit, since, waits }) => ({
    wall,
    person,
    unit,
    name: nameOf({ person, unit }),
    since: dayIn(zone, since as Instant),
    waits,
  }));
  return { items } as z.infer<(typeof WishesOfCase)['answer']>;
}

export async function unitsApart(
  tx: Tx,
  { case: subject }: { readonly case: string },
): Promise<z.infer<(typeof UnitsApart)['answer']> | null> {
  if (!(await sees(tx, subject))) return null;
  tx.trace.show([subject], 'core');
  return { units: await unitsApartFrom(tx, subject) } as z.infer<(typeof UnitsApart)['answer']>;
}

/** For the team that hands something on: to these it is not handed. */
export async function unitsApartFrom(tx: Tx, subject: string): Promise<string[]> {
  const walls = await tx.keeper.wallsByTeam(askerIn(tx), subject);
  return [...new Set(walls.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
}

async function sees(tx: Tx, subject: string): Promise<boolean> {
  const { rows } = await sql`
    select from casework.cases where district = ${tx.actor.district} and id = ${subject} and voided_at is null
  `.execute(tx.db);
  return rows.length > 0;
}

async function isThere(tx: Tx, { person, unit }: Walled): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from ground.people p where p.district = ${tx.actor.district} and p.id = ${person} and p.voided_at is null)
      or exists (select from ground.units u where u.district = ${tx.actor.district} and u.id = ${unit} and u.voided_at is null) as found
  `.execute(tx.db);
  return rows[0]?.found === true;
}

/** The team as the team sees it: whoever stands behind another wall is still counted, or the answer would tell of that wall. */
async function leavesSomebody(tx: Tx, subject: string, walls: readonly Walled[]): Promise<boolean> {
  const people = walls.flatMap(({ person }) => (person === null ? [] : [person]));
  const units = walls.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const { rows } = await sql<{ left: boolean }>`
    select exists (
      select from casework.case_team t
      where t.district = ${tx.actor.district} and t.case_id = ${subject} and t.ended_at is null
        and t.person <> all (${sql.val(people)}::uuid[])
        and not exists (select from ground.duties d where d.district = t.district and d.person = t.person
          and d.unit = any (${sql.val(units)}::uuid[]))
    ) as left
  `.execute(tx.db);
  return rows[0]?.left === true;
}
