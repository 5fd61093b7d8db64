/**
 * The directory: what each agency offers. An entry that nobody has made sure of for long sends people to closed doors, so each
 * shows the day of its last check, and a check is one tap.
 */
import * as z from 'zod/mini';
import { codeIn } from '../codes/model.ts';
import { type CommandOf, command } from '../command.ts';
import { AgencyId, PlaceNumber } from '../ids.ts';
import { Day } from '../time.ts';
import { OfficePhones, ServiceEntryId, sensitivities, served } from './model.ts';

const contact = { place: z.nullable(PlaceNumber), phones: OfficePhones, hours: z.string().check(z.maxLength(200)) };

export const AddService = command('agencies/add-service', 'A service of an agency enters the directory.', {
  id: ServiceEntryId,
  agency: AgencyId,
  service: codeIn('service-types'),
  ...contact,
  serves: z.enum(served),
  sensitivity: z.enum(sensitivities),
  lastVerified: Day,
});
export const VerifyService = command(
  'agencies/verify-service',
  'Somebody made sure how a service is reached, and it is so noted.',
  {
    entry: ServiceEntryId,
    ...contact,
    on: Day,
  },
);
export const RetireService = command('agencies/retire-service', 'A service is no longer offered.', {
  entry: ServiceEntryId,
});

export type ServiceCommand =
  | CommandOf<typeof AddService>
  | CommandOf<typeof VerifyService>
  | CommandOf<typeof RetireService>;
