/** The three commands of one kind of record, as `correctionCommands` makes them, and what has changed in a form since it was opened. */
import type { CommandContract, Verb } from '@naung/domain/ground/command.ts';
import type { correctionReasons } from '@naung/domain/ground/corrections.ts';
import * as z from 'zod/mini';

export type Reason = (typeof correctionReasons)[number];

type Taking<Payload> = CommandContract<Verb, z.ZodMiniType<unknown, Payload>>;

interface Said {
  readonly record: string;
  readonly note?: string | undefined;
}

export interface CorrectionContracts {
  readonly correct: Taking<Said & { readonly changes: object; readonly reason?: Reason | undefined }>;
  readonly void: Taking<Said & { readonly reason: Reason }>;
  readonly move?: Taking<Said & { readonly to: string; readonly reason: Reason }>;
}

/** What a correction of this kind may change. */
export type ChangesOf<C extends CorrectionContracts> =
  z.infer<C['correct']['payload']> extends { changes: infer Changes extends object } ? Changes : never;

/** The fields that differ. What was emptied is said as null where the record may stand without it, and left out where it may not. */
export function changesBetween<Values extends object>(
  contract: CommandContract,
  stands: Values,
  now: Values,
): Partial<Values> {
  const [before, after] = [stands as Fields, now as Fields];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = fields
    .map((field) => [field, orNull(after[field])] as const)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(orNull(before[field])))
    .filter(([field, value]) => value !== null || takesNull(contract, field));
  return Object.fromEntries(changed) as Partial<Values>;
}

type Fields = Readonly<Record<string, unknown>>;

const orNull = (value: unknown): unknown => (value === undefined || value === '' ? null : value);

const takesNull = ({ payload }: CommandContract, field: string): boolean => {
  const { changes } = (payload as unknown as Changing).shape;
  const schema = changes?.shape[field];
  return schema !== undefined && z.safeParse(schema, null).success;
};

interface Changing {
  readonly shape: { readonly changes?: { readonly shape: Readonly<Record<string, z.ZodMiniType | undefined>> } };
}
