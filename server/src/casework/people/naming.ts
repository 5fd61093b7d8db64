/**
 * Whoever is written down in a case is named to the keeper by what is hers alone, before anything else is kept: should somebody who works
 * here be the respondent, or of the family, the case is gone for that person from this moment, without a word.
 */
import type { Workplace } from '@naung/domain/casework/people/model.ts';
import type { CorrectionEvent } from '@naung/domain/ground/corrections.ts';
import type { SealedParts } from '@naung/domain/ground/drawers/model.ts';
import { sql } from 'kysely';
import { onEvent } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { drawersTable, type Kind } from './kinds.ts';

interface Hers {
  readonly nik?: string | null;
  readonly phones?: readonly { readonly number: string }[] | null;
  readonly worksAt?: Workplace | null;
}

export async function nameToKeeper(
  tx: Tx,
  kind: Kind,
  one: { readonly id: string; readonly subject: string; readonly isRespondent: boolean },
  sealed: SealedParts,
): Promise<void> {
  const { nik, phones, worksAt }: Hers = Object.assign({}, ...Object.values(sealed));
  const digits = nik?.replace(/\D/g, '') ?? '';
  const units = worksAt ? await unitsOf(tx, worksAt) : [];
  await tx.keeper.nameParty(tx.actor.district, {
    subject: one.subject,
    record: one.id,
    isRespondent: kind === 'respondent' || one.isRespondent,
    nik: /^\d{16}$/.test(digits) ? digits : null,
    phones: (phones ?? []).map((phone) => phone.number).filter((number) => /^\+[1-9]\d{7,14}$/.test(number)),
    worksAt: units,
  });
}

/** Where only the agency is known, every unit of it. */
async function unitsOf(tx: Tx, { agency, unit }: Workplace): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ground.units
    where district = ${tx.actor.district} and agency = ${agency} and (${unit}::uuid is null or id = ${unit}::uuid) and voided_at is null
  `.execute(tx.db);
  return rows.map(({ id }) => id);
}

const kinds: readonly string[] = ['client', 'relative', 'respondent'] satisfies Kind[];

/** A NIK that was put right, or a person who belongs to another case, is named anew. */
export const whenSomebodyIsPutRight = (['record-corrected', 'record-moved'] as const).map((type) =>
  onEvent<CorrectionEvent>('casework', type, async (tx, { core, record, subject }) => {
    const { kind, to } = core as { readonly kind: string; readonly to?: string };
    if (!kinds.includes(kind) || subject === null) return [];
    const opened = await openDrawers(tx, drawersTable, [record], ['identity', 'safe_place', 'respondent']);
    const sealed = { identity: opened.get(record) ?? {} };
    await nameToKeeper(tx, kind as Kind, { id: record, subject: to ?? subject, isRespondent: false }, sealed);
    return [];
  }),
);
