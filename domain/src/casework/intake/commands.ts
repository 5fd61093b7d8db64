/**
 * What can be done with a concern, and when it is refused. Receiving one is never refused for what is missing from it.
 */
import * as z from 'zod/mini';
import { type CommandOf, command } from '../../ground/command.ts';
import { intoDrawers } from '../../ground/drawers/model.ts';
import type { Happening } from '../../ground/happening.ts';
import { CaseId, District, PersonId, UnitId, uuid } from '../../ground/ids.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { type Instant, isBefore } from '../../ground/time.ts';
import { isLowerThan, Urgency, type UrgencyItemLevel, urgencyFrom } from '../../ground/urgency.ts';
import { type ConcernTold, concernFields } from './door.ts';
import {
  type ConcernAccepted,
  type ConcernHandedOver,
  ConcernId,
  type ConcernState,
  concernClosings,
  concernDrawers,
} from './model.ts';

export const ReceiveConcern = command('intake/receive', 'Writes down what somebody told, from any channel.', {
  concern: ConcernId,
  /** The receiving unit; one's own where none is named. */
  unit: z.optional(UnitId),
  writtenAt: z.optional(z.iso.datetime({ precision: 3 })),
  ...concernFields,
});
export const OpenSeal = command('intake/open-seal', 'Opens what came sealed to the unit, for the one who triages.', {
  concern: ConcernId,
});
export const NoteContact = command('intake/note-contact', 'Notes that somebody was reached, safely.', {
  concern: ConcernId,
  how: z.enum(['call', 'whatsapp', 'visit', 'through-someone', 'tried-in-vain']),
});
export const RaiseUrgency = command('intake/raise-urgency', 'Raises the urgency on a worker’s own judgement.', {
  concern: ConcernId,
  to: Urgency,
});
export const AcceptConcern = command('intake/accept', 'Takes a concern into a new case or into one that is open.', {
  concern: ConcernId,
  case: CaseId,
  isNew: z.boolean(),
  /** The name by which a new case is spoken of; never the real one. */
  alias: z.optional(z.string().check(z.minLength(2), z.maxLength(40))),
  worker: z.optional(PersonId),
});
export const JoinConcerns = command(
  'intake/join',
  'Joins several tellings of one event, without showing one to the other.',
  {
    concern: ConcernId,
    to: ConcernId,
  },
);
export const HandOverConcern = command(
  'intake/hand-over',
  'Offers a concern from outside the area to the district where it belongs.',
  {
    concern: ConcernId,
    letter: uuid,
    toDistrict: District,
    toUnit: UnitId,
  },
);
export const CloseConcern = command('intake/close', 'Ends a concern that is no case, with the reason.', {
  concern: ConcernId,
  reason: z.enum(concernClosings),
});

/** What rules know of a concern that is there. */
export interface ConcernSituation {
  readonly state: ConcernState;
  readonly urgency: Urgency;
  readonly unit: string;
  readonly sealed: boolean;
  readonly core: Omit<ConcernAccepted['core'], 'case' | 'isNew' | 'alias' | 'worker'>;
  /** For joining: the other telling; for accepting into an open case: whether it is one. */
  readonly other: { readonly state: ConcernState; readonly case: string | null } | null;
  readonly caseIsOpen: boolean | null;
  readonly receiverReceives: boolean | null;
}

export interface ReceivingSituation {
  readonly unitReceives: boolean;
  readonly items: readonly UrgencyItemLevel[];
  readonly now: Instant;
  readonly unit: string;
}

export type ConcernRefusal =
  | 'unit-does-not-receive'
  | 'is-in-the-future'
  | 'seal-is-not-open'
  | 'seal-is-open'
  | 'already-decided'
  | 'would-lower'
  | 'alias-is-needed'
  | 'no-such-case'
  | 'case-is-closed'
  | 'is-the-same'
  | 'nothing-to-join';

export type ConcernReceived = Happening<
  'concern-received',
  {
    readonly unit: string;
    readonly urgency: Urgency;
    readonly channel: string;
    readonly aboutChild: boolean;
    readonly forms: readonly string[];
  }
>;
export type ConcernEvent =
  | ConcernReceived
  | Happening<'concern-opened', Readonly<Record<string, unknown>>>
  | Happening<'contact-made' | 'contact-tried', { readonly how: string }>
  | Happening<'urgency-raised', { readonly from: Urgency; readonly to: Urgency }>
  | Happening<'concern-joined', { readonly to: string }>
  | Happening<'concern-closed', { readonly reason: string }>
  | ConcernAccepted
  | ConcernHandedOver;

export function decideReceiving(
  command: CommandOf<typeof ReceiveConcern>,
  now: ReceivingSituation,
): Result<readonly ConcernEvent[], ConcernRefusal> {
  const { concern, unit: _unit, writtenAt, madeAt: _madeAt, ...told } = command.payload;
  if (!now.unitReceives) return refused('unit-does-not-receive');
  const tooLate = now.now.slice(0, 10);
  if (told.occurredOn !== null && told.occurredOn > tooLate) return refused('is-in-the-future');
  if (writtenAt !== undefined && isBefore(now.now, writtenAt as Instant)) return refused('is-in-the-future');
  return done([received(concern, now.unit, told, now.items)]);
}

/** The event of a concern that is told in full, here or out of its seal. */
function received(
  concern: string,
  unit: string,
  told: ConcernTold,
  items: readonly UrgencyItemLevel[],
): ConcernReceived {
  const { sealed } = intoDrawers(concernDrawers, told);
  return {
    type: 'concern-received',
    record: concern,
    subject: concern,
    core: {
      unit,
      urgency: urgencyFrom(told.urgencyItems, items),
      channel: told.channel,
      aboutChild: told.aboutChild,
      forms: told.forms,
    },
    sealed,
  };
}

export function decideOpening(
  command: CommandOf<typeof OpenSeal>,
  now: ConcernSituation,
  told: ConcernTold | null,
): Result<readonly ConcernEvent[], ConcernRefusal> {
  if (!now.sealed || told === null) return refused('seal-is-open');
  const { core, sealed } = intoDrawers(concernDrawers, told);
  return done([
    { type: 'concern-opened', record: command.payload.concern, subject: command.payload.concern, core, sealed },
  ]);
}

export type TriageCommand =
  | CommandOf<typeof NoteContact>
  | CommandOf<typeof RaiseUrgency>
  | CommandOf<typeof AcceptConcern>
  | CommandOf<typeof JoinConcerns>
  | CommandOf<typeof HandOverConcern>
  | CommandOf<typeof CloseConcern>;

export function decideTriage(
  command: TriageCommand,
  now: ConcernSituation,
): Result<readonly ConcernEvent[], ConcernRefusal> {
  const about = { record: command.payload.concern, subject: command.payload.concern };
  if (command.name === 'intake/note-contact') {
    const { how } = command.payload;
    return done([{ type: how === 'tried-in-vain' ? 'contact-tried' : 'contact-made', ...about, core: { how } }]);
  }
  if (now.state !== 'received') return refused('already-decided');
  if (now.sealed) return refused('seal-is-not-open');
  switch (command.name) {
    case 'intake/raise-urgency': {
      const { to } = command.payload;
      if (to === now.urgency || isLowerThan(to, now.urgency)) return refused('would-lower');
      return done([{ type: 'urgency-raised', ...about, core: { from: now.urgency, to } }]);
    }
    case 'intake/accept':
      return decideAccepting(command, now);
    case 'intake/join':
      return decideJoining(command, now);
    case 'intake/hand-over': {
      if (now.receiverReceives !== true) return refused('unit-does-not-receive');
      const { letter, toDistrict } = command.payload;
      return done([{ type: 'concern-handed-over', ...about, core: { toDistrict, letter } }]);
    }
    case 'intake/close':
      return done([{ type: 'concern-closed', ...about, core: { reason: command.payload.reason } }]);
  }
}

function decideAccepting(
  { payload }: CommandOf<typeof AcceptConcern>,
  now: ConcernSituation,
): Result<readonly ConcernEvent[], ConcernRefusal> {
  if (payload.isNew && payload.alias === undefined) return refused('alias-is-needed');
  if (!payload.isNew && now.caseIsOpen === null) return refused('no-such-case');
  if (!payload.isNew && now.caseIsOpen === false) return refused('case-is-closed');
  return done([accepted(payload.concern, payload, now)]);
}

const accepted = (
  concern: string,
  into: {
    readonly case: string;
    readonly isNew: boolean;
    readonly alias?: string | undefined;
    readonly worker?: string | undefined;
  },
  now: ConcernSituation,
): ConcernAccepted => ({
  type: 'concern-accepted',
  record: concern,
  subject: concern,
  core: { ...now.core, case: into.case, isNew: into.isNew, alias: into.alias ?? null, worker: into.worker ?? null },
});

/** Where the other telling is already a case, this one follows it there. */
function decideJoining(
  { payload }: CommandOf<typeof JoinConcerns>,
  now: ConcernSituation,
): Result<readonly ConcernEvent[], ConcernRefusal> {
  if (payload.concern === payload.to) return refused('is-the-same');
  if (now.other === null) return refused('nothing-to-join');
  const joined: ConcernEvent = {
    type: 'concern-joined',
    record: payload.concern,
    subject: payload.concern,
    core: { to: payload.to },
  };
  if (now.other.case === null) return done([joined]);
  return done([joined, accepted(payload.concern, { case: now.other.case, isNew: false }, now)]);
}

/** The same telling in another case: its team comes to reach it as if it had been accepted there. */
export const movedInto = (concern: string, into: string, now: ConcernSituation): ConcernAccepted =>
  accepted(concern, { case: into, isNew: false }, now);
