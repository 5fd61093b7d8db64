/**
 * The people of a case, each with the drawers that are open to the one who asks.
 */

import {
  clientDrawers,
  comesOfAgeOn,
  relativeDrawers,
  respondentDrawers,
  whoDecides,
} from '@naung/domain/casework/people/model.ts';
import type { PeopleOfCase } from '@naung/domain/casework/people/reads.ts';
import { type Drawers, sealedIn } from '@naung/domain/ground/drawers/model.ts';
import { type Day, dayIn, instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { zoneOf } from '../../ground/agencies/zone.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { drawersTable, tables } from './kinds.ts';
import { mergesOf } from './merges.ts';
import { otherFilesOf } from './same.ts';
import { snake } from './store.ts';

type Answer = z.infer<(typeof PeopleOfCase)['answer']>;

export async function peopleOfCase(tx: Tx, { case: id }: { readonly case: string }): Promise<Answer | null> {
  const seen = await sql<Answer['fromReport']>`
    select sex, age_band as "ageBand", about_child as "isChild", disability from casework.cases where district = ${tx.actor.district} and id = ${id} and id = any (access.reached('identity'))
  `.execute(tx.db);
  const fromReport = seen.rows[0];
  if (!fromReport) return null;
  const alsoIn = await otherFilesOf(tx, id);
  const clients = (await shown(tx, id, tables.client, clientDrawers)).map((one) => ({
    ...one,
    alsoIn: alsoIn.get(one.id) ?? [],
  })) as Answer['clients'];
  const main = clients.find((one) => one.isMain && one.voidedAt === null);
  const born = (main?.born ?? null) as Day | null;
  const today = dayIn(await zoneOf(tx), tx.now);
  tx.trace.show([id], 'core');
  return {
    clients,
    relatives: (await shown(tx, id, tables.relative, relativeDrawers)) as Answer['relatives'],
    respondents: (await shown(tx, id, tables.respondent, respondentDrawers)) as Answer['respondents'],
    merges: await mergesOf(tx, id),
    decides: main ? whoDecides(born, today) : null,
    comesOfAgeOn: born && comesOfAgeOn(born),
    fromReport,
  };
}

async function shown<Noun>(tx: Tx, id: string, table: string, drawers: Drawers<Noun>) {
  const { rows } = await sql<{
    id: string;
    version: number;
    entered_at: Date;
    voided_at: Date | null;
    merged_into: string | null;
    whole: Record<string, unknown>;
  }>`
    select id, version, entered_at, voided_at, merged_into, to_jsonb(t) as whole from ${sql.table(table)} t
    where district = ${tx.actor.district} and subject = ${id} order by entered_at, id
  `.execute(tx.db);
  const ids = rows.map((row) => row.id);
  const open = await openDrawers(tx, drawersTable, ids, sealedIn(drawers));
  const core = Object.entries(drawers as Record<string, string>).filter(([, compartment]) => compartment === 'core');
  tx.trace.show(ids, 'core');
  return rows.map((row) => ({
    ...Object.fromEntries(core.map(([field]) => [field, row.whole[snake(field)] ?? null])),
    ...open.get(row.id),
    id: row.id,
    version: row.version,
    enteredAt: instantOf(row.entered_at.getTime()),
    voidedAt: row.voided_at && instantOf(row.voided_at.getTime()),
    mergedInto: row.merged_into,
  }));
}
