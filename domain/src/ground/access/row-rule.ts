/**
 * Which rows of a table somebody may read, add, change and remove, said once as data. `maySee` interprets it, the server prints it as
 * PostgreSQL's row-level policies, and random worlds compare the two; so that the wall in the database and the rule that a person
 * can read are one.
 *
 * Columns are named as the table names them. A rule that no reader knows does not compile: every switch over them is exhaustive.
 */
import type { Compartment } from '../drawers/model.ts';
import type { Deed } from './model.ts';

export type Row = Readonly<Record<string, unknown>>;
type Value = string | number | boolean;

export type RowRule =
  | { readonly all: readonly RowRule[] }
  | { readonly any: readonly RowRule[] }
  | { readonly not: RowRule }
  /** Whoever is there: reference data that speaks of nobody. */
  | 'everybody'
  /** The column is the district in which the actor acts. */
  | { readonly here: string }
  /** The actor reaches this subject now, in a compartment, or in that which the row itself names; its district is `at`. */
  | { readonly reached: string; readonly in: Compartment | { readonly column: string }; readonly at?: string }
  /** The column is the actor herself, her unit, or a grantee as whom she is addressed. */
  | { readonly own: string; readonly as: 'person' | 'unit' | 'grantee' }
  | { readonly carries: readonly Deed[] }
  /** One of the villages to which her duty is confined; every village where it is confined to none. */
  | { readonly village: string }
  /** Her duty is confined to no village. */
  | 'whole-district'
  | { readonly among: string; readonly values: readonly Value[] }
  | { readonly empty: string }
  | { readonly past: string }
  | { readonly ahead: string }
  /** A place within the district in which she acts. */
  | { readonly lies: string }
  /** The column names, in its district, a row of another table that she herself may read, and for which `where` holds. */
  | { readonly seen: string; readonly table: Table; readonly by: string; readonly where?: RowRule }
  /** Between this case and the person of the row stands no file of a child who did harm. */
  | { readonly unwalled: string; readonly person: string }
  /** No wall keeps from her that of which this letter speaks; `at` is the district that receives it. */
  | { readonly unwalledLetter: string; readonly at: string };

export type Table = `${string}.${string}`;

/** What may be done with the rows of one table; what is not said is done by nobody who signs in. */
export interface RowRules {
  readonly read?: RowRule;
  readonly add?: RowRule;
  /** The row as it stands, and as it would become. */
  readonly change?: { readonly of: RowRule; readonly into: RowRule };
  readonly remove?: RowRule;
}

/** By table. */
export type RowPolicy = Readonly<Record<Table, RowRules>>;

export const allOf = (...rules: RowRule[]): RowRule => ({ all: rules });
export const anyOf = (...rules: RowRule[]): RowRule => ({ any: rules });
export const no = (rule: RowRule): RowRule => ({ not: rule });
export const here: RowRule = { here: 'district' };
export const mine: RowRule = { own: 'person', as: 'person' };
export const carriesAny = (...deeds: Deed[]): RowRule => ({ carries: deeds });
export const among = (column: string, ...values: Value[]): RowRule => ({ among: column, values });
export const hereAnd = (...rules: RowRule[]): RowRule => ({ all: [here, ...rules] });

/** A row of a case, a concern, a plan: through the reach of the subject that the column names, in one compartment. */
export const reachedThrough = (column: string, compartment: Compartment | { column: string } = 'core'): RowRule =>
  hereAnd({ reached: column, in: compartment });

export const unchanged = (rule: RowRule) => ({ of: rule, into: rule });

/** Read and changed by whoever reaches it. Added by whoever acts here: the subject is begun with it, and nobody reaches it before. */
export const recordsOf = (column: string, compartment: Compartment = 'core'): RowRules => ({
  read: reachedThrough(column, compartment),
  add: here,
  change: unchanged(reachedThrough(column, compartment)),
});

/** The drawers of a room: each opens by the compartment that it names. */
export const drawersOf: RowRules = {
  read: reachedThrough('subject', { column: 'compartment' }),
  add: here,
  change: unchanged(reachedThrough('subject', { column: 'compartment' })),
};

/** What those who carry a deed keep for the district. */
export const keptBy = (...deeds: Deed[]) => ({
  add: hereAnd(carriesAny(...deeds)),
  change: unchanged(hereAnd(carriesAny(...deeds))),
});
