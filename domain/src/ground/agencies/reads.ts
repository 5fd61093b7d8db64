/**
 * What can be asked about agencies, people and the directory. Numbers of people's phones are for who keeps the people.
 */
import * as z from 'zod/mini';
import { codeIn } from '../codes/model.ts';
import { pageOf, paging, read } from '../command.ts';
import { AgencyId, PersonId, PlaceNumber, UnitId } from '../ids.ts';
import { AgencyLine, DutyLine, PersonLine, ServiceLine } from './lines.ts';

export const ListAgencies = read(
  'agencies/list',
  'Agencies of the district with their units, by name.',
  { kind: z.optional(codeIn('agency-kinds')), ...paging },
  pageOf(AgencyLine),
);

export const ShowAgency = read(
  'agencies/show',
  'One agency: its units, what it offers, and for who works with colleagues the people who hold a duty there.',
  { agency: AgencyId },
  z.object({
    agency: AgencyLine,
    services: z.array(ServiceLine),
    people: z.nullable(z.array(z.object({ person: PersonId, name: z.string(), duty: DutyLine }))),
  }),
);

export const ListPeople = read(
  'agencies/people',
  'People of the district and the duties they hold, by name.',
  { unit: z.optional(UnitId), ...paging },
  pageOf(PersonLine),
);

export const Directory = read(
  'agencies/directory',
  'What agencies offer, those verified longest ago last.',
  { service: z.optional(codeIn('service-types')), serves: z.optional(z.enum(['child', 'woman'])), ...paging },
  pageOf(ServiceLine),
);

export const ReceivingUnits = read(
  'agencies/receiving-units',
  'Units of any district that receive concerns, with the key to which a packet for them is sealed; no person is named.',
  { district: z.string().check(z.regex(/^\d{2}(\.\d{2})?$/, 'The code of a regency, as 51.08')) },
  z.object({
    district: PlaceNumber,
    units: z.array(z.object({ unit: UnitId, name: z.string(), key: z.uuid(), publicKey: z.string() })),
  }),
);

/** One who opens tellings may be ill, on leave, or behind a wall of the very case: with fewer than two, nobody may be left to open. */
export const enoughOpeners = 2;

export const FewOpeners = read(
  'agencies/few-openers',
  'Units that receive concerns and have fewer than two people who may open them today.',
  {},
  z.object({ items: z.array(z.object({ unit: UnitId, agency: AgencyId, name: z.string(), openers: z.int() })) }),
);
