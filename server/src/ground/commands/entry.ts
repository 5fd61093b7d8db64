/**
 * How a room offers its commands and reads. An entry without a policy does not compile; one command, one entry.
 */

import type { Subject } from '@naung/domain/ground/access/holds.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { RowPolicy } from '@naung/domain/ground/access/row-rule.ts';
import type { Rule } from '@naung/domain/ground/access/rule.ts';
import type { CommandContract, CommandOf, ReadContract } from '@naung/domain/ground/command.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import type { Result } from '@naung/domain/ground/result.ts';
import type * as z from 'zod/mini';
import type { Tx } from '../database/transaction.ts';

export type Wing = 'casework' | 'prevention' | 'oversight' | 'ground';

export interface CommandEntry<C extends CommandContract, Situation, Event extends Happening> {
  readonly policy: readonly Rule[];
  /** It lets somebody in, or takes down what keeps her out: heard only from whoever showed lately that it is she. */
  readonly isForProven?: boolean | undefined;
  /** Everything the rule must know, locked where it will change; null when there is nothing, or nothing this actor may know of. */
  situation(
    tx: Tx,
    command: CommandOf<C>,
  ): Promise<{ readonly about: Subject['fields']; readonly now: Situation } | null>;
  decide(command: CommandOf<C>, now: Situation): Result<readonly Event[], string>;
  /** The keeper did it before, and the office fell: its ids are taken by what it made itself. */
  isDone?(now: Situation): boolean;
  record(tx: Tx, events: readonly Event[], command: CommandOf<C>, now: Situation): Promise<void>;
}

export interface AnyCommandEntry extends CommandEntry<CommandContract, unknown, Happening> {
  readonly contract: CommandContract;
  readonly wing: Wing;
}

export const onCommand = <C extends CommandContract, Situation, Event extends Happening>(
  wing: Wing,
  contract: C,
  entry: CommandEntry<C, Situation, Event>,
): AnyCommandEntry => ({ contract, wing, ...entry }) as unknown as AnyCommandEntry;

export interface ReadEntry<R extends ReadContract> {
  /** Asked about the actor alone; what she may see of one record is decided by row-level security and `reach`. */
  readonly policy: readonly Rule[];
  /** Answered only to whoever showed lately that it is she, also where the answer is empty. */
  readonly isForProven?: true;
  /** null is "not there", the same for what is missing and what is hidden. */
  answer(tx: Tx, query: z.infer<R['query']>, actor: Actor): Promise<z.infer<R['answer']> | null>;
}

export interface AnyReadEntry extends ReadEntry<ReadContract> {
  readonly contract: ReadContract;
}

export const onRead = <R extends ReadContract>(contract: R, entry: ReadEntry<R>): AnyReadEntry =>
  ({ contract, ...entry }) as unknown as AnyReadEntry;

/**
 * What a room does when something has happened in another, in the same transaction: rooms know each other's events from
 * `model.ts`, never each other's stores. What it returns is logged and may be reacted to in turn.
 */
export interface Reaction {
  readonly to: string;
  readonly wing: Wing;
  run(tx: Tx, event: Happening): Promise<readonly Happening[]>;
}

export const onEvent = <Event extends Happening>(
  wing: Wing,
  to: Event['type'],
  run: (tx: Tx, event: Event) => Promise<readonly Happening[]>,
): Reaction => ({ to, wing, run: run as Reaction['run'] });

export interface Room {
  readonly commands: readonly AnyCommandEntry[];
  readonly reads: readonly AnyReadEntry[];
  readonly reactions?: readonly Reaction[];
  /** Who reads and writes the rows of its tables. */
  readonly rows?: RowPolicy;
}
