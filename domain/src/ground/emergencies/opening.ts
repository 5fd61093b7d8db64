/** Opening a case in an emergency, and what she says while it is open. */
import * as z from 'zod/mini';
import { codeIn } from '../codes/model.ts';
import { type CommandOf, command } from '../command.ts';
import { PersonId } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import {
  type EmergencyGoesOn,
  EmergencyId,
  type EmergencyOpened,
  isVoiceHeard,
  type SecondVoice,
  whatOpens,
} from './model.ts';

export const OpenInEmergency = command(
  'emergencies/open',
  'Opens one case, named by its code, to read for two hours, and says why; its team and the custodians are told at once.',
  {
    emergency: EmergencyId,
    code: z.string().check(z.minLength(1), z.maxLength(20)),
    reason: codeIn('emergency-reasons'),
    note: z.string().check(z.minLength(1), z.maxLength(2000)),
    /** In danger, or where she opened it before and nobody has reviewed that: who confirms it; null where she is alone and will call a custodian. */
    second: z.nullable(PersonId),
  },
);

const ofOne = { emergency: EmergencyId };

export const ConfirmEmergency = command(
  'emergencies/confirm',
  'Says as the second person that it must be; who and where the survivor is opens with it.',
  ofOne,
);

export const NoteCall = command(
  'emergencies/note-call',
  'Notes which custodian was called, where nobody was there to confirm.',
  { ...ofOne, custodian: PersonId },
);

export const ConfirmCall = command('emergencies/confirm-call', 'Says as a custodian that the call came.', ofOne);

export const EndEmergency = command('emergencies/end', 'Shuts the case again before the two hours are over.', ofOne);

export interface OpeningSituation {
  readonly isListed: boolean;
  readonly isDanger: boolean;
  /** She has tried as often today as anybody may. */
  readonly isSpent: boolean;
  readonly isOwed: boolean;
  /** The one whom she names is herself. */
  readonly isOwnSecond: boolean;
  /** The one whom she names holds no duty in which she could say it: the case would wait for nobody. */
  readonly isSecondUnable: boolean;
  /** Open or asked for, under this duty; but what is open without danger gives way to danger. */
  readonly isOpenAlready: boolean;
  readonly isAgain: boolean;
  /** It was done before, as she wishes it, and she was not told. */
  readonly isDone: boolean;
  /** Null only where one of the above keeps it from being looked for. */
  readonly subject: string | null;
}

export type OpeningRefusal =
  | 'reason-is-not-listed'
  | 'tried-too-often'
  | 'review-is-owed'
  | 'not-your-own-second'
  | 'second-cannot-say'
  | 'is-open-already'
  | 'needs-a-second-voice';

/** Whatever keeps her before a code is looked for says nothing of any code. */
export function keptBefore(
  now: Omit<OpeningSituation, 'subject' | 'isOpenAlready' | 'isAgain' | 'isDone'>,
): OpeningRefusal | null {
  if (!now.isListed) return 'reason-is-not-listed';
  if (now.isSpent) return 'tried-too-often';
  if (now.isOwed && !now.isDanger) return 'review-is-owed';
  if (now.isOwnSecond) return 'not-your-own-second';
  return now.isSecondUnable ? 'second-cannot-say' : null;
}

/** What keeps her from a case that she has found. */
export function keptOnceFound(
  { isOpenAlready, isAgain, isDanger }: Pick<OpeningSituation, 'isOpenAlready' | 'isAgain' | 'isDanger'>,
  second: string | null,
): OpeningRefusal | null {
  if (isOpenAlready) return 'is-open-already';
  return isAgain && !isDanger && second === null ? 'needs-a-second-voice' : null;
}

export function decideOpening(
  { payload }: Pick<CommandOf<typeof OpenInEmergency>, 'payload'>,
  now: OpeningSituation,
): Result<readonly EmergencyOpened[], OpeningRefusal> {
  const kept = now.isDone ? null : (keptBefore(now) ?? keptOnceFound(now, payload.second));
  if (kept !== null) return refused(kept);
  const opened = whatOpens({ ...now, voice: voiceAtFirst(now, secondAsked(now, payload.second)) });
  const core = { reason: payload.reason, withPlace: opened.includes('safe_place') };
  const type = opened.length > 0 ? 'emergency-opened' : 'emergency-asked';
  return done([{ type, record: payload.emergency, subject: now.subject, core }]);
}

/** A second voice is asked for in danger, and for the same case again. */
export const secondAsked = (
  { isDanger, isAgain }: Pick<OpeningSituation, 'isDanger' | 'isAgain'>,
  second: string | null,
): string | null => (isDanger || isAgain ? second : null);

export const voiceAtFirst = ({ isDanger }: Pick<OpeningSituation, 'isDanger'>, second: string | null): SecondVoice =>
  second !== null ? 'named' : isDanger ? 'call-owed' : 'none';

export interface EmergencySituation {
  readonly subject: string;
  readonly isDanger: boolean;
  readonly voice: SecondVoice;
  /** Asked and not open yet, or open now. */
  readonly isLive: boolean;
  readonly wasOpened: boolean;
  readonly isReviewed: boolean;
  readonly isMine: boolean;
  readonly isSecond: boolean;
  readonly isCallable: boolean;
  /** She is the one who is said to have been called. */
  readonly isCalled: boolean;
  readonly isJudge: boolean;
}

export type EmergencyRefusal =
  | 'not-yours-to-say'
  | 'emergency-is-over'
  | 'is-confirmed-already'
  | 'no-call-is-owed'
  | 'nobody-to-call'
  | 'call-is-not-noted';

type Decided = Result<readonly EmergencyGoesOn[], EmergencyRefusal>;
type Of<C> = C extends { readonly payload: z.ZodMiniType } ? { readonly payload: z.infer<C['payload']> } : never;

export function decideConfirming({ payload }: Of<typeof ConfirmEmergency>, now: EmergencySituation): Decided {
  if (!now.isSecond) return refused('not-yours-to-say');
  if (now.voice !== 'named') return refused('is-confirmed-already');
  if (!now.isLive) return refused('emergency-is-over');
  return said('emergency-confirmed', payload.emergency, now);
}

/** A call that is owed stays owed when the two hours are over. */
export function decideNoting(
  { payload }: Of<typeof NoteCall>,
  now: EmergencySituation & { readonly isThere: boolean },
): Decided {
  if (!now.isMine) return refused('not-yours-to-say');
  if (!now.isDanger || isVoiceHeard(now.voice)) return refused('no-call-is-owed');
  if (!now.isLive && !(now.wasOpened && now.voice === 'call-owed')) return refused('emergency-is-over');
  if (!now.isThere) return refused('nobody-to-call');
  return said('emergency-call-noted', payload.emergency, now);
}

export function decideConfirmingCall({ payload }: Of<typeof ConfirmCall>, now: EmergencySituation): Decided {
  if (!now.isCallable) return refused('not-yours-to-say');
  if (now.voice === 'call-confirmed') return refused('is-confirmed-already');
  if (now.voice !== 'called') return refused('call-is-not-noted');
  if (!now.isCalled) return refused('not-yours-to-say');
  return said('emergency-call-confirmed', payload.emergency, now);
}

export function decideEnding({ payload }: Of<typeof EndEmergency>, now: EmergencySituation): Decided {
  if (!now.isMine) return refused('not-yours-to-say');
  if (!now.isLive) return refused('emergency-is-over');
  return said('emergency-ended', payload.emergency, now);
}

const said = (type: EmergencyGoesOn['type'], record: string, { subject }: EmergencySituation): Decided =>
  done([{ type, record, subject, core: {} }]);
