/**
 * What the office may ask of the trace for an auditor, whose duty the keeper looks up. Records leave the keeper as marks: the office that
 * shows them could not say which records they are.
 */
import type { SealsShown } from '@naung/domain/ground/reading/trace.ts';
import type { Asker } from './who-asks.ts';

export interface TraceAsked {
  readonly from: string;
  readonly until: string;
  readonly person: string | null;
  readonly deed: string | null;
  readonly outcomes: readonly string[] | null;
  readonly purpose: string | null;
  /** A mark that was shown to the same reader. */
  readonly record: string | null;
  /** The moment, to the microsecond, and the id of the last entry that she has. */
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

export interface EntryShown {
  readonly id: string;
  readonly at: string;
  /** To the microsecond, to go on from. */
  readonly saidAt: string;
  /** Null where the house did it itself. */
  readonly person: string | null;
  readonly duty: string | null;
  readonly deed: string;
  readonly purpose: string | null;
  readonly outcome: string;
  readonly because: string | null;
  readonly reason: string | null;
  readonly compartments: readonly string[];
  readonly records: number;
  readonly marks: readonly string[];
  /** The colleague whose duty was touched. */
  readonly about: string | null;
  readonly session: string | null;
  readonly seal: string | null;
}

export interface TraceShown {
  readonly entries: readonly EntryShown[];
  readonly isSpent: boolean;
}

export interface TraceKeeping {
  /** The newest first, without what stands behind a wall of hers; null to anybody who does not read the audit. */
  traceShown(asker: Asker, asked: TraceAsked): Promise<TraceShown | null>;
  /** How sealing stands; null to anybody else, and where no sealer is at work. */
  sealsShown(asker: Asker): Promise<SealsShown | null>;
}
