/**
 * What every command on a case finds first: the case itself, locked, unless it was entered by mistake.
 */
import type { Rule } from '@naung/domain/ground/access/rule.ts';
import type { CommandContract, CommandOf } from '@naung/domain/ground/command.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import { type Result, refused } from '@naung/domain/ground/result.ts';
import { type AnyCommandEntry, onCommand } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { findCase } from './store.ts';
import type { CaseFound } from './table.ts';

interface OnCase<C extends CommandContract, Situation, Event extends Happening> {
  readonly policy: readonly Rule[];
  readonly isForProven?: boolean;
  /** What lies beside the case; null when something the command speaks of is not there. */
  beside(tx: Tx, row: CaseFound, command: CommandOf<C>): Promise<Situation | null>;
  decide(command: CommandOf<C>, now: Situation): Result<readonly Event[], string>;
  record(tx: Tx, events: readonly Event[], row: CaseFound, command: CommandOf<C>): Promise<void>;
}

interface Found<Situation> {
  readonly row: CaseFound;
  readonly now: Situation;
}

export const onCase = <C extends CommandContract, Situation, Event extends Happening>(
  contract: C,
  entry: OnCase<C, Situation, Event>,
): AnyCommandEntry =>
  onCommand<C, Found<Situation>, Event>('casework', contract, {
    isForProven: entry.isForProven,
    policy: entry.policy,
    async situation(tx, command) {
      const row = await findCase(tx, (command.payload as { case: string }).case);
      const now = row && (await entry.beside(tx, row, command));
      return row && now
        ? { about: { case: row.id, unit: row.unit, lowering: row.lowering?.id ?? null }, now: { row, now } }
        : null;
    },
    decide: (command, { row, now }) =>
      row.voided_at === null ? entry.decide(command, now) : refused('was-entered-by-mistake'),
    record: (tx, events, command, { row }) => entry.record(tx, events, row, command),
  });
