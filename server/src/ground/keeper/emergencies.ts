/**
 * What the office may ask about a case that is opened in an emergency. The keeper finds the case, opens it and shuts it; whether a code
 * is there, whether a wall keeps it, or whether it lies elsewhere is the same answer. Whoever stands behind a wall of the case is told
 * nothing of it and does nothing about it, whatever she was named as.
 */
import type { EmergencyEnding, EmergencyVerdict, SecondVoice } from '@naung/domain/ground/emergencies/model.ts';
import type { Asker } from './who-asks.ts';

export interface Looked {
  readonly isListed: boolean;
  readonly isDanger: boolean;
  readonly isSpent: boolean;
  readonly isOwed: boolean;
  readonly isSecondUnable: boolean;
  readonly isOpenAlready: boolean;
  readonly isAgain: boolean;
  /** The same wish was done before, and said again because its answer was lost. */
  readonly isDone: boolean;
  /** Not looked for where one of the others keeps her, and null where there is none for her. */
  readonly subject: string | null;
}

export interface EmergencyWish {
  readonly id: string;
  readonly code: string;
  readonly reason: string;
  readonly note: string;
  readonly second: string | null;
}

/** As one person is told of it. */
export interface EmergencyTold {
  readonly id: string;
  readonly subject: string;
  readonly caseCode: string;
  readonly person: string;
  readonly unit: string;
  readonly reason: string;
  readonly isDanger: boolean;
  /** She or her unit owed a review when she asked. */
  readonly isOwed: boolean;
  /** She had opened it before, unreviewed or not fitting. */
  readonly isAgain: boolean;
  readonly voice: SecondVoice;
  readonly second: string | null;
  /** Who was named and said no; for herself, those who could have reviewed it, and custodians. */
  readonly declinedBy: readonly string[];
  readonly called: string | null;
  readonly askedAt: string;
  readonly openedAt: string | null;
  readonly until: string;
  readonly endedAt: string | null;
  readonly endedBecause: EmergencyEnding | null;
  readonly isLive: boolean;
  readonly withPlace: boolean;
  readonly reviewBy: string | null;
  readonly verdict: EmergencyVerdict | null;
  /** For those who could have reviewed it, and for custodians. */
  readonly reviewedBy: string | null;
  readonly reviewedAt: string | null;
  readonly note: string | null;
  readonly reviewNote: string | null;
  readonly isMine: boolean;
  /** She has read the notice of it. */
  readonly isPutAway: boolean;
  readonly isSecond: boolean;
  readonly isCallable: boolean;
  readonly isJudge: boolean;
  readonly reviewedElsewhere: 'province' | 'another-agency' | 'nobody-else' | null;
}

export type EmergencyDeed =
  | { readonly deed: 'confirm' | 'decline' | 'confirm-call' | 'end' | 'put-away' }
  | { readonly deed: 'name-second'; readonly second: string }
  | { readonly deed: 'note-call'; readonly custodian: string }
  | { readonly deed: 'review'; readonly verdict: EmergencyVerdict; readonly note: string | null };

export interface EmergencyKeeping {
  /** Counts as an attempt, whatever is found; under an id that stands already nothing is looked for, but the same wish is found done. */
  lookForEmergency(asker: Asker, wish: Omit<EmergencyWish, 'note'>): Promise<Looked>;
  /** An attempt like the look, and the same one. False where something keeps her after all. */
  openInEmergency(asker: Asker, wish: EmergencyWish): Promise<boolean>;
  /** Of one, of one case, or all that she is told of; the newest first. */
  emergenciesTold(
    asker: Asker,
    which: { readonly id: string | null; readonly subject: string | null },
  ): Promise<readonly EmergencyTold[]>;
  /** Whether somebody holds a duty today in which she could be a second person. */
  maySecond(asker: Asker, person: string): Promise<boolean>;
  /** For the one who opened it. */
  whomToCall(asker: Asker, id: string): Promise<readonly string[]>;
  /** False, and nothing, where it is not hers to say or is over. */
  sayOfEmergency(asker: Asker, id: string, said: EmergencyDeed): Promise<boolean>;
  /** For a custodian, by unit, without the cases that are kept from her. */
  emergencyRates(
    asker: Asker,
  ): Promise<readonly { readonly unit: string; readonly uses: number; readonly openings: number }[]>;
}
