/**
 * Whoever is written down in a case is named to the keeper before anything else is kept. By what is hers alone: should somebody who works
 * here be the respondent, or of the family, the case is gone for that person from this moment, without a word. And by her name, so that
 * those who reach her find her again.
 */
import {
  clientDrawers,
  relativeDrawers,
  respondentDrawers,
  type Workplace,
} from '@naung/domain/casework/people/model.ts';
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import type { CorrectionEvent, MergeEvent } from '@naung/domain/ground/corrections.ts';
import { type Drawers, intoDrawers, type SealedParts } from '@naung/domain/ground/drawers/model.ts';
import type { Address } from '@naung/domain/ground/places/address.ts';
import { sql } from 'kysely';
import { offeredCodes } from '../../ground/codes/store.ts';
import { onEvent } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { type Named, nameCompartments } from '../../ground/keeper/finding.ts';
import type { Party } from '../../ground/keeper/parties.ts';
import { hamletOf, todayIn } from '../../ground/places/store.ts';
import { drawersTable, type Kind } from './kinds.ts';

interface Hers {
  readonly name?: string | null;
  readonly nickname?: string | null;
  readonly born?: string | null;
  readonly nik?: string | null;
  readonly phones?: readonly { readonly number: string }[] | null;
  readonly worksAt?: Workplace | null;
  readonly kk?: string | null;
  readonly address?: Address | null;
}

interface Written {
  readonly id: string;
  readonly subject: string;
  /** The case from which it is moved to that one. */
  readonly from?: string | undefined;
  readonly isRespondent: boolean;
}

export async function nameToKeeper(tx: Tx, kind: Kind, one: Written, sealed: SealedParts): Promise<void> {
  const hers: Hers = Object.assign({}, ...Object.values(sealed));
  await tx.keeper.nameParty(tx.actor.district, {
    subject: one.subject,
    record: one.id,
    from: one.from,
    isRespondent: kind === 'respondent' || one.isRespondent,
    ...numbersOf(hers),
    kk: sixteenOf(hers.kk),
    hamlet: kind === 'respondent' ? await neighbourhoodOf(tx, hers.address ?? null) : null,
    worksAt: hers.worksAt ? await placeOfWork(tx, hers.worksAt) : null,
  });
  const village = await villageOf(tx, one.subject);
  await tx.keeper.nameSomebody(
    tx.actor.district,
    nameCompartments.map((compartment) => ({ ...named(kind, one, compartment, sealed[compartment] ?? {}), village })),
  );
  if (kind === 'client') await tx.keeper.noteMatches(tx.actor.district, { record: one.id, compartment: 'identity' });
}

/** What is said of her in one drawer; nothing, where that drawer says nothing. */
const named = (
  kind: Kind,
  { id, subject, from }: Written,
  compartment: Named['compartment'],
  hers: Hers,
): Omit<Named, 'village'> => ({
  record: id,
  compartment,
  kind,
  subject,
  from,
  name: hers.name ?? null,
  nickname: hers.nickname ?? null,
  born: hers.born ?? null,
  ...numbersOf(hers),
  kk: sixteenOf(hers.kk),
});

function numbersOf({ nik, phones }: Hers) {
  return {
    nik: sixteenOf(nik),
    phones: (phones ?? []).map((phone) => phone.number).filter((number) => /^\+[1-9]\d{7,14}$/.test(number)),
  };
}

const sixteenOf = (typed: string | null | undefined): string | null => {
  const digits = typed?.replace(/\D/g, '') ?? '';
  return /^\d{16}$/.test(digits) ? digits : null;
};

/** Where he lives, when the list of the district says today that such a part of a village keeps neighbours apart: an RT, never a banjar. */
async function neighbourhoodOf(tx: Tx, address: Address | null): Promise<string | null> {
  if (address?.kind !== 'settled' || address.hamlet === undefined) return null;
  const { district } = tx.actor;
  const hamlet = await hamletOf(tx.db, district, address.hamlet);
  if (hamlet === null) return null;
  const kinds = await offeredCodes(tx.db, district, 'hamlet-kinds', await todayIn(tx.db, district, tx.now));
  const kind = kinds.find(({ code }) => code === hamlet.kind);
  return kind && detailOf('hamlet-kinds', kind)?.wallsNeighbours ? hamlet.id : null;
}

/** Of the case, never where she is to be found. */
async function villageOf(tx: Tx, subject: string): Promise<number | null> {
  const { rows } = await sql<{ village: number | null }>`
    select village from casework.cases where district = ${tx.actor.district} and id = ${subject}
  `.execute(tx.db);
  return rows[0]?.village ?? null;
}

/** Where only the agency is known, it is the agency: whatever units it has by then. Null where it is none of ours. */
async function placeOfWork(tx: Tx, { agency, unit }: Workplace): Promise<Party['worksAt']> {
  const { rows } = await sql`
    select from ground.agencies a
    where a.district = ${tx.actor.district} and a.id = ${agency} and (${unit}::uuid is null or exists (
      select from ground.units u where u.district = a.district and u.agency = a.id and u.id = ${unit}::uuid))
  `.execute(tx.db);
  return rows.length === 0 ? null : { agency, unit };
}

const drawersOf = {
  client: clientDrawers,
  relative: relativeDrawers,
  respondent: respondentDrawers,
} as const;

interface Core {
  readonly kind: string;
  readonly from?: string;
  readonly aside?: string;
}

const kindIn = ({ core }: CorrectionEvent | MergeEvent): Kind | null => {
  const { kind } = core as unknown as Core;
  return Object.hasOwn(drawersOf, kind) ? (kind as Kind) : null;
};

/**
 * Whoever was put right, or belongs to another case, is named anew. A record that steps aside is found no more, in no list either: the one
 * that stands for both is; and it is found again when the two are apart.
 */
const whenPutRight = (['record-corrected', 'record-moved', 'record-merged', 'record-unmerged'] as const).map((type) =>
  onEvent<CorrectionEvent | MergeEvent>('casework', type, async (tx, event) => {
    const kind = kindIn(event);
    if (kind === null || event.subject === null) return [];
    const { from, aside } = event.core as unknown as Core;
    const { subject } = event;
    if (type === 'record-merged' && aside !== undefined) await tx.keeper.setNamesAside(tx.actor.district, aside);
    const back = type === 'record-unmerged' && aside !== undefined ? [aside] : [];
    for (const record of [event.record, ...back]) await nameAnew(tx, kind, record, subject, from);
    return [];
  }),
);

async function nameAnew(tx: Tx, kind: Kind, record: string, subject: string, from?: string): Promise<void> {
  const opened = await openDrawers(tx, drawersTable, [record], nameCompartments);
  const drawers = drawersOf[kind] as Drawers<Record<string, unknown>>;
  const { sealed } = intoDrawers(drawers, opened.get(record) ?? {});
  await nameToKeeper(tx, kind, { id: record, subject, from, isRespondent: await isSaidToBe(tx, kind, record) }, sealed);
}

/** A relative who is the respondent is so after a correction of anything else as well. */
async function isSaidToBe(tx: Tx, kind: Kind, record: string): Promise<boolean> {
  if (kind !== 'relative') return false;
  const { rows } = await sql<{ is: boolean }>`
    select is_respondent as "is" from casework.relatives where district = ${tx.actor.district} and id = ${record}
  `.execute(tx.db);
  return rows[0]?.is === true;
}

/** Entered by mistake: whom a wall was raised for stays behind it, but nobody is found by it any more. */
const whenVoided = onEvent<CorrectionEvent>('casework', 'record-voided', async (tx, event) => {
  const { kind } = event.core as unknown as Core;
  if (kind === 'case') await tx.keeper.forgetNames(tx.actor.district, { subject: event.record });
  else if (kindIn(event) !== null) await tx.keeper.forgetNames(tx.actor.district, { record: event.record });
  return [];
});

export const whenSomebodyIsPutRight = [...whenPutRight, whenVoided];
