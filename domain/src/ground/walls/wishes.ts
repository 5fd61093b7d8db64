/**
 * "Do not let him see": a survivor names somebody who works in these offices, or a whole unit, and the case is gone for them. It is
 * written down by the team of her case, who see the wishes of that case and no other wall. Where no custodian would be left it waits for one.
 */
import * as z from 'zod/mini';
import { type CommandOf, command, read } from '../command.ts';
import { CaseId, PersonId, UnitId } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import { Day } from '../time.ts';
import { WallId, type WishKept } from './model.ts';

export const KeepFrom = command(
  'walls/keep-from',
  'Keeps a case from one who works here, or from a whole unit, because she wishes it.',
  { wall: WallId, case: CaseId, person: z.nullable(PersonId), unit: z.nullable(UnitId) },
);

export const WishesOfCase = read(
  'walls/wishes',
  'From whom the survivor wishes her case to be kept, as her team wrote it down.',
  { case: CaseId },
  z.object({
    items: z.array(
      z.object({
        wall: WallId,
        person: z.nullable(PersonId),
        unit: z.nullable(UnitId),
        name: z.string(),
        since: Day,
        /** No custodian would be left: it keeps nobody away until another is there. */
        waits: z.boolean(),
      }),
    ),
  }),
);

export const UnitsApart = read(
  'walls/units-apart',
  'Units to which nothing of this case is handed, as its team knows from the wishes and the records of the case.',
  { case: CaseId },
  z.object({ units: z.array(UnitId) }),
);

export interface WishSituation {
  /** Whether the one named works in this district, or the unit is one of its offices. */
  readonly isThere: boolean;
  readonly isKeptAlready: boolean;
  /** Whether anybody would be left of the team as the team itself sees it, wishes taken off. */
  readonly leavesSomebody: boolean;
}

export type WishRefusal = 'name-one-of-both' | 'nobody-of-that-name' | 'is-kept-already' | 'nobody-would-be-left';

export function decideWish(
  { payload }: Pick<CommandOf<typeof KeepFrom>, 'payload'>,
  now: WishSituation,
): Result<readonly WishKept[], WishRefusal> {
  if ((payload.person === null) === (payload.unit === null)) return refused('name-one-of-both');
  if (!now.isThere) return refused('nobody-of-that-name');
  if (now.isKeptAlready) return refused('is-kept-already');
  if (!now.leavesSomebody) return refused('nobody-would-be-left');
  return done([{ type: 'wish-kept', record: payload.wall, subject: null, core: { case: payload.case } }]);
}
