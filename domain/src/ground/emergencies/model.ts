/**
 * Somebody outside its team must read a case now: a night shift, the owner unreachable, a child in danger. It opens for two hours, one
 * case, to read alone; her owner and the custodians are told at once, and another looks at it within three days.
 *
 * What must never happen: that it opens through a wall, that it becomes the easy way, or that trying a code tells whether it exists.
 */
import type { Deed } from '../access/model.ts';
import type { Compartment } from '../drawers/model.ts';
import { compartments } from '../drawers/model.ts';
import type { Happening } from '../happening.ts';
import { idOf } from '../ids.ts';

export const EmergencyId = idOf('emergency');

export const emergencyHours = 2;
export const hoursToReview = 72;
/** Until when somebody who was alone has noted whom she called. */
export const hoursToNote = 24;
export const daysOfRate = 30;
/** So long what was found not fitting is not opened again on her word alone. */
export const daysAfterNotFitting = 30;

export const emergencyVerdicts = ['fitting', 'not-fitting', 'needs-talk'] as const;
export type EmergencyVerdict = (typeof emergencyVerdicts)[number];

/** Why one ended before its time: she shut it, it was found not fitting, the case was handed over, danger took its place. */
export const emergencyEndings = ['herself', 'review', 'hand-over', 'danger'] as const;
export type EmergencyEnding = (typeof emergencyEndings)[number];

/** Whoever carries one of these may be the second voice: she knows what a case is. */
export const secondDeeds = ['work-on-cases', 'triage', 'supervise', 'approve'] as const satisfies readonly Deed[];

/** Who else says that it must be: nobody yet, the one who was named, who may say no, or a custodian who was called. */
export const secondVoices = [
  'none',
  'named',
  'declined',
  'confirmed',
  'call-owed',
  'called',
  'call-confirmed',
] as const;
export type SecondVoice = (typeof secondVoices)[number];

export interface EmergencyAsked {
  readonly isDanger: boolean;
  /** Her unit or she herself has left one unreviewed, or a call unnoted, for longer than may be. */
  readonly isOwed: boolean;
  /**
   * She has opened the same case before, and nobody has reviewed that yet, or it was found not fitting lately; not what is open still and
   * gives way to danger.
   */
  readonly isAgain: boolean;
  readonly voice: SecondVoice;
}

export const isVoiceHeard = (voice: SecondVoice): boolean =>
  voice === 'confirmed' || voice === 'called' || voice === 'call-confirmed';

/** Who she is, where she is, and who told: each can be followed to a door. */
const leadsToADoor: readonly Compartment[] = ['identity', 'safe_place', 'reporter'];
const withoutDoors: readonly Compartment[] = compartments.filter((one) => !leadsToADoor.includes(one));

/** A second voice that spoke for itself: that somebody was called is, until then, the word of the one who called. */
const spokeItself = (voice: SecondVoice): boolean => voice === 'confirmed' || voice === 'call-confirmed';

/**
 * What opens. Who she is, where she is and who told stay shut but for danger, and then with a second voice, or at once for somebody who is alone
 * and owes a call. Who owes a review opens nothing more; in danger she does, once a second voice has spoken for itself. So does whoever wants
 * the same case again before anybody has looked at the first time, in danger or not.
 */
export function whatOpens({ isDanger, isOwed, isAgain, voice }: EmergencyAsked): readonly Compartment[] {
  if (isOwed && !isDanger) return [];
  if ((isOwed || isAgain) && !spokeItself(voice)) return [];
  if (!isDanger) return withoutDoors;
  if (isVoiceHeard(voice)) return compartments;
  return voice === 'call-owed' ? compartments : withoutDoors;
}

/** Which codes she said why; the words she said are nowhere but with the keeper. */
export type EmergencyOpened = Happening<
  'emergency-opened' | 'emergency-asked',
  { readonly reason: string; readonly withPlace: boolean }
>;
export type EmergencyGoesOn = Happening<
  | 'emergency-confirmed'
  | 'emergency-declined'
  | 'emergency-second-named'
  | 'emergency-call-noted'
  | 'emergency-call-confirmed'
  | 'emergency-ended',
  Readonly<Record<string, never>>
>;
export type EmergencyReviewed = Happening<'emergency-reviewed', { readonly verdict: EmergencyVerdict }>;

/** As it is kept: `abc123`, `ABC 123` and `abc-123` are the code that somebody spelt over the telephone. */
export const caseCodeOf = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^(...)(...)$/, '$1-$2');
