/**
 * What can be done about agencies and their units. Nothing is deleted: an agency that closes is retired, one that never was is voided.
 *
 * A unit that receives concerns is a door for people in danger: the last one of a district is never closed.
 */
import * as z from 'zod/mini';
import { codeIn } from '../codes/model.ts';
import { type CommandOf, command } from '../command.ts';
import type { Happening } from '../happening.ts';
import { AgencyId, PlaceNumber, UnitId } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import type { Day } from '../time.ts';
import { type Agency, OfficeName, OfficePhones, type Unit } from './model.ts';

const Place = z.nullable(PlaceNumber);

export const AddAgency = command('agencies/add', 'An agency joins the network of the district.', {
  id: AgencyId,
  kind: codeIn('agency-kinds'),
  name: OfficeName,
  place: Place,
  phones: OfficePhones,
});
export const RenameAgency = command('agencies/rename', 'An agency takes another name.', {
  agency: AgencyId,
  name: OfficeName,
});
export const ChangeContact = command('agencies/change-contact', 'An agency moves, or is reached by other numbers.', {
  agency: AgencyId,
  place: Place,
  phones: OfficePhones,
});
export const RetireAgency = command('agencies/retire', 'An agency no longer takes part; what it did stays.', {
  agency: AgencyId,
});
export const AddUnit = command('agencies/add-unit', 'An agency gets another unit.', {
  id: UnitId,
  agency: AgencyId,
  name: OfficeName,
  receivesConcerns: z.boolean(),
});
export const RenameUnit = command('agencies/rename-unit', 'A unit takes another name.', {
  unit: UnitId,
  name: OfficeName,
});
export const ReceiveConcerns = command(
  'agencies/receive-concerns',
  'A unit begins or ceases to receive the concerns of the district.',
  { unit: UnitId, receives: z.boolean() },
);
export const RetireUnit = command('agencies/retire-unit', 'A unit is dissolved; what it did stays.', { unit: UnitId });

export type AgencyCommand =
  | CommandOf<typeof AddAgency>
  | CommandOf<typeof RenameAgency>
  | CommandOf<typeof ChangeContact>
  | CommandOf<typeof RetireAgency>;
export type UnitCommand =
  | CommandOf<typeof AddUnit>
  | CommandOf<typeof RenameUnit>
  | CommandOf<typeof ReceiveConcerns>
  | CommandOf<typeof RetireUnit>;

export interface AgencySituation {
  readonly today: Day;
  /** Null for one that is about to be added. */
  readonly agency: Agency | null;
  readonly idIsTaken: boolean;
  readonly codeHolds: boolean;
  readonly placeLiesHere: boolean;
  readonly peopleThere: boolean;
}

export interface UnitSituation {
  readonly today: Day;
  readonly agency: Pick<Agency, 'id' | 'retiredOn'> | null;
  readonly unit: Unit | null;
  readonly idIsTaken: boolean;
  readonly peopleThere: boolean;
  /** Another unit of the district receives concerns. */
  readonly othersReceive: boolean;
}

export type AgencyRefusal =
  | 'id-is-taken'
  | 'no-such-agency'
  | 'no-such-unit'
  | 'code-is-not-on-the-list'
  | 'place-lies-elsewhere'
  | 'agency-is-retired'
  | 'unit-is-retired'
  | 'people-still-work-there'
  | 'is-the-last-that-receives'
  | 'nothing-changes';

export type AgencyEvent = Happening<
  'agency-added' | 'agency-renamed' | 'agency-contact-changed' | 'agency-retired',
  Partial<Agency>
>;
export type UnitEvent = Happening<
  'unit-added' | 'unit-renamed' | 'unit-receives-changed' | 'unit-retired',
  Partial<Unit>
>;

export function decideAgency(wish: AgencyCommand, now: AgencySituation): Result<readonly AgencyEvent[], AgencyRefusal> {
  if (wish.name === 'agencies/add') return addAgency(wish.payload, now);
  const agency = now.agency;
  if (agency === null) return refused('no-such-agency');
  if (agency.retiredOn !== null) return refused('agency-is-retired');
  const happened = (type: AgencyEvent['type'], core: Partial<Agency>) =>
    done([{ type, record: agency.id, subject: null, core }]);
  switch (wish.name) {
    case 'agencies/rename':
      if (wish.payload.name === agency.name) return refused('nothing-changes');
      return happened('agency-renamed', { name: wish.payload.name });
    case 'agencies/change-contact':
      if (!now.placeLiesHere) return refused('place-lies-elsewhere');
      return happened('agency-contact-changed', { place: wish.payload.place, phones: wish.payload.phones });
    case 'agencies/retire':
      return now.peopleThere
        ? refused('people-still-work-there')
        : happened('agency-retired', { retiredOn: now.today });
  }
}

function addAgency(
  payload: CommandOf<typeof AddAgency>['payload'],
  now: AgencySituation,
): Result<readonly AgencyEvent[], AgencyRefusal> {
  if (now.idIsTaken) return refused('id-is-taken');
  if (!now.codeHolds) return refused('code-is-not-on-the-list');
  if (!now.placeLiesHere) return refused('place-lies-elsewhere');
  const { id, kind, name, place, phones } = payload;
  return done([
    { type: 'agency-added', record: id, subject: null, core: { id, kind, name, place, phones, retiredOn: null } },
  ]);
}

export function decideUnit(wish: UnitCommand, now: UnitSituation): Result<readonly UnitEvent[], AgencyRefusal> {
  if (wish.name === 'agencies/add-unit') return addUnit(wish.payload, now);
  const unit = now.unit;
  if (unit === null) return refused('no-such-unit');
  if (unit.retiredOn !== null) return refused('unit-is-retired');
  const happened = (type: UnitEvent['type'], core: Partial<Unit>) =>
    done([{ type, record: unit.id, subject: null, core }]);
  const closesTheDoor = unit.receivesConcerns && !now.othersReceive;
  switch (wish.name) {
    case 'agencies/rename-unit':
      if (wish.payload.name === unit.name) return refused('nothing-changes');
      return happened('unit-renamed', { name: wish.payload.name });
    case 'agencies/receive-concerns':
      if (wish.payload.receives === unit.receivesConcerns) return refused('nothing-changes');
      if (closesTheDoor) return refused('is-the-last-that-receives');
      return happened('unit-receives-changed', { receivesConcerns: wish.payload.receives });
    case 'agencies/retire-unit':
      if (now.peopleThere) return refused('people-still-work-there');
      if (closesTheDoor) return refused('is-the-last-that-receives');
      return happened('unit-retired', { retiredOn: now.today, receivesConcerns: false });
  }
}

function addUnit(
  payload: CommandOf<typeof AddUnit>['payload'],
  now: UnitSituation,
): Result<readonly UnitEvent[], AgencyRefusal> {
  if (now.idIsTaken) return refused('id-is-taken');
  if (now.agency === null) return refused('no-such-agency');
  if (now.agency.retiredOn !== null) return refused('agency-is-retired');
  const { id, agency, name, receivesConcerns } = payload;
  return done([
    { type: 'unit-added', record: id, subject: null, core: { id, agency, name, receivesConcerns, retiredOn: null } },
  ]);
}
