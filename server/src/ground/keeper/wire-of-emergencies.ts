/** The words in which the keeper is asked about emergencies. */
import { emergencyVerdicts } from '@naung/domain/ground/emergencies/model.ts';
import * as z from 'zod/mini';
import type { EmergencyKeeping } from './emergencies.ts';
import { Asker } from './wire-of-walls.ts';

const Id = z.uuid();
const code = { id: Id, code: z.string(), reason: z.string(), second: z.nullable(Id) };

const Said = z.union([
  z.strictObject({ deed: z.enum(['confirm', 'decline', 'confirm-call', 'end', 'put-away']) }),
  z.strictObject({ deed: z.literal('name-second'), second: Id }),
  z.strictObject({ deed: z.literal('note-call'), custodian: Id }),
  z.strictObject({ deed: z.literal('review'), verdict: z.enum(emergencyVerdicts), note: z.nullable(z.string()) }),
]);

export const emergencyDeeds = {
  lookForEmergency: z.tuple([Asker, z.strictObject(code)]),
  openInEmergency: z.tuple([Asker, z.strictObject({ ...code, note: z.string() })]),
  emergenciesTold: z.tuple([Asker, z.strictObject({ id: z.nullable(Id), subject: z.nullable(Id) })]),
  maySecond: z.tuple([Asker, Id]),
  whomToCall: z.tuple([Asker, Id]),
  sayOfEmergency: z.tuple([Asker, Id, Said]),
  emergencyRates: z.tuple([Asker]),
} as const satisfies Record<keyof EmergencyKeeping, z.ZodMiniType>;
