/**
 * Asking for a release, and deciding what another has asked. The limits come from a dated list that a district may change; rows that
 * somebody took alone within a day are added up, so that a sheet is not cut into slices.
 */
import * as z from 'zod/mini';
import { type CommandOf, command } from '../../ground/command.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import {
  type ReleaseAsked,
  type ReleaseDecided,
  ReleaseId,
  ReleaseKind,
  type ReleaseState,
  releasedCases,
  releaseReasons,
} from './model.ts';

export const AskRelease = command(
  'releases/ask',
  'Asks to take a list of cases out as a sheet; a short one of codes alone is allowed at once.',
  { release: ReleaseId, kind: ReleaseKind, whose: z.enum(releasedCases), because: z.enum(releaseReasons) },
);

export const DecideRelease = command(
  'releases/decide',
  'Allows what another asked to take out, or refuses it; never by whoever asked.',
  { release: ReleaseId, answer: z.enum(['allow', 'refuse']) },
);

export interface AskingSituation {
  /** How many rows she reaches of what she asks for. */
  readonly rows: number;
  /** Rows of codes that she took alone in the last 24 hours. */
  readonly rowsTakenAlone: number;
  readonly rowsAlone: number;
  readonly rowsAtAll: number;
  /** Another of hers waits for an answer. */
  readonly isOneAsked: boolean;
}

export interface DecidingSituation {
  readonly state: ReleaseState;
  readonly isMine: boolean;
  readonly hasLapsed: boolean;
}

export type ReleaseRefusal =
  | 'nothing-to-take'
  | 'too-many-rows'
  | 'one-is-asked'
  | 'names-of-own-cases-alone'
  | 'is-decided'
  | 'has-lapsed'
  | 'not-by-who-asked';

export function decideAskRelease(
  { payload }: Pick<CommandOf<typeof AskRelease>, 'payload'>,
  now: AskingSituation,
): Result<readonly ReleaseAsked[], ReleaseRefusal> {
  const { release, kind, whose, because } = payload;
  if (kind === 'names' && whose !== 'mine') return refused('names-of-own-cases-alone');
  if (now.isOneAsked) return refused('one-is-asked');
  if (now.rows === 0) return refused('nothing-to-take');
  if (now.rows > now.rowsAtAll) return refused('too-many-rows');
  const isForOne = kind === 'codes' && now.rowsTakenAlone + now.rows <= now.rowsAlone;
  const type = isForOne ? 'release-taken-alone' : 'release-asked';
  return done([{ type, record: release, subject: null, core: { kind, whose, because, rows: now.rows } }]);
}

/** Whoever asked may take her asking back; allowing it is for another. */
export function decideRelease(
  { payload }: Pick<CommandOf<typeof DecideRelease>, 'payload'>,
  now: DecidingSituation,
): Result<readonly ReleaseDecided[], ReleaseRefusal> {
  if (now.state !== 'asked') return refused('is-decided');
  if (payload.answer === 'allow' && now.isMine) return refused('not-by-who-asked');
  if (payload.answer === 'allow' && now.hasLapsed) return refused('has-lapsed');
  const type = payload.answer === 'allow' ? 'release-allowed' : 'release-refused';
  return done([{ type, record: payload.release, subject: null, core: {} }]);
}
