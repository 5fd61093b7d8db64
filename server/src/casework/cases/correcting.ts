/**
 * Putting right what a case says of itself. A code that no list holds, or a place that is nowhere, is refused before it is written.
 */
import { caseCorrectionContracts, listOfField } from '@naung/domain/casework/cases/correcting.ts';
import { type CaseFields, caseDrawers } from '@naung/domain/casework/cases/model.ts';
import { correctsCases } from '@naung/domain/casework/cases/policy.ts';
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

export const caseCorrections = correctionEntries(cases, caseCorrectionContracts, correctsCases).map(checked);

interface Checked {
  readonly keptFrom: string | null;
}

function checked(entry: AnyCommandEntry): AnyCommandEntry {
  return {
    ...entry,
    async situation(tx, command) {
      const found = await entry.situation(tx, command);
      const { changes } = command.payload as { changes?: Partial<CaseFields> };
      return (
        found && {
          ...found,
          now: { ...(found.now as object), keptFrom: changes ? await keepsFrom(tx, changes) : null },
        }
      );
    },
    decide(command, now) {
      const { keptFrom } = now as Checked;
      const decided = entry.decide(command, now);
      return decided.ok && keptFrom !== null ? refused(keptFrom) : decided;
    },
  };
}

async function keepsFrom(tx: Tx, changes: Partial<CaseFields>): Promise<string | null> {
  if ((await unknownCodes(tx, changes, listOfField)).length > 0) return 'code-is-not-in-the-list';
  if (changes.village == null) return null;
  const { rows } = await sql`select from ground.places where place = ${changes.village}`.execute(tx.db);
  return rows.length === 0 ? 'no-such-place' : null;
}
