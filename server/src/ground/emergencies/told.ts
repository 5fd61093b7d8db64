/** What somebody is told of emergencies, with names; whom she calls; and how often it comes to that. */
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import { itemAsOf } from '@naung/domain/ground/codes/model.ts';
import { isVoiceHeard } from '@naung/domain/ground/emergencies/model.ts';
import type {
  EmergencyRates,
  EmergencyShown,
  ListEmergencies,
  WhomToCall,
} from '@naung/domain/ground/emergencies/reviewing.ts';
import { dayIn } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { zoneOf } from '../agencies/zone.ts';
import { wordingsOf } from '../codes/store.ts';
import type { Tx } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';
import type { EmergencyTold } from '../keeper/emergencies.ts';
import type { Walled } from '../keeper/walls.ts';
import { namesOf, personsOnly } from '../walls/names.ts';

export async function emergenciesTold(
  tx: Tx,
  { case: subject }: z.infer<(typeof ListEmergencies)['query']>,
): Promise<z.infer<(typeof ListEmergencies)['answer']>> {
  const told = await tx.keeper.emergenciesTold(askerIn(tx), { id: null, subject: subject ?? null });
  tx.trace.show(
    told.map(({ id }) => id),
    'core',
  );
  for (const { id, note } of told) if (note !== null) tx.trace.show([id], 'narrative');
  const named = told.flatMap(({ person, unit, second, declinedBy, called, reviewedBy }): Walled[] => [
    ...personsOnly(declinedBy),
    { person, unit: null },
    { person: null, unit },
    { person: second, unit: null },
    { person: called, unit: null },
    { person: reviewedBy, unit: null },
  ]);
  const nameOf = await namesOf(tx, named);
  return { items: told.map((one) => shown(one, tx.actor.person, nameOf)) };
}

export async function whomToCall(
  tx: Tx,
  { emergency }: z.infer<(typeof WhomToCall)['query']>,
): Promise<z.infer<(typeof WhomToCall)['answer']> | null> {
  const [one] = await tx.keeper.emergenciesTold(askerIn(tx), { id: emergency, subject: null });
  if (one === undefined) return null;
  const people = await tx.keeper.whomToCall(askerIn(tx), emergency);
  // Colleagues' numbers are for the call that is asked for, not for whoever opens anything.
  const isAskedToCall = one.isMine && one.isDanger && !isVoiceHeard(one.voice);
  tx.trace.show([emergency], 'core');
  const { rows } = await sql<z.infer<(typeof WhomToCall)['answer']>['items'][number]>`
    select distinct on (p.name, p.id) p.id as person, p.name, u.name as unit, array(
      select n->>'number' from jsonb_array_elements(p.phones) n where n->>'safe' <> 'unsafe' and ${isAskedToCall}) as phones
    from ground.people p join ground.duties d on d.district = p.district and d.person = p.id and d.voided_at is null
    join ground.units u on u.district = d.district and u.id = d.unit
    where p.district = ${tx.actor.district} and p.id = any (${sql.val(people)}::uuid[])
    order by p.name, p.id, d.deeds @> '{keep-walls}' desc
  `.execute(tx.db);
  return { items: rows };
}

export async function emergencyRates(tx: Tx): Promise<z.infer<(typeof EmergencyRates)['answer']>> {
  const rates = await tx.keeper.emergencyRates(askerIn(tx));
  const nameOf = await namesOf(
    tx,
    rates.map(({ unit }) => ({ person: null, unit })),
  );
  const items = rates.map((rate) => ({ ...rate, name: nameOf({ person: null, unit: rate.unit }) }));
  return { target: await targetOf(tx), items } as z.infer<(typeof EmergencyRates)['answer']>;
}

async function targetOf(tx: Tx): Promise<number | null> {
  const wordings = await wordingsOf(tx.db, tx.actor.district, 'emergency-limits', 'rate-target-percent');
  const item = itemAsOf(wordings, 'rate-target-percent', dayIn(await zoneOf(tx), tx.now));
  return item && (detailOf('emergency-limits', item)?.limit ?? null);
}

function shown(one: EmergencyTold, reader: string, nameOf: (one: Walled) => string): EmergencyShown {
  const { caseCode, reason, isDanger, askedAt, openedAt, until, endedAt, isLive, withPlace, voice, reviewBy } = one;
  const {
    endedBecause,
    verdict,
    reviewedAt,
    note,
    reviewNote,
    isMine,
    isPutAway,
    isSecond,
    isCallable,
    isJudge,
    reviewedElsewhere,
  } = one;
  const person = (id: string | null) => (id === null ? null : nameOf({ person: id, unit: null }));
  return {
    emergency: one.id,
    case: isMine && isLive && openedAt !== null ? one.subject : null,
    by: person(one.person) ?? '',
    unit: nameOf({ person: null, unit: one.unit }),
    second: person(one.second),
    declined: one.declinedBy.map(person),
    called: person(one.called),
    reviewedBy: person(one.reviewedBy),
    ...{ caseCode, reason, isDanger, askedAt, openedAt, until, endedAt, isLive, withPlace, voice, reviewBy },
    ...{ endedBecause, verdict, reviewedAt, note, reviewNote, isMine, isPutAway, reviewedElsewhere },
    isMineToConfirm: isSecond && isLive && voice === 'named',
    isMineToConfirmCall: isCallable && voice === 'called' && one.called === reader,
    isMineToReview: isJudge && openedAt !== null && verdict === null,
  } as EmergencyShown;
}
