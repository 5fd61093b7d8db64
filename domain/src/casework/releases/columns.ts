/**
 * Which fields stand on a released sheet. A kind of release is allowed as compartments; a column names a field, and whether it stands
 * on the sheet follows from the compartment in which its model says that the field lies. So a field that comes to lie elsewhere leaves
 * the sheet by itself, and none gets onto one by being listed here.
 */
import type { Compartment, SealedCompartment } from '../../ground/drawers/model.ts';
import { type CaseCore, caseDrawers } from '../cases/model.ts';
import { type ClientTold, clientDrawers } from '../people/model.ts';
import type { ReleaseKind } from './model.ts';

/** What leaves the office with each kind, and nothing else. */
export const releasedCompartments: Readonly<Record<ReleaseKind, readonly Compartment[]>> = {
  codes: ['core'],
  names: ['core', 'identity'],
};

/** Of the case, or of the survivor whose case it is. */
export type SheetColumn =
  | { readonly word: string; readonly of: 'case'; readonly field: keyof CaseCore }
  | { readonly word: string; readonly of: 'client'; readonly field: keyof ClientTold };

/** In the order in which they stand. */
export const sheetColumns = [
  { word: 'code', of: 'case', field: 'code' },
  { word: 'alias', of: 'case', field: 'alias' },
  { word: 'urgency', of: 'case', field: 'urgency' },
  { word: 'opened', of: 'case', field: 'openedOn' },
  { word: 'next', of: 'case', field: 'nextOn' },
  { word: 'name', of: 'client', field: 'name' },
] as const satisfies readonly SheetColumn[];
type Listed = (typeof sheetColumns)[number];
export type SheetWord = Listed['word'];
export type CaseInSheet = Pick<CaseCore, Extract<Listed, { of: 'case' }>['field']>;

/** What a case has besides what can be put right in it is made by the office itself, of columns: it is core like the rest. */
export const compartmentOf = (column: SheetColumn): Compartment => {
  if (column.of === 'client') return clientDrawers[column.field];
  const drawers: Readonly<Partial<Record<keyof CaseCore, Compartment>>> = caseDrawers;
  return drawers[column.field] ?? 'core';
};

export const columnsOf = (kind: ReleaseKind): readonly Listed[] =>
  sheetColumns.filter((column) => releasedCompartments[kind].includes(compartmentOf(column)));

/** What has to be opened for a sheet of this kind. */
export const sealedFor = (kind: ReleaseKind): readonly SealedCompartment[] =>
  releasedCompartments[kind].filter((one): one is SealedCompartment => one !== 'core');
