/**
 * What the office may ask of the trace of reading. It reads nothing of the audit by itself: the keeper answers for the team of a case and
 * for custodians, whose duty and reach it looks up, and whoever stands behind a wall of a case learns nothing of that case here.
 */
import type { ReadingAnswer, ReadingPattern } from '@naung/domain/ground/reading/model.ts';
import type { SealingWatch } from '@naung/domain/ground/reading/watch.ts';
import type { ReasonKeeping } from './reasons.ts';
import type { TraceKeeping } from './trace.ts';
import type { Asker } from './who-asks.ts';

export interface ReadingOfCase {
  readonly day: string;
  readonly person: string;
  readonly duty: string | null;
  readonly standing: string | null;
  readonly reason: string | null;
  readonly deeds: readonly string[];
  readonly compartments: readonly string[];
  readonly firstAt: string;
  readonly lastAt: string;
}

export type ReadingOnPaper = Pick<ReadingOfCase, 'day' | 'person' | 'firstAt' | 'lastAt'>;

export interface ReadingsOfCase {
  readonly readings: readonly ReadingOfCase[];
  readonly attempts: readonly { readonly day: string; readonly times: number }[];
}

export interface NoteShown {
  readonly did: ReadingAnswer;
  readonly words: string | null;
  readonly by: string;
  readonly at: string;
}

export interface UnusualShown {
  readonly reading: string;
  readonly person: string;
  readonly pattern: ReadingPattern;
  readonly day: string;
  readonly count: number;
  readonly usual: number | null;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly notes: readonly NoteShown[];
}

export interface ReadingKeeping extends ReasonKeeping, TraceKeeping {
  /** By day and person, the newest first; null to anybody who is not on the team of the case. */
  readingsOf(asker: Asker, subject: string, limit: number): Promise<ReadingsOfCase | null>;
  /** A line for each person and day, the newest first; null to anybody who is not on the team of the case. */
  readingsOnPaper(asker: Asker, subject: string, limit: number): Promise<readonly ReadingOnPaper[] | null>;
  /**
   * For a custodian, the newest first: nothing about herself, and of several cases only those in which she stands behind no wall. What no
   * custodian is left for is for whoever keeps the agencies.
   */
  unusualReadings(asker: Asker, after: string | null, limit: number): Promise<readonly UnusualShown[]>;
  isToldOfReading(asker: Asker, reading: string): Promise<boolean>;
  noteReading(
    asker: Asker,
    note: {
      readonly id: string;
      readonly reading: string;
      readonly did: ReadingAnswer;
      readonly words: string | null;
    },
  ): Promise<boolean>;
  /** How sealing stands; null to anybody but a custodian, and where no sealer is at work. */
  sealingWatch(asker: Asker): Promise<SealingWatch | null>;
}
