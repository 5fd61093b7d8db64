/** The three commands of one kind of record, as `correctionCommands` makes them, and what has changed in a form since it was opened. */
import type { CommandContract } from '@naung/domain/ground/command.ts';
import type { correctionReasons } from '@naung/domain/ground/corrections.ts';
import type * as z from 'zod/mini';

export type Reason = (typeof correctionReasons)[number];

export interface CorrectionContracts {
  readonly correct: CommandContract;
  readonly void: CommandContract;
  readonly move?: CommandContract;
}

/** What a correction of this kind may change. */
export type ChangesOf<C extends CorrectionContracts> =
  z.infer<C['correct']['payload']> extends { changes: infer Changes extends object } ? Changes : never;

/** The fields that differ. An optional field that was emptied is left out: what was once said is corrected, not taken back. */
export function changesBetween<Values extends object>(stands: Values, now: Values): Partial<Values> {
  const before = stands as Readonly<Record<string, unknown>>;
  const changed = Object.entries(now).filter(
    ([field, value]) => value !== undefined && value !== '' && JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  return Object.fromEntries(changed) as Partial<Values>;
}
