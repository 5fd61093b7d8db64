/**
 * Putting right what was entered about an office. What changed in life has commands of its own; these are for what was never so.
 *
 * A duty's person, unit and preset are not corrected: rights were used under them, so the duty is voided and another given.
 */
import * as z from 'zod/mini';
import { codeIn } from '../codes/model.ts';
import { correctionCommands } from '../corrections.ts';
import { AgencyId, PlaceNumber } from '../ids.ts';
import { Day } from '../time.ts';
import { OfficeName, PersonName, sensitivities, served } from './model.ts';

export const CorrectAgency = correctionCommands(
  'agencies',
  'agency',
  z.strictObject({
    kind: z.optional(codeIn('agency-kinds')),
    name: z.optional(OfficeName),
    place: z.optional(z.nullable(PlaceNumber)),
  }),
);
export const CorrectUnit = correctionCommands(
  'agencies',
  'unit',
  z.strictObject({ agency: z.optional(AgencyId), name: z.optional(OfficeName) }),
);
export const CorrectPerson = correctionCommands('agencies', 'person', z.strictObject({ name: z.optional(PersonName) }));
export const CorrectDuty = correctionCommands(
  'agencies',
  'duty',
  z.strictObject({
    startsOn: z.optional(Day),
    endsOn: z.optional(z.nullable(Day)),
    villages: z.optional(z.array(PlaceNumber).check(z.maxLength(50))),
  }),
);
export const CorrectService = correctionCommands(
  'agencies',
  'service',
  z.strictObject({
    service: z.optional(codeIn('service-types')),
    serves: z.optional(z.enum(served)),
    sensitivity: z.optional(z.enum(sensitivities)),
    lastVerified: z.optional(Day),
  }),
);
