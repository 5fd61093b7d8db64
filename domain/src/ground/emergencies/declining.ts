/**
 * The one who was named as second person says no: it is not needed, or it is not hers to say. Then another is named, once each; who said no
 * stays to be seen by whoever reviews, so that nobody asks around until somebody nods.
 */
import { type CommandOf, command } from '../command.ts';
import { PersonId } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import { type EmergencyGoesOn, EmergencyId } from './model.ts';
import type { EmergencySituation } from './opening.ts';

export const DeclineEmergency = command(
  'emergencies/decline',
  'Says as the second person that it is not needed, or not hers to say; whoever opened it may name another.',
  { emergency: EmergencyId },
);

export const NameSecond = command(
  'emergencies/name-second',
  'Names another second person in the place of one who said no.',
  { emergency: EmergencyId, second: PersonId },
);

export type DecliningRefusal = 'not-yours-to-say' | 'emergency-is-over' | 'is-confirmed-already';

export type NamingRefusal =
  | 'not-yours-to-say'
  | 'emergency-is-over'
  | 'nobody-has-declined'
  | 'not-your-own-second'
  | 'has-declined'
  | 'second-cannot-say';

export interface NamingSituation extends EmergencySituation {
  readonly declinedBy: readonly string[];
  readonly isOwnSecond: boolean;
  readonly isSecondUnable: boolean;
}

export function decideDeclining(
  { payload }: Pick<CommandOf<typeof DeclineEmergency>, 'payload'>,
  now: EmergencySituation,
): Result<readonly EmergencyGoesOn[], DecliningRefusal> {
  if (!now.isSecond) return refused('not-yours-to-say');
  if (now.voice !== 'named') return refused('is-confirmed-already');
  if (!now.isLive) return refused('emergency-is-over');
  return said('emergency-declined', payload.emergency, now);
}

export function decideNaming(
  { payload }: Pick<CommandOf<typeof NameSecond>, 'payload'>,
  now: NamingSituation,
): Result<readonly EmergencyGoesOn[], NamingRefusal> {
  if (!now.isMine) return refused('not-yours-to-say');
  if (now.voice !== 'declined') return refused('nobody-has-declined');
  if (!now.isLive) return refused('emergency-is-over');
  if (now.isOwnSecond) return refused('not-your-own-second');
  if (now.declinedBy.includes(payload.second)) return refused('has-declined');
  if (now.isSecondUnable) return refused('second-cannot-say');
  return said('emergency-second-named', payload.emergency, now);
}

const said = (type: EmergencyGoesOn['type'], record: string, { subject }: EmergencySituation) =>
  done([{ type, record, subject, core: {} }]);
