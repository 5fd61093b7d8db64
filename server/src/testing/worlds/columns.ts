/**
 * What a row rule looks at: of each table the columns that decide, and what may stand in them. A world fills only these, so that a
 * table which gets a rule tomorrow is in every world by itself.
 */

import type { RowPolicy, RowRule, RowRules, Table } from '@naung/domain/ground/access/row-rule.ts';
import { compartments } from '@naung/domain/ground/drawers/model.ts';
import type { World } from './world.ts';

type Values = (world: World) => readonly unknown[];
export type Columns = ReadonlyMap<string, Values>;

/** By table; also what rules of other tables look at in it. */
export function columnsOf(policy: RowPolicy): ReadonlyMap<Table, Columns> {
  const columns = new Map<Table, Map<string, Values>>();
  const at = (table: Table): Map<string, Values> => {
    const known = columns.get(table) ?? new Map<string, Values>();
    columns.set(table, known);
    return known;
  };
  for (const [table, rules] of Object.entries(policy) as [Table, RowRules][])
    for (const rule of rulesIn(rules)) look(rule, table);
  return columns;

  function look(rule: RowRule, table: Table): void {
    const put = (column: string, values: Values) => {
      const before = at(table).get(column);
      at(table).set(column, before ? (world) => [...new Set([...before(world), ...values(world)])] : values);
    };
    at(table);
    if (typeof rule === 'string' || 'carries' in rule) return;
    if ('all' in rule) for (const one of rule.all) look(one, table);
    else if ('any' in rule) for (const one of rule.any) look(one, table);
    else if ('not' in rule) look(rule.not, table);
    else if ('here' in rule) put(rule.here, (world) => world.districts);
    else if ('reached' in rule) {
      put(rule.reached, (world) => world.subjects);
      if (typeof rule.in === 'object') put(rule.in.column, () => compartments);
    } else if ('own' in rule) {
      if (rule.as === 'person') put(rule.own, (world) => world.people);
      if (rule.as === 'unit') put(rule.own, (world) => world.units.map((unit) => unit.id));
    } else if ('village' in rule) put(rule.village, (world) => world.villages);
    else if ('among' in rule) put(rule.among, () => [...rule.values, otherThan(rule.values)]);
    else if ('empty' in rule) put(rule.empty, () => [null, null]);
    else if ('past' in rule) put(rule.past, momentsAround);
    else if ('ahead' in rule) put(rule.ahead, momentsAround);
    else if ('lies' in rule) put(rule.lies, (world) => world.villages);
    else if ('seen' in rule) {
      put(rule.seen, (world) => world.subjects);
      at(rule.table).set(rule.by, (world) => world.subjects);
      if (rule.where) look(rule.where, rule.table);
    } else if ('unwalled' in rule) {
      put(rule.unwalled, (world) => world.subjects);
      put(rule.person, (world) => world.people);
    } else if ('unwalledLetter' in rule) {
      put(rule.unwalledLetter, (world) => world.subjects);
      put(rule.at, (world) => world.districts);
    } else rule satisfies never;
  }
}

const rulesIn = ({ read, add, change, remove }: RowRules): readonly RowRule[] =>
  [read, add, change?.of, change?.into, remove].filter((rule) => rule !== undefined);

/** A value that the rule does not name. */
const otherThan = (values: readonly (string | number | boolean)[]): string | number | boolean => {
  const [first] = values;
  if (typeof first === 'boolean') return !first;
  return typeof first === 'number' ? Math.max(...values.map(Number)) + 1 : 'something-else';
};

const momentsAround = () => ['2020-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z'];
