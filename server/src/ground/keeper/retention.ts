/**
 * What the office may ask of records that have ended. The keeper reckons for itself when something falls due, who kept it and who had a
 * part in it; to destroy is its own deed, because it alone holds the keys.
 */
import type { HoldReason, RetentionAct } from '@naung/domain/ground/retention/model.ts';
import type { Asker } from './who-asks.ts';

export interface ActAsked {
  readonly act: string;
  readonly what: RetentionAct;
  readonly because: HoldReason | null;
  readonly note: string | null;
  readonly reviewOn: string | null;
  readonly askedBy: string;
  readonly askedAt: string;
}

export interface KeptRecord {
  readonly record: string;
  readonly kind: 'case' | 'concern';
  readonly code: string | null;
  readonly class: string;
  readonly endedOn: string;
  readonly dueOn: string | null;
  /** In force: two people agreed. */
  readonly hold: ActAsked | null;
  /** Not decided yet; a hold before anything else. */
  readonly asked: ActAsked | null;
  /** The asker is or was on its team. */
  readonly isOfTheTeam: boolean;
}

export interface DestroyedRecord {
  readonly act: string;
  readonly code: string | null;
  readonly class: string;
  readonly endedOn: string;
  readonly dueOn: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly keys: readonly string[];
  readonly digest: string;
}

export interface RetentionKeeping {
  /** The longest ended first, after (ended on, record). */
  recordsKept(asker: Asker, after: readonly [string, string] | null, limit: number): Promise<readonly KeptRecord[]>;
  /** For an approver of a unit that stands in: of what is asked that no custodian is left to decide, the longest asked first. */
  recordsInPlace(asker: Asker): Promise<readonly KeptRecord[]>;
  /** Null where the record has not ended, is destroyed, or is not for the asker to know of. */
  recordKept(asker: Asker, record: string): Promise<KeptRecord | null>;
  /** The record of which this is asked; null where the asker is not told of it. A decided act has `isOpen` false. */
  recordAsked(
    asker: Asker,
    act: string,
  ): Promise<{ readonly record: KeptRecord | null; readonly act: ActAsked; readonly isOpen: boolean } | null>;
  askRetention(
    asker: Asker,
    wish: {
      readonly act: string;
      readonly record: string;
      readonly what: RetentionAct;
      readonly because: HoldReason | null;
      readonly note: string | null;
      readonly reviewOn: string | null;
    },
  ): Promise<boolean>;
  /** Does what was asked, or leaves it; what is destroyed is destroyed when this is answered. */
  decideRetention(asker: Asker, act: string, isAgreed: boolean): Promise<boolean>;
  /** The newest first, after (decided at, act). */
  recordsDestroyed(
    asker: Asker,
    after: readonly [string, string] | null,
    limit: number,
  ): Promise<readonly DestroyedRecord[]>;
  recordDestroyed(asker: Asker, act: string): Promise<DestroyedRecord | null>;
}
