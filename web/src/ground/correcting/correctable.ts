import type { CommandContract } from '@naung/domain/ground/command.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import type { ComponentChildren } from 'preact';
import type { ChangesOf, CorrectionContracts, Reason } from './contracts.ts';

/** What is being put right, in words and with its contracts. */
export interface Correctable<C extends CorrectionContracts = CorrectionContracts> {
  readonly record: string;
  /** "layanan 3 Nov": said in the head of each dialog. */
  readonly what: string;
  readonly enteredAt: Instant;
  readonly contracts: C;
  /** What stands, as far as it is open; only what differs from it is sent. */
  readonly values: ChangesOf<C>;
  /** Leaves out what a form holds and the office does not take, such as a telephone without a number. */
  readonly tidy?: ((values: ChangesOf<C>) => ChangesOf<C>) | undefined;
  /** Where a kind is moved by a command of its own, with its own names for what it needs. */
  readonly moving?: Moving | undefined;
  readonly fields: (values: ChangesOf<C>, change: (part: Partial<ChangesOf<C>>) => void) => ComponentChildren;
  /** The room's words for why it is refused. */
  readonly because?: ((key: string) => string | null) | undefined;
  /** The word of a field and of its value, for the history; null where the room has none. */
  readonly fieldWord?: ((field: string) => string | null) | undefined;
  readonly valueWord?: ((field: string, value: unknown) => string | null) | undefined;
}

export interface Moving {
  readonly contract: CommandContract;
  readonly payloadOf: (to: string, reason: Reason) => object;
}

export interface CorrectingProps<C extends CorrectionContracts> {
  readonly of: Correctable<C>;
  readonly onClose: () => void;
  /** It was written; what shows the record asks for it again. */
  readonly onDone: () => void;
}
