/**
 * The second reader of row rules: PostgreSQL's row-level policies for the office's role, as text. `server/policies.sql` holds what
 * this makes of every table; nobody writes it by hand.
 *
 * What needs a look at her duty stands in a sub-select, so that it is asked once a query; her district, unit and id are settings that
 * an index can be asked for. Reach is asked of each row through its index, so that somebody who reaches ten thousand cases opens one
 * of them as fast as somebody who reaches ten.
 */
import type { RowPolicy, RowRule, RowRules, Table } from '@naung/domain/ground/access/row-rule.ts';

/** All policies of all tables, in an order that does not change by itself. */
export function policiesOf(policy: RowPolicy): string {
  const tables = (Object.keys(policy) as Table[]).sort();
  return [intoOne, ...tables.map((table) => tablePolicies(table, policy[table] ?? {}))].join('\n');
}

/** Whatever the office was allowed before goes first: what no rule says is allowed no longer. */
const intoOne = `-- Made from the row rules of every room by tools/row-policies.mjs; not to be changed by hand.
do $$
declare
  one record;
begin
  for one in select schemaname, tablename, policyname from pg_policies where roles = '{naung_app}' loop
    execute format('drop policy %I on %I.%I', one.policyname, one.schemaname, one.tablename);
  end loop;
end
$$;
`;

function tablePolicies(table: Table, rules: RowRules): string {
  const name = table.slice(table.indexOf('.') + 1);
  const text = (rule: RowRule) => sqlOf(rule, name, 'current_grantees');
  const policies: string[] = [];
  if (rules.read)
    policies.push(
      `app_reads on ${table} for select to naung_app using (${sqlOf(rules.read, name, 'current_readers')})`,
    );
  if (rules.add) policies.push(`app_adds on ${table} for insert to naung_app with check (${text(rules.add)})`);
  if (rules.change)
    policies.push(
      `app_changes on ${table} for update to naung_app using (${text(rules.change.of)}) with check (${text(rules.change.into)})`,
    );
  if (rules.remove) policies.push(`app_removes on ${table} for delete to naung_app using (${text(rules.remove)})`);
  return policies.map((one) => `create policy ${one};\n`).join('');
}

/** What stands open in an emergency is read and never written. */
type As = 'current_readers' | 'current_grantees';

/** The rule as a condition on a row that is called `of`. */
function sqlOf(rule: RowRule, of: string, as: As): string {
  const column = (name: string) => `${of}.${name}`;
  if (rule === 'everybody') return 'true';
  if (rule === 'whole-district') return 'cardinality((select access.current_villages())) = 0';
  if ('all' in rule) return rule.all.map((one) => within(one, of, as)).join(' and ');
  if ('any' in rule) return `(${rule.any.map((one) => within(one, of, as)).join(' or ')})`;
  if ('not' in rule) return `not (${sqlOf(rule.not, of, as)})`;
  if ('here' in rule) return `${column(rule.here)} = access.current_district()`;
  if ('reached' in rule) return reachedSql(rule, of, as);
  if ('own' in rule) return ownSql(column(rule.own), rule.as, as);
  if ('carries' in rule)
    return `(${rule.carries.map((deed) => `(select access.carries(${literal(deed)}))`).join(' or ')})`;
  if ('village' in rule)
    return `(${sqlOf('whole-district', of, as)} or ${column(rule.village)} = any ((select access.current_villages())::int[]))`;
  if ('among' in rule) return `${column(rule.among)} in (${rule.values.map(literal).join(', ')})`;
  if ('empty' in rule) return `${column(rule.empty)} is null`;
  if ('past' in rule) return `${column(rule.past)} <= now()`;
  if ('ahead' in rule) return `${column(rule.ahead)} > now()`;
  if ('lies' in rule) return `ground.lies_in(${column(rule.lies)}, access.current_district())`;
  if ('seen' in rule)
    return `exists (select from ${rule.table} seen where seen.district = ${column('district')} and seen.${rule.by} = ${column(rule.seen)} and ${sqlOf(rule.where ?? 'everybody', 'seen', as)})`;
  if ('unwalled' in rule) return `not casework.is_walled(${column(rule.unwalled)}, ${column(rule.person)})`;
  if ('unwalledLetter' in rule)
    return `not access.letter_is_walled(${column(rule.at)}, ${column(rule.unwalledLetter)})`;
  return rule satisfies never;
}

/** "Or" within "and" has its brackets already; "and" within "or" needs them. */
const within = (rule: RowRule, of: string, as: As): string =>
  typeof rule === 'object' && 'all' in rule ? `(${sqlOf(rule, of, as)})` : sqlOf(rule, of, as);

const reachedSql = (rule: Extract<RowRule, { reached: string }>, of: string, as: As): string =>
  [
    `exists (select from access.reach r where r.district = ${of}.${rule.at ?? 'district'} and r.subject = ${of}.${rule.reached}`,
    `r.compartment = ${typeof rule.in === 'string' ? literal(rule.in) : `${of}.${rule.in.column}`}`,
    `r.grantee = any ((select access.${as}())::text[])`,
    'r.starts <= now()',
    '(r.until is null or r.until > now()))',
  ].join(' and ');

function ownSql(column: string, own: 'person' | 'unit' | 'grantee', as: As): string {
  if (own === 'grantee') return `${column} = any ((select access.${as}())::text[])`;
  return `${column} = access.current_${own}()`;
}

const literal = (value: string | number | boolean): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
