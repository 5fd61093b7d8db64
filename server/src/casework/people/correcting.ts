/**
 * Putting people right, and moving one who was written into the wrong case: her drawers are sealed anew for the case where she
 * belongs, so that the team which had her by mistake opens nothing any more.
 */
import { type Liftable, lifted, type PeopleSituation } from '@naung/domain/casework/people/commands.ts';
import {
  clientCorrectionContracts,
  relativeCorrectionContracts,
  respondentCorrectionContracts,
} from '@naung/domain/casework/people/correcting.ts';
import { correctsPeople } from '@naung/domain/casework/people/policy.ts';
import type { CorrectionEvent, CorrectionSituation } from '@naung/domain/ground/corrections.ts';
import { refused } from '@naung/domain/ground/result.ts';
import { sql } from 'kysely';
import { type AnyCommandEntry, onEvent } from '../../ground/commands/entry.ts';
import { type CorrectionContracts, correctionEntries } from '../../ground/corrections/entries.ts';
import { correctableOf } from './correctable.ts';
import type { Kind } from './kinds.ts';
import { asidesOf, mergedIntoOf } from './merges.ts';
import { peopleSituation, settleClient } from './store.ts';

const corrections = (kind: Kind, contracts: CorrectionContracts) =>
  correctionEntries(correctableOf(kind), contracts, correctsPeople).map(liftedFirst);

export const peopleCorrections: readonly AnyCommandEntry[] = [
  ...corrections('client', clientCorrectionContracts),
  ...corrections('relative', relativeCorrectionContracts),
  ...corrections('respondent', respondentCorrectionContracts),
];

/** A case that was entered by mistake takes everyone who was hurt out of the numbers with it. */
export const whenCaseIsVoided = onEvent<CorrectionEvent>('casework', 'record-voided', async (tx, event) => {
  if (event.core.kind !== 'case') return [];
  const { rows } = await sql<{ id: string }>`
    select id from casework.clients where district = ${tx.actor.district} and subject = ${event.record}
  `.execute(tx.db);
  for (const { id } of rows) await settleClient(tx, id);
  return [];
});

interface Payload {
  readonly changes?: Liftable & { readonly isMain?: boolean };
  readonly to?: string;
}

type Now = CorrectionSituation & {
  readonly people: PeopleSituation | null;
  readonly standsAside: boolean;
  readonly standsForMore: boolean;
};

/** A corrected birth date takes the age along, a telephone its form; and no case gets a second main survivor. */
function liftedFirst(entry: AnyCommandEntry): AnyCommandEntry {
  return {
    ...entry,
    async situation(tx, command) {
      const found = await entry.situation(tx, command);
      const now = found?.now as CorrectionSituation | undefined;
      if (!found || !now) return null;
      const { changes = {}, to } = command.payload as Payload;
      const people = await peopleSituation(tx, to ?? now.subject ?? '', { ...changes }, now.record);
      const standsAside = (await mergedIntoOf(tx, now.record)) !== null;
      const standsForMore = (await asidesOf(tx, now.record)).length > 0;
      return { ...found, now: { ...now, people, standsAside, standsForMore } };
    },
    decide(command, now) {
      const { people, values, standsAside, standsForMore } = now as Now;
      const { changes, to } = command.payload as Payload;
      if (standsAside) return refused('is-merged-already');
      // What is moved or was a mistake may be only one of the two: they are taken apart first.
      if (standsForMore && changes === undefined) return refused('take-them-apart-first');
      const becomesMain = to === undefined ? changes?.isMain === true : values.isMain === true;
      if (people?.hasMain && becomesMain) return refused('main-survivor-is-known');
      if (people === null || changes === undefined) return entry.decide(command, now);
      if (people.unknownCodes.length > 0) return refused('code-is-not-in-the-list');
      const kept = lifted(changes, values as Liftable, people);
      if (!kept.ok) return kept;
      return entry.decide(
        { ...command, payload: { ...(command.payload as object), changes: kept.value } as never },
        now,
      );
    },
  };
}
