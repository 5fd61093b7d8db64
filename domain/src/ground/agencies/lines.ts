/**
 * An agency, a person, a duty and a service as a list shows them.
 */
import * as z from 'zod/mini';
import { AgencyId, DutyId, PlaceNumber, UnitId } from '../ids.ts';
import { Day, Instant } from '../time.ts';
import { Agency, Person, ServiceEntry, Unit } from './model.ts';

/** After a day nothing is put right without a reason, and the desk asks for it before the office does. */
const entered = { enteredAt: Instant };
const UnitLine = z.extend(z.omit(Unit, { agency: true }), entered);
export const AgencyLine = z.extend(Agency, { units: z.array(UnitLine), ...entered });

export const DutyLine = z.object({
  id: DutyId,
  preset: z.string(),
  unit: UnitId,
  unitName: z.string(),
  agency: AgencyId,
  agencyName: z.string(),
  villages: z.array(PlaceNumber),
  startsOn: Day,
  endsOn: z.nullable(Day),
  ...entered,
});

export const PersonLine = z.extend(z.omit(Person, { phones: true }), {
  /** Null for who may not see them. */
  phones: z.nullable(Person.shape.phones),
  /** Held today or later. */
  duties: z.array(DutyLine),
  ...entered,
});

export const ServiceLine = z.extend(ServiceEntry, { agencyName: z.string(), ...entered });
