/**
 * What a packet begins with: the consents that stand in a case, and what is on record of her that one of them allows to be shown.
 * Only the drawers which that consent and that need speak of are opened; the rest of the people of the case stays shut.
 */
import { type ConsentTerm, consentStands, type ShareableField } from '@naung/domain/casework/consent/model.ts';
import { clientDrawers, relativeDrawers, respondentDrawers } from '@naung/domain/casework/people/model.ts';
import { packetLimits } from '@naung/domain/casework/referrals/packet.ts';
import type { ConsentToRefer, KnownForPacket } from '@naung/domain/casework/referrals/reads.ts';
import type { Drawers, SealedCompartment } from '@naung/domain/ground/drawers/model.ts';
import { dayIn } from '@naung/domain/ground/time.ts';
import { type RawBuilder, sql } from 'kysely';
import { zoneOf } from '../../ground/agencies/zone.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';

/** The fields of a record that a shareable field is written from. */
const takenFromClient: Readonly<Partial<Record<ShareableField, readonly (keyof typeof clientDrawers)[]>>> = {
  name: ['name'],
  age: ['born'],
  sex: ['sex'],
  school: ['school'],
  contact: ['phones', 'safeContact'],
  address: ['address'],
  disabilityNeeds: ['disabilityTypes', 'aids'],
};

interface Standing extends ConsentTerm, Pick<ConsentToRefer, 'consent' | 'need' | 'toUnit' | 'toName' | 'giver'> {
  readonly fields: readonly string[];
  readonly kind: string;
  readonly givenOn: ConsentToRefer['givenOn'];
}

export async function consentsToRefer(tx: Tx, subject: string): Promise<{ items: ConsentToRefer[] } | null> {
  if (!(await isSeen(tx, subject))) return null;
  const standing = await standingConsents(tx, subject, sql`true`);
  tx.trace.show([subject], 'core');
  return { items: standing.map(withLimits) };
}

/** Null where the consent does not stand today, or is of another case. */
export async function knownForPacket(tx: Tx, subject: string, consent: string): Promise<KnownForPacket | null> {
  if (!(await isSeen(tx, subject))) return null;
  const [one] = await standingConsents(tx, subject, sql`c.id = ${consent}`);
  if (!one) return null;
  const may = new Set(withLimits(one).most);
  const ofClient = Object.entries(takenFromClient).flatMap(([field, from]) => (may.has(field) ? from : []));
  const ofGuardian = may.has('guardian') ? (['kinship', 'name'] as const) : [];
  const ofRespondent = [
    ...(may.has('respondentName') ? (['name'] as const) : []),
    ...(may.has('respondentRelation') ? (['relation'] as const) : []),
  ];
  tx.trace.show([subject], 'core');
  return {
    client: await opened(tx, subject, sql`casework.clients where is_main`, clientDrawers, ofClient),
    guardian: await opened(
      tx,
      subject,
      sql`casework.relatives where is_guardian and not is_respondent`,
      relativeDrawers,
      ofGuardian,
    ),
    respondent: await opened(tx, subject, sql`casework.respondents where true`, respondentDrawers, ofRespondent),
  } as KnownForPacket;
}

async function isSeen(tx: Tx, subject: string): Promise<boolean> {
  const { rows } = await sql`
    select from casework.cases where district = ${tx.actor.district} and id = ${subject} and voided_at is null
  `.execute(tx.db);
  return rows.length > 0;
}

async function standingConsents(tx: Tx, subject: string, which: RawBuilder<unknown>): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select c.id as consent, c.need, c.to_unit as "toUnit", u.name as "toName", a.kind, c.fields, c.giver,
      c.given_on::text as "givenOn", c.guardian_until::text as "guardianUntil", c.withdrawn_on::text as "withdrawnOn",
      c.voided_at is not null as "isVoided"
    from casework.consents c
    join ground.units u on u.district = c.district and u.id = c.to_unit
    join ground.agencies a on a.district = u.district and a.id = u.agency
    where c.district = ${tx.actor.district} and c.subject = ${subject} and u.retired_on is null and ${which}
    order by c.given_on desc, c.id limit 200
  `.execute(tx.db);
  const today = dayIn(await zoneOf(tx), tx.now);
  return rows.filter((row) => consentStands(row, today));
}

function withLimits({ consent, need, toUnit, toName, giver, givenOn, fields, kind }: Standing): ConsentToRefer {
  const { least, most } = packetLimits(need, kind);
  return {
    consent,
    need,
    toUnit,
    toName,
    giver,
    givenOn,
    least: least.filter((field) => fields.includes(field)),
    most: most.filter((field) => fields.includes(field)),
    lacks: least.filter((field) => !fields.includes(field)),
  };
}

/** The first such person of the case, with the wanted fields alone; null where nothing of her is wanted or nobody is on record. */
async function opened<Noun>(
  tx: Tx,
  subject: string,
  from: RawBuilder<unknown>,
  drawers: Drawers<Noun>,
  wanted: readonly (keyof Noun & string)[],
): Promise<Record<string, unknown> | null> {
  if (wanted.length === 0) return null;
  const { rows } = await sql<Record<string, unknown> & { id: string }>`
    select * from ${from} and district = ${tx.actor.district} and subject = ${subject} and voided_at is null
    order by entered_at, id limit 1
  `.execute(tx.db);
  const row = rows[0];
  if (!row) return null;
  const sealed = [...new Set(wanted.map((field) => drawers[field]))].filter(
    (compartment): compartment is SealedCompartment => compartment !== 'core',
  );
  const open = (await openDrawers(tx, 'casework.people_drawers', [row.id], sealed)).get(row.id) ?? {};
  const known = wanted.map((field) => [field, drawers[field] === 'core' ? row[field] : open[field]] as const);
  return { id: row.id, ...Object.fromEntries(known.filter(([, value]) => value !== undefined && value !== null)) };
}
