/**
 * *Betulkan* and *salah input* for agencies, units, people, duties and entries of the directory. A move makes no sense here.
 */
import {
  CorrectAgency,
  CorrectDuty,
  CorrectPerson,
  CorrectService,
  CorrectUnit,
} from '@naung/domain/ground/agencies/correcting.ts';
import { type Around, barToCorrection, barToVoiding } from '@naung/domain/ground/agencies/correction-bar.ts';
import {
  agencyDrawers,
  type Duty,
  dutyDrawers,
  personDrawers,
  serviceDrawers,
  unitDrawers,
} from '@naung/domain/ground/agencies/model.ts';
import { correctsOffices, correctsPeople } from '@naung/domain/ground/agencies/policy.ts';
import type { Drawers } from '@naung/domain/ground/drawers/model.ts';
import { refused } from '@naung/domain/ground/result.ts';
import { sql } from 'kysely';
import type { AnyCommandEntry } from '../commands/entry.ts';
import { type CorrectionContracts, correctionEntries } from '../corrections/entries.ts';
import type { Tx } from '../database/transaction.ts';
import { isShorter, widensWhatTakesTwo } from './asked.ts';
import { custodianStays } from './custodians.ts';
import { othersKeepPeople } from './people-store.ts';
import { holdsCode, lieHere, othersReceive, peopleIn, todayOf } from './store.ts';

type Kind = 'agency' | 'unit' | 'person' | 'duty' | 'service';
type Values = Readonly<Record<string, unknown>>;

const kinds = {
  agency: { table: 'ground.agencies', drawers: agencyDrawers, contracts: CorrectAgency, policy: correctsOffices },
  unit: { table: 'ground.units', drawers: unitDrawers, contracts: CorrectUnit, policy: correctsOffices },
  person: { table: 'ground.people', drawers: personDrawers, contracts: CorrectPerson, policy: correctsPeople },
  duty: { table: 'ground.duties', drawers: dutyDrawers, contracts: CorrectDuty, policy: correctsPeople },
  service: { table: 'ground.services', drawers: serviceDrawers, contracts: CorrectService, policy: correctsOffices },
} as const;

export const officeCorrections: readonly AnyCommandEntry[] = (Object.keys(kinds) as Kind[]).flatMap((kind) => {
  const { table, drawers, contracts, policy } = kinds[kind];
  const offered: CorrectionContracts = { correct: contracts.correct, void: contracts.void };
  const entries = correctionEntries<object>(
    {
      wing: 'ground',
      kind,
      table,
      drawersTable: null,
      drawers: drawers as Drawers<object>,
      subjectColumn: null,
      unfit: async (tx, after) => barToCorrection(kind, after as Values, await around(tx, kind, after as Values)),
    },
    offered,
    policy,
  );
  return entries.map((entry) => {
    if (entry.contract === contracts.void) return barred(kind, entry);
    return kind === 'duty' ? { ...entry, isForProven: true } : entry;
  });
});

/** A voiding that would leave people without an agency, or the district without somebody who gives duties, is refused. */
function barred(kind: Kind, entry: AnyCommandEntry): AnyCommandEntry {
  return {
    ...entry,
    async situation(tx, command) {
      const found = await entry.situation(tx, command);
      if (found === null) return null;
      const { values } = found.now as { values: Values };
      return { ...found, now: { ...(found.now as object), bar: barToVoiding(kind, await around(tx, kind, values)) } };
    },
    decide(command, now) {
      const decided = entry.decide(command, now);
      const { bar } = now as { bar: string | null };
      return decided.ok && bar !== null ? refused(bar) : decided;
    },
  };
}

async function around(tx: Tx, kind: Kind, values: Values): Promise<Around> {
  const today = await todayOf(tx);
  const id = String(values.id);
  const office = kind === 'agency' || kind === 'unit' ? kind : null;
  const code = kind === 'agency' ? ['agency-kinds', values.kind] : ['service-types', values.service];
  const places =
    kind === 'duty' ? (values.villages as number[]) : [values.place].filter((place) => typeof place === 'number');
  return {
    today,
    isOwn: values.person === tx.actor.person,
    widensWhatTakesTwo: kind === 'duty' && (await widensWhatTakesTwo(tx, values as unknown as Duty)),
    codeHolds: code[1] === undefined || (await holdsCode(tx, String(code[0]), String(code[1]), today)),
    placesLieHere: await lieHere(tx, places),
    agencyStands: kind !== 'unit' || (await agencyStands(tx, String(values.agency))),
    peopleThere: office !== null && (await peopleIn(tx, office, id, today)),
    closesTheDoor: office !== null && (await closesTheDoor(tx, office, id)),
    othersKeepPeople: await stillKept(tx, kind, id, today),
    isShorter: kind === 'duty' && (await isShorter(tx, values as unknown as Duty)),
    custodianStays: kind !== 'person' && kind !== 'duty' ? true : await custodianStays(tx, today, { [kind]: id }),
  };
}

async function stillKept(tx: Tx, kind: Kind, id: string, today: Around['today']): Promise<boolean> {
  if (kind === 'person') return othersKeepPeople(tx, today, { person: id });
  return kind !== 'duty' || othersKeepPeople(tx, today, { duty: id });
}

async function agencyStands(tx: Tx, agency: string): Promise<boolean> {
  const { rows } = await sql`select from ground.agencies
    where district = ${tx.actor.district} and id = ${agency} and voided_at is null and retired_on is null`.execute(
    tx.db,
  );
  return rows.length > 0;
}

async function closesTheDoor(tx: Tx, office: 'agency' | 'unit', id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`select id from ground.units
    where district = ${tx.actor.district} and ${sql.ref(office === 'agency' ? 'agency' : 'id')} = ${id} and receives_concerns
      and retired_on is null and voided_at is null`.execute(tx.db);
  return (
    rows.length > 0 &&
    !(await othersReceive(
      tx,
      rows.map((row) => row.id),
    ))
  );
}
