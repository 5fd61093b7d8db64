/**
 * Which unit stands in for another. What takes two persons is asked of that unit's approvers as well while the unit has fewer than
 * three people, and a wall that leaves a unit nobody sends the work there. Nobody is both ends of one act, in whatever unit.
 *
 * Whoever names stand-ins says who approves and who confirms duties: so it is asked for by one and confirmed by another, like a duty that
 * opens records, and one unit stands in for a few others and not for a district.
 */
import * as z from 'zod/mini';
import { type CommandOf, command, read } from '../command.ts';
import type { Happening } from '../happening.ts';
import { AgencyId, type PersonId, UnitId } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import { Instant } from '../time.ts';
import type { Unit } from './model.ts';

export const NameStandIn = command(
  'agencies/name-stand-in',
  'Asks that another unit stand in for one that is too small for what takes two persons, which a second person confirms; or none does any more, at once.',
  { unit: UnitId, standIn: z.nullable(UnitId) },
);

const asAsked = { unit: UnitId, standIn: UnitId };
export const ConfirmStandIn = command(
  'agencies/confirm-stand-in',
  'A second person confirms which unit stands in; from then on it does.',
  asAsked,
);
export const DeclineStandIn = command(
  'agencies/decline-stand-in',
  'The unit that was asked for does not stand in: a second person declines it, or who asked takes it back.',
  asAsked,
);
export type SecondOfStandIn = CommandOf<typeof ConfirmStandIn> | CommandOf<typeof DeclineStandIn>;

/** With so few people somebody is on leave, and another asked: nobody is left who may answer. */
export const fewestPeople = 3;

/** For so many units one other stands in at most: else one office approves everywhere. */
const mostStoodInFor = 3;

export const StandIns = read(
  'agencies/stand-ins',
  'Of each unit of an agency, whether its people are too few for what takes two persons, and which unit stands in for it.',
  { agency: AgencyId },
  z.object({
    items: z.array(
      z.object({
        unit: UnitId,
        isSmall: z.boolean(),
        standIn: z.nullable(z.object({ unit: UnitId, name: z.string(), agencyName: z.string() })),
        /** Somebody there may approve today; null where no unit stands in. */
        hasApprover: z.nullable(z.boolean()),
      }),
    ),
  }),
);

const standInStates = ['asked', 'confirmed', 'declined', 'alone', 'ended'] as const;

const AskedStandIn = z.object({
  unit: UnitId,
  unitName: z.string(),
  standIn: z.nullable(UnitId),
  standInName: z.nullable(z.string()),
  state: z.enum(standInStates),
  askedBy: z.string(),
  askedAt: Instant,
  answeredBy: z.nullable(z.string()),
  answeredAt: z.nullable(Instant),
  /** Her own unit is the one for which another stands in. */
  isOfMyUnit: z.boolean(),
  mayAnswer: z.boolean(),
  isMine: z.boolean(),
});
export type AskedStandIn = z.infer<typeof AskedStandIn>;

export const StandInsLately = read(
  'agencies/stand-ins-lately',
  'Which unit was to stand in for which, and through whom: what waits for a second person, and the last thirty days. To approvers of what concerns their unit.',
  {},
  z.object({ items: z.array(AskedStandIn) }),
);

type Standing = Pick<Unit, 'id' | 'retiredOn'>;

interface Around {
  readonly unit: Standing;
  /** Null where none is to stand in any more. */
  readonly other: Standing | null;
  /** Other units for which it stands in already. */
  readonly standsInFor: number;
  readonly standsIn: string | null;
}

export interface StandInSituation extends Around {
  /** Something was told in this district: from then on it takes two. */
  readonly isInUse: boolean;
}

export interface SecondOfStandInSituation extends Around {
  readonly answers: PersonId;
  /** Null where it was answered or never asked. */
  readonly askedBy: string | null;
  /** She approves in the unit that would stand in. */
  readonly approvesThere: boolean;
}

export type StandInRefusal = 'unit-is-retired' | 'stands-in-for-itself' | 'stands-in-for-many' | 'nothing-changes';
export type SecondOfStandInRefusal = StandInRefusal | 'was-answered' | 'asked-it-herself' | 'would-stand-in-herself';
export type StandInEvent = Happening<
  'stand-in-asked' | 'stand-in-named' | 'stand-in-declined',
  { readonly before: string | null; readonly standIn: string | null }
>;

export function decideStandIn(
  { payload }: Pick<CommandOf<typeof NameStandIn>, 'payload'>,
  now: StandInSituation,
): Result<readonly StandInEvent[], StandInRefusal> {
  if (payload.standIn === payload.unit) return refused('stands-in-for-itself');
  if (payload.standIn === now.standsIn) return refused('nothing-changes');
  const bar = barTo(payload.standIn, now);
  if (bar !== null) return refused(bar);
  const type = now.isInUse && payload.standIn !== null ? 'stand-in-asked' : 'stand-in-named';
  return done([{ type, record: payload.unit, subject: null, core: coreOf(payload, now) }]);
}

export function decideSecondOfStandIn(
  { name, payload }: Pick<SecondOfStandIn, 'name' | 'payload'>,
  now: SecondOfStandInSituation,
): Result<readonly StandInEvent[], SecondOfStandInRefusal> {
  if (now.askedBy === null) return refused('was-answered');
  const event = { record: payload.unit, subject: null, core: coreOf(payload, now) };
  if (name === 'agencies/decline-stand-in') return done([{ type: 'stand-in-declined', ...event }]);
  if (now.askedBy === now.answers) return refused('asked-it-herself');
  if (now.approvesThere) return refused('would-stand-in-herself');
  const bar = barTo(payload.standIn, now);
  return bar === null ? done([{ type: 'stand-in-named', ...event }]) : refused(bar);
}

function barTo(standIn: string | null, { unit, other, standsInFor }: Around): StandInRefusal | null {
  if (standIn === null) return null;
  if ((unit.retiredOn ?? other?.retiredOn ?? null) !== null) return 'unit-is-retired';
  return standsInFor >= mostStoodInFor ? 'stands-in-for-many' : null;
}

const coreOf = ({ standIn }: { readonly standIn: string | null }, { standsIn }: Around): StandInEvent['core'] => ({
  before: standsIn,
  standIn,
});
