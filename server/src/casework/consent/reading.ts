/**
 * Reading consents: the list in core, one with its words.
 */
import { type ConsentTold, consentStands, giverOn, mayBeTooYoungToAsk } from '@naung/domain/casework/consent/model.ts';
import type { ConsentInList, ConsentShown, ConsentsOfCase } from '@naung/domain/casework/consent/reads.ts';
import { type Day, dayIn, instantOf } from '@naung/domain/ground/time.ts';
import { type RawBuilder, sql } from 'kysely';
import type * as z from 'zod/mini';
import { zoneOf } from '../../ground/agencies/zone.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { drawersTable, whoseCase } from './store.ts';

interface ConsentRow extends Omit<ConsentTold, 'ownWords' | 'overrideWords'> {
  readonly id: string;
  readonly subject: string;
  readonly guardianUntil: Day | null;
  readonly withdrawnOn: Day | null;
  readonly enteredAt: Date;
  readonly enteredBy: string | null;
  readonly version: number;
}

export async function consentsOfCase(tx: Tx, subject: string) {
  const one = await whoseCase(tx, subject);
  if (one === null) return null;
  const rows = await consentsWhere(tx, sql`subject = ${subject} and voided_at is null`);
  tx.trace.show([subject, ...rows.map((row) => row.id)], 'core');
  return {
    decides: giverOn(one, one.today),
    guardianIsRespondent: one.guardianIsRespondent,
    mayBeTooYoung: mayBeTooYoungToAsk(one, one.today),
    relatives: await relativesOf(tx, subject),
    items: rows.map((row) => inList(row, one.today)),
  };
}

type Relatives = z.infer<(typeof ConsentsOfCase)['answer']>['relatives'];

async function relativesOf(tx: Tx, subject: string): Promise<Relatives> {
  const { rows } = await sql<Relatives[number]>`
    select id, kinship, is_guardian as "isGuardian", is_respondent as "isRespondent" from casework.relatives
    where district = ${tx.actor.district} and subject = ${subject} and voided_at is null
    order by is_guardian desc, entered_at, id limit 100
  `.execute(tx.db);
  return rows;
}

export async function consentShown(tx: Tx, id: string): Promise<ConsentShown | null> {
  const row = (await consentsWhere(tx, sql`id = ${id} and voided_at is null`))[0];
  if (!row) return null;
  tx.trace.show([row.subject, id], 'core');
  const words = (await openDrawers(tx, drawersTable, [id], ['narrative'])).get(id);
  const listed = inList(row, dayIn(await zoneOf(tx), tx.now));
  return { ...listed, ...words, case: row.subject as ConsentShown['case'], enteredBy: row.enteredBy };
}

async function consentsWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<readonly ConsentRow[]> {
  const { rows } = await sql<ConsentRow>`
    select id, subject, need, to_unit as "toUnit", fields, giver, guardian, assent, language, read_aloud as "readAloud",
      given_on::text as "givenOn", override_because as "overrideBecause", override_basis as "overrideBasis",
      guardian_until::text as "guardianUntil", withdrawn_on::text as "withdrawnOn", entered_at as "enteredAt",
      entered_by as "enteredBy", version
    from casework.consents where district = ${tx.actor.district} and ${condition}
    order by given_on desc, id limit 500
  `.execute(tx.db);
  return rows;
}

function inList(row: ConsentRow, today: Day): ConsentInList {
  const { subject: _subject, enteredBy: _enteredBy, enteredAt, id, ...told } = row;
  return {
    ...told,
    id: id as ConsentInList['id'],
    stands: consentStands({ ...told, isVoided: false }, today),
    enteredAt: instantOf(enteredAt.getTime()),
  };
}
