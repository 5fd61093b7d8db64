/**
 * Writing down what was decided about village groups.
 */
import type { CommandOf } from '@naung/domain/ground/command.ts';
import type {
  AddMember,
  EndTerm,
  FormGroup,
  ReachStage,
  SetPhone,
} from '@naung/domain/prevention/villages/commands.ts';
import { sql } from 'kysely';
import { claimIds } from '../../ground/commands/ids-made.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { memberById, settleGroup } from './store.ts';

export async function writeGroup(
  tx: Tx,
  { payload, madeAt }: CommandOf<typeof FormGroup>,
  agencyIsThere: boolean,
): Promise<void> {
  const { district, person } = tx.actor;
  // The agency of a village's group bears the id of the group, and may be there before it.
  if (!agencyIsThere) {
    await claimIds(tx, [payload.group]);
    await writeAgency(tx, payload.group, payload.village, payload.name, madeAt);
  }
  await sql`
    insert into prevention.groups (district, id, village, basis, body, legal_form, formed_on, decree_number, decree_on, decree_until,
      written_at, entered_at, entered_by)
    values (${district}, ${payload.group}, ${payload.village}, ${payload.basis}, ${payload.body}, ${payload.legalForm},
      ${payload.formedOn}, ${payload.decreeNumber}, ${payload.decreeOn}, ${payload.decreeUntil}, ${madeAt}, ${tx.now}, ${person})
  `.execute(tx.db);
  await settleGroup(tx, payload.group);
}

/** The agency row and the one unit in which the group's own people hold duties. */
async function writeAgency(tx: Tx, group: string, village: number, name: string, madeAt: string): Promise<void> {
  const { district, person } = tx.actor;
  await sql`
    insert into ground.agencies (district, id, kind, name, place, entered_at, entered_by, written_at)
    values (${district}, ${group}, 'patbm-group', ${name}, ${village}, ${tx.now}, ${person}, ${madeAt})
  `.execute(tx.db);
  await sql`
    insert into ground.units (district, id, agency, name, entered_at, entered_by, written_at)
    values (${district}, ${tx.outside.anyId()}, ${group}, ${name}, ${tx.now}, ${person}, ${madeAt})
  `.execute(tx.db);
}

/** A group that was entered by mistake leaves no agency on the lists, unless people hold duties there. */
export async function retireAgencyOf(tx: Tx, group: string): Promise<void> {
  await sql`
    update ground.agencies set retired_on = (${tx.now}::timestamptz)::date, version = version + 1
    where district = ${tx.actor.district} and id = ${group} and kind = 'patbm-group' and retired_on is null
      and exists (select from prevention.groups g
        where g.district = agencies.district and g.id = agencies.id and g.voided_at is not null)
      and not exists (select from ground.duties d join ground.units u on u.district = d.district and u.id = d.unit
        where u.district = agencies.district and u.agency = agencies.id)
  `.execute(tx.db);
}

export async function writeMember(
  tx: Tx,
  { payload, madeAt }: CommandOf<typeof AddMember>,
  village: number,
): Promise<void> {
  const { district, person } = tx.actor;
  await sql`
    insert into prevention.members (district, id, group_id, village, name, sex, element, role, starts_on, ends_on, trained_on,
      decree_number, written_at, entered_at, entered_by)
    values (${district}, ${payload.member}, ${payload.group}, ${village}, ${payload.name}, ${payload.sex}, ${payload.element},
      ${payload.role}, ${payload.startsOn}, ${payload.endsOn}, ${payload.trainedOn}, ${payload.decreeNumber}, ${madeAt}, ${tx.now}, ${person})
  `.execute(tx.db);
  if (payload.phone !== undefined) await writePhone(tx, payload.member, village, payload.phone);
}

export async function endTerm(tx: Tx, { payload }: CommandOf<typeof EndTerm>): Promise<void> {
  await sql`
    update prevention.members set ends_on = ${payload.on}, version = version + 1
    where district = ${tx.actor.district} and id = ${payload.member}
  `.execute(tx.db);
}

export async function setPhone(tx: Tx, { payload }: CommandOf<typeof SetPhone>): Promise<void> {
  const member = await memberById(tx, payload.member);
  if (member === null) throw new Error('A member under change vanished although she was locked');
  await writePhone(tx, payload.member, member.village, payload.phone);
}

async function writePhone(tx: Tx, member: string, village: number, phone: string | null): Promise<void> {
  await sql`
    insert into prevention.member_phones (district, member, version, village, phone, entered_at, entered_by)
    select ${tx.actor.district}::int, ${member}::uuid, coalesce(max(version), 0) + 1, ${village}::int, ${phone}::text,
      ${tx.now}::timestamptz, ${tx.actor.person}::uuid
    from prevention.member_phones where district = ${tx.actor.district} and member = ${member}
  `.execute(tx.db);
}

export async function writeStage(
  tx: Tx,
  { payload, madeAt }: CommandOf<typeof ReachStage>,
  village: number,
): Promise<void> {
  await sql`
    insert into prevention.stages_reached (district, id, group_id, village, stage, reached_on, evidence, written_at, entered_at, entered_by)
    values (${tx.actor.district}, ${payload.reached}, ${payload.group}, ${village}, ${payload.stage}, ${payload.reachedOn},
      ${JSON.stringify(payload.evidence)}, ${madeAt}, ${tx.now}, ${tx.actor.person})
  `.execute(tx.db);
  await settleGroup(tx, payload.group);
}
