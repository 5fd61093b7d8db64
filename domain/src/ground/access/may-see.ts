/**
 * The first reader of row rules: in memory, one row at a time, as a person would apply them by hand. A column without a value makes
 * its condition neither true nor false, as in the database; what is not true is not shown.
 */
import type { Compartment } from '../drawers/model.ts';
import { granteesOf } from './grantee.ts';
import type { Actor } from './model.ts';
import type { Row, RowPolicy, RowRule, Table } from './row-rule.ts';

/** Who looks, when, and what stands around the row. */
export interface Standing {
  readonly actor: Pick<Actor, 'person' | 'district' | 'unit' | 'deeds' | 'villages'>;
  /** ISO 8601, as are the moments in the rows. */
  readonly now: string;
  readonly policy: RowPolicy;
  rowsOf(table: Table): readonly Row[];
  reaches(subject: unknown, compartment: Compartment): boolean;
  liesIn(place: unknown, district: number): boolean;
  isWalled(caseId: unknown, person: unknown): boolean;
}

/** Neither where the column is empty. */
type Truth = boolean | null;

export const maySee = (rule: RowRule | undefined, row: Row, standing: Standing): boolean =>
  rule !== undefined && truthOf(rule, row, standing) === true;

function truthOf(rule: RowRule, row: Row, standing: Standing): Truth {
  const { actor } = standing;
  if (rule === 'everybody') return true;
  if (rule === 'whole-district') return actor.villages.length === 0;
  if ('all' in rule) return allTrue(rule.all.map((one) => truthOf(one, row, standing)));
  if ('any' in rule) return not(allTrue(rule.any.map((one) => not(truthOf(one, row, standing)))));
  if ('not' in rule) return not(truthOf(rule.not, row, standing));
  if ('here' in rule) return where(row[rule.here], (district) => district === actor.district);
  if ('reached' in rule) return reached(rule, row, standing);
  if ('own' in rule) return where(row[rule.own], (value) => ownOf(actor, rule.as).includes(value as string));
  if ('carries' in rule) return rule.carries.some((deed) => actor.deeds.includes(deed));
  if ('village' in rule)
    return actor.villages.length === 0 || where(row[rule.village], (at) => isOneOf(at, actor.villages));
  if ('among' in rule) return where(row[rule.among], (value) => isOneOf(value, rule.values));
  if ('empty' in rule) return row[rule.empty] === null;
  if ('past' in rule) return where(row[rule.past], (at) => String(at) <= standing.now);
  if ('ahead' in rule) return where(row[rule.ahead], (at) => String(at) > standing.now);
  if ('lies' in rule) return where(row[rule.lies], (place) => standing.liesIn(place, actor.district));
  if ('seen' in rule) return seen(rule, row, standing);
  if ('unwalled' in rule) return !standing.isWalled(row[rule.unwalled], row[rule.person]);
  return rule satisfies never;
}

function reached(rule: Extract<RowRule, { reached: string }>, row: Row, standing: Standing): Truth {
  const compartment = typeof rule.in === 'string' ? rule.in : (row[rule.in.column] as Compartment);
  return standing.reaches(row[rule.reached], compartment);
}

function seen(rule: Extract<RowRule, { seen: string }>, row: Row, standing: Standing): Truth {
  const read = standing.policy[rule.table]?.read;
  return standing
    .rowsOf(rule.table)
    .some(
      (other) =>
        other.district === row.district &&
        other[rule.by] === row[rule.seen] &&
        maySee(read, other, standing) &&
        maySee(rule.where ?? 'everybody', other, standing),
    );
}

function ownOf(actor: Standing['actor'], as: 'person' | 'unit' | 'grantee'): readonly string[] {
  if (as === 'grantee') return granteesOf(actor);
  return [as === 'person' ? actor.person : actor.unit];
}

const where = (value: unknown, isSo: (value: unknown) => boolean): Truth =>
  value === null || value === undefined ? null : isSo(value);

const isOneOf = (value: unknown, values: readonly unknown[]): boolean => values.includes(value);

const not = (truth: Truth): Truth => (truth === null ? null : !truth);

const allTrue = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(null) ? null : true;
