/**
 * Putting right what a case says of itself, and marking one as entered by mistake. A code that no list holds, or a place that is
 * nowhere, is refused before it is written.
 */
import { caseCorrectionContracts, listOfField } from '@naung/domain/casework/cases/correcting.ts';
import { keepsFromVoiding, type VoidingSituation } from '@naung/domain/casework/cases/decide-voiding.ts';
import { type CaseFields, caseDrawers } from '@naung/domain/casework/cases/model.ts';
import { correctsCases, voidsCases } from '@naung/domain/casework/cases/policy.ts';
import { refused } from '@naung/domain/ground/result.ts';
import { sql } from 'kysely';
import { unknownCodes } from '../../ground/codes/unknown-codes.ts';
import type { AnyCommandEntry } from '../../ground/commands/entry.ts';
import { correctionEntries } from '../../ground/corrections/entries.ts';
import type { Correctable } from '../../ground/corrections/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { settleCase } from './store.ts';

const cases: Correctable<CaseFields> = {
  wing: 'casework',
  kind: 'case',
  table: 'casework.cases',
  drawersTable: null,
  drawers: caseDrawers,
  subjectColumn: 'id',
  settle: settleCase,
};

export const caseCorrections = correctionEntries(cases, caseCorrectionContracts, correctsCases).map((entry) =>
  entry.contract.name === caseCorrectionContracts.void.name
    ? checked({ ...entry, policy: voidsCases }, voiding)
    : checked(entry, changing),
);

interface Checked {
  readonly keptFrom: string | null;
}

/** With what keeps a case from being put right, beside what keeps any record from it. */
function checked(
  entry: AnyCommandEntry,
  keepsFrom: (tx: Tx, payload: CorrectionPayload) => Promise<string | null>,
): AnyCommandEntry {
  return {
    ...entry,
    async situation(tx, command) {
      const found = await entry.situation(tx, command);
      const keptFrom = found && (await keepsFrom(tx, command.payload as CorrectionPayload));
      return found && { ...found, now: { ...(found.now as object), keptFrom } };
    },
    decide(command, now) {
      const { keptFrom } = now as Checked;
      const decided = entry.decide(command, now);
      return decided.ok && keptFrom !== null ? refused(keptFrom) : decided;
    },
  };
}

interface CorrectionPayload {
  readonly record: string;
  readonly changes?: Partial<CaseFields>;
}

async function changing(tx: Tx, { changes = {} }: CorrectionPayload): Promise<string | null> {
  if ((await unknownCodes(tx, changes, listOfField)).length > 0) return 'code-is-not-in-the-list';
  if (changes.village == null) return null;
  const { rows } = await sql`select from ground.places where place = ${changes.village}`.execute(tx.db);
  return rows.length === 0 ? 'no-such-place' : null;
}

async function voiding(tx: Tx, { record }: CorrectionPayload): Promise<string | null> {
  const stands = (table: string) => sql<boolean>`exists (select from ${sql.table(table)} t
    where t.district = c.district and t.subject = c.id and t.voided_at is null)`;
  const { rows } = await sql<VoidingSituation>`
    select c.phase, ${stands('casework.assessments')} as "hasAssessment", ${stands('casework.plans')} as "hasPlan",
      ${stands('casework.referrals')} as "hasReferral", ${stands('casework.services_given')} as "hasService"
    from casework.cases c where c.district = ${tx.actor.district} and c.id = ${record}
  `.execute(tx.db);
  return rows[0] ? keepsFromVoiding(rows[0]) : null;
}
