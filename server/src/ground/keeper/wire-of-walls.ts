/** The words in which the keeper is asked about walls. */
import { liftingReasons } from '@naung/domain/ground/walls/model.ts';
import * as z from 'zod/mini';
import type { WallKeeping } from './walls.ts';

export const Asker = z.strictObject({ person: z.uuid(), duty: z.uuid(), district: z.int(), deed: z.string() });

const Id = z.uuid();
const Limit = z.int().check(z.minimum(1), z.maximum(1000));
const walled = { person: z.nullable(Id), unit: z.nullable(Id) };

export const wallDeeds = {
  kinDeclared: z.tuple([Asker]),
  keepFrom: z.tuple([Asker, z.strictObject({ wall: Id, subject: Id, ...walled })]),
  wallsByTeam: z.tuple([Asker, Id]),
  leftWithout: z.tuple([Asker]),
  wallsInForce: z.tuple([Asker, z.nullable(Id), Limit]),
  liftingsInPlace: z.tuple([Asker]),
  wallFor: z.tuple([Asker, Id]),
  liftingFor: z.tuple([Asker, Id]),
  pastReads: z.tuple([Asker, Id, Limit]),
  askLifting: z.tuple([
    Asker,
    z.strictObject({ id: Id, wall: Id, because: z.enum(liftingReasons), note: z.nullable(z.string()) }),
  ]),
  decideLifting: z.tuple([Asker, Id, z.boolean()]),
} as const satisfies Record<keyof WallKeeping, z.ZodMiniType>;
