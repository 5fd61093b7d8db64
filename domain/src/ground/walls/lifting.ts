/**
 * The custodians' walls: which stand, and how one is taken down. One custodian asks with a reason, another confirms; neither sees the
 * case, and a custodian who stands behind a wall of that case sees none of its walls.
 */
import * as z from 'zod/mini';
import { type CommandOf, command, pageOf, paging, read } from '../command.ts';
import { Compartment } from '../drawers/model.ts';
import { done, type Result, refused } from '../result.ts';
import { Day, Instant } from '../time.ts';
import { type LiftingAsked, type LiftingDecided, LiftingId, LiftingReason, WallId, WallReason } from './model.ts';

export const AskLifting = command('walls/ask-lifting', 'Asks that a wall be taken down, and says why.', {
  lifting: LiftingId,
  wall: WallId,
  because: LiftingReason,
  note: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
});

export const DecideLifting = command(
  'walls/decide-lifting',
  'Takes the wall down as another custodian asked, or leaves it standing.',
  { lifting: LiftingId, answer: z.enum(['lift', 'leave']) },
);

const WallInForce = z.object({
  wall: WallId,
  caseCode: z.nullable(z.string()),
  /** A name, and whether it is a person or a unit. */
  name: z.string(),
  kind: z.enum(['person', 'unit']),
  because: WallReason,
  /** Who of the team wrote the wish down; null where it is no wish. */
  enteredBy: z.nullable(z.string()),
  since: Day,
  lifting: z.nullable(
    z.object({
      id: LiftingId,
      because: LiftingReason,
      note: z.nullable(z.string()),
      askedBy: z.string(),
      askedOn: Day,
      isMine: z.boolean(),
    }),
  ),
});
export type WallInForce = z.infer<typeof WallInForce>;

export const WallsInForce = read(
  'walls/in-force',
  'Walls that stand in the district, the newest first: the code of the case, for whom, why and since when.',
  paging,
  pageOf(WallInForce),
);

/** Of an approver of the unit that stands in for a custodian's, while no other custodian is left for the second word. */
export const LiftingsInPlace = read(
  'walls/liftings-in-place',
  'Walls whose taking down waits for the second word of a unit that stands in, because no other custodian is left.',
  {},
  z.object({ items: z.array(WallInForce) }),
);

/** What somebody behind a wall opened before it stood; told to custodians who work elsewhere. */
export const PastReads = read(
  'walls/past-reads',
  'What was opened of a case, before its wall stood, by whoever is behind it.',
  { wall: WallId },
  z.object({
    items: z.array(z.object({ at: Instant, name: z.string(), deed: z.string(), compartments: z.array(Compartment) })),
    /** There was more than is listed. */
    isCut: z.boolean(),
  }),
);

export interface LiftingSituation {
  readonly isAsked: boolean;
  readonly isMine: boolean;
}

export type LiftingRefusal = 'lifting-is-asked' | 'lifting-is-decided' | 'not-by-who-asked';

export function decideAskLifting(
  { payload }: Pick<CommandOf<typeof AskLifting>, 'payload'>,
  now: LiftingSituation,
): Result<readonly LiftingAsked[], LiftingRefusal> {
  if (now.isAsked) return refused('lifting-is-asked');
  const { lifting, wall, because } = payload;
  return done([{ type: 'lifting-asked', record: lifting, subject: null, core: { wall, because } }]);
}

/** Whoever asked may take her asking back; taking the wall down is for another. */
export function decideLifting(
  { payload }: Pick<CommandOf<typeof DecideLifting>, 'payload'>,
  now: LiftingSituation,
): Result<readonly LiftingDecided[], LiftingRefusal> {
  if (!now.isAsked) return refused('lifting-is-decided');
  if (payload.answer === 'lift' && now.isMine) return refused('not-by-who-asked');
  const type = payload.answer === 'lift' ? 'wall-lifted' : 'wall-left-standing';
  return done([{ type, record: payload.lifting, subject: null, core: {} }]);
}
