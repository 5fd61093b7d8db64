/**
 * Which unit stands in for another. What takes two persons is asked of that unit's approvers as well while the unit has fewer than
 * three people, and a wall that leaves a unit nobody sends the work there. Nobody is both ends of one act, in whatever unit.
 */
import * as z from 'zod/mini';
import { type CommandOf, command, read } from '../command.ts';
import type { Happening } from '../happening.ts';
import { AgencyId, UnitId } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import type { Unit } from './model.ts';

export const NameStandIn = command(
  'agencies/name-stand-in',
  'Another unit stands in for a unit that is too small for what takes two persons, or none does any more.',
  { unit: UnitId, standIn: z.nullable(UnitId) },
);

/** With so few people somebody is on leave, and another asked: nobody is left who may answer. */
export const fewestPeople = 3;

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

export interface StandInSituation {
  readonly unit: Pick<Unit, 'id' | 'retiredOn'>;
  /** Null where none is to stand in any more. */
  readonly other: Pick<Unit, 'id' | 'retiredOn'> | null;
  readonly standsIn: string | null;
}

export type StandInRefusal = 'unit-is-retired' | 'stands-in-for-itself' | 'nothing-changes';
export type StandInNamed = Happening<
  'stand-in-named',
  { readonly before: string | null; readonly standIn: string | null }
>;

export function decideStandIn(
  { payload }: Pick<CommandOf<typeof NameStandIn>, 'payload'>,
  now: StandInSituation,
): Result<readonly StandInNamed[], StandInRefusal> {
  if (payload.standIn === payload.unit) return refused('stands-in-for-itself');
  if (payload.standIn === now.standsIn) return refused('nothing-changes');
  if (payload.standIn !== null && (now.unit.retiredOn ?? now.other?.retiredOn ?? null) !== null)
    return refused('unit-is-retired');
  const core = { before: now.standsIn, standIn: payload.standIn };
  return done([{ type: 'stand-in-named', record: payload.unit, subject: null, core }]);
}
