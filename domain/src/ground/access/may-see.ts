/**
 * The first reader of row rules: in memory, one row at a time, as a person would apply them by hand. A column without a value makes
 * its condition neither true nor false, as in the database; what is not true is not shown.
 */
import type { Compartment } from '../drawers/model.ts';
import { granteesOf, readersOf } from './grantee.ts';
import type { Actor } from './model.ts';
import type { Row, RowPolicy, RowRule, Table } from './row-rule.ts';

/** Who looks, when, and what stands around the row. */
export interface Standing {
  readonly actor: Pick<Actor, 'person' | 'district' | 'unit' | 'duty' | 'deeds' | 'villages'>;
  /** ISO 8601, as are the moments in the rows. */
  readonly now: string;
  readonly policy: RowPolicy;
  rowsOf(table: Table): readonly Row[];
  /** Whether she reads it, an emergency included. */
  reaches(subject: unknown, compartment: Compartment): boolean;
  /** Whether it is hers to work on: an emergency is not. */
  worksOn(subject: unknown, compartment: Compartment): boolean;
  liesIn(place: unknown, district: number): boolean;
  isWalled(caseId: unknown, person: unknown): boolean;
  /** Whether a wall keeps from her that of which a letter to this district speaks. */
  isWalledLetter(letter: unknown, district: unknown): boolean;
}

/** Neither where the column is empty. */
type Truth = boolean | null;

/** As whom she comes to a row: to read it, or to add, change or remove it. */
type As = 'reader' | 'worker';

export const maySee = (rule: RowRule | undefined, row: Row, standing: Standing): boolean =>
  rule !== undefined && truthOf(rule, row, standing, 'reader') === true;

export const mayWrite = (rule: RowRule | undefined, row: Row, standing: Standing): boolean =>
  rule !== undefined && truthOf(rule, row, standing, 'worker') === true;

function truthOf(rule: RowRule, row: Row, standing: Standing, as: As): Truth {
  const { actor } = standing;
  if (rule === 'everybody') return true;
  if (rule === 'whole-district') return actor.villages.length === 0;
  if ('all' in rule) return allTrue(rule.all.map((one) => truthOf(one, row, standing, as)));
  if ('any' in rule) return not(allTrue(rule.any.map((one) => not(truthOf(one, row, standing, as)))));
  if ('not' in rule) return not(truthOf(rule.not, row, standing, as));
  if ('here' in rule) return where(row[rule.here], (district) => district === actor.district);
  if ('reached' in rule) return reached(rule, row, standing, as);
  if ('own' in rule) return where(row[rule.own], (value) => ownOf(actor, rule.as, as).includes(value as string));
  if ('carries' in rule) return rule.carries.some((deed) => actor.deeds.includes(deed));
  if ('village' in rule)
    return actor.villages.length === 0 || where(row[rule.village], (at) => isOneOf(at, actor.villages));
  if ('among' in rule) return where(row[rule.among], (value) => isOneOf(value, rule.values));
  if ('empty' in rule) return row[rule.empty] === null;
  if ('past' in rule) return where(row[rule.past], (at) => String(at) <= standing.now);
  if ('ahead' in rule) return where(row[rule.ahead], (at) => String(at) > standing.now);
  if ('lies' in rule) return where(row[rule.lies], (place) => standing.liesIn(place, actor.district));
  if ('seen' in rule) return seen(rule, row, standing, as);
  if ('unwalled' in rule) return !standing.isWalled(row[rule.unwalled], row[rule.person]);
  if ('unwalledLetter' in rule) return !standing.isWalledLetter(row[rule.unwalledLetter], row[rule.at]);
  return rule satisfies never;
}

function reached(rule: Extract<RowRule, { reached: string }>, row: Row, standing: Standing, as: As): Truth {
  const compartment = typeof rule.in === 'string' ? rule.in : (row[rule.in.column] as Compartment);
  const subject = row[rule.reached];
  return as === 'reader' ? standing.reaches(subject, compartment) : standing.worksOn(subject, compartment);
}

/** Of the other table she is a reader, whatever she does to this one. */
function seen(rule: Extract<RowRule, { seen: string }>, row: Row, standing: Standing, as: As): Truth {
  const read = standing.policy[rule.table]?.read;
  return standing
    .rowsOf(rule.table)
    .some(
      (other) =>
        other.district === row.district &&
        other[rule.by] === row[rule.seen] &&
        maySee(read, other, standing) &&
        truthOf(rule.where ?? 'everybody', other, standing, as) === true,
    );
}

function ownOf(actor: Standing['actor'], own: 'person' | 'unit' | 'grantee', as: As): readonly string[] {
  if (own === 'grantee') return as === 'reader' ? readersOf(actor) : granteesOf(actor);
  return [own === 'person' ? actor.person : actor.unit];
}

const where = (value: unknown, isSo: (value: unknown) => boolean): Truth =>
  value === null || value === undefined ? null : isSo(value);

const isOneOf = (value: unknown, values: readonly unknown[]): boolean => values.includes(value);

const not = (truth: Truth): Truth => (truth === null ? null : !truth);

const allTrue = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(null) ? null : true;
