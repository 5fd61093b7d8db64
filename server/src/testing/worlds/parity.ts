/** Asks the database and the rule the same question, row by row; what they answer differently is a hole or a shut door. */
import { maySee, mayWrite, type Standing } from '@naung/domain/ground/access/may-see.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Row, RowPolicy, Table } from '@naung/domain/ground/access/row-rule.ts';
import type pg from 'pg';
import { actAs, anotherRow, type Laid, mark } from './laid-world.ts';
import { isWalledLetter, reachOf, workOf } from './oracle.ts';
import type { World } from './world.ts';

/** `overwrite` and `empty` take whatever they can without looking, as a statement without a condition does. */
export type Deed = 'read' | 'add' | 'change' | 'overwrite' | 'remove' | 'empty';

export interface Setting {
  readonly client: pg.ClientBase;
  readonly world: World;
  readonly laid: Laid;
  readonly policy: RowPolicy;
}

function standingOf({ world, laid, policy }: Setting, actor: Actor): Standing {
  const [reach, work] = [reachOf(world, actor), workOf(world, actor)];
  const [first] = world.districts;
  return {
    actor,
    now: new Date().toISOString(),
    policy,
    rowsOf: (table) => laid.get(table) ?? [],
    reaches: (subject, compartment) => reach.has(`${subject} ${compartment}`),
    worksOn: (subject, compartment) => work.has(`${subject} ${compartment}`),
    liesIn: (place, district) =>
      place === district || (isVillage(world, place) && (place === world.villages.at(-1)) === (district !== first)),
    isWalled: (caseId, person) => isOnTheOtherTeam(world, laid, actor.district, caseId, person),
    isWalledLetter: (letter, district) => isWalledLetter(world, actor, letter, district),
  };
}

/** A rule of its own, beside the walls that are laid: whoever is on the team of the one file is not let into the other. */
const isOnTheOtherTeam = (world: World, laid: Laid, district: number, caseId: unknown, person: unknown): boolean =>
  world.links.some(
    (link) =>
      link.district === district &&
      link.case_id === caseId &&
      (laid.get('casework.case_team') ?? []).some(
        (one) => one.district === district && one.case_id === link.linked && one.person === person,
      ),
  );

const isVillage = (world: World, place: unknown) => world.villages.includes(place as number);

/** Every table that somebody reads otherwise than the rules say, with the rows; nothing where they agree. */
export async function readsDiffering(setting: Setting, actor: Actor, tables: readonly Table[]): Promise<string[]> {
  const standing = standingOf(setting, actor);
  const shown = await inTurn(setting.client, actor, () =>
    setting.client.query<{ table: Table; rows: number[] }>({
      ...(tables.length > 1 ? { name: 'what is shown of all' } : {}),
      text: tables
        .map((table) => `select '${table}' as table, array(select ${mark} from ${table} order by 1) as rows`)
        .join(' union all '),
    }),
  );
  return shown.rows.flatMap(({ table, rows }) => {
    const meant = (setting.laid.get(table) ?? [])
      .filter((row) => maySee(setting.policy[table]?.read, row, standing))
      .map((row) => row[mark] as number)
      .sort((one, other) => one - other);
    return meant.join() === rows.join()
      ? []
      : [`${table}: shows ${rows.join() || 'none'}, meant ${meant.join() || 'none'}`];
  });
}

/** How many rows a deed came to touch, or that it was refused. */
type Outcome = number | 'refused';

/** What a deed came to, against what the rules say; null where they agree. `wanted` is the row as it shall become, else one by chance. */
export async function deedDiffering(
  setting: Setting,
  actor: Actor,
  table: Table,
  deed: Deed,
  wanted: Row | null = null,
): Promise<string | null> {
  const row = setting.world.chance.of(setting.laid.get(table) ?? []);
  const other = wanted ?? herOwn(actor, setting.world, anotherRow(setting.world, table, setting.policy));
  const next = { ...row, ...other };
  const meant = meantOutcome(setting, standingOf(setting, actor), table, deed, row, next);
  const came = await inTurn(setting.client, actor, () => outcomeOf(setting.client, table, deed, row, next));
  return came === meant ? null : `${deed} ${table}: ${came}, meant ${meant}`;
}

/** Of sixty people she is rarely the one of whom a row speaks, and she reaches few subjects: half of the time it speaks of hers. */
function herOwn(actor: Actor, world: World, row: Row): Row {
  if (world.chance.is(0.5)) return row;
  const reached = [...reachOf(world, actor)].map((one) => one.split(' ')[0]);
  const hers = (value: unknown) => {
    if (world.people.includes(value as string)) return actor.person;
    return reached.length > 0 && world.begun.has(value as string) ? world.chance.of(reached) : value;
  };
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, hers(value)]));
}

function meantOutcome(
  { policy, laid }: Setting,
  standing: Standing,
  table: Table,
  deed: Deed,
  row: Row | undefined,
  next: Row,
): Outcome {
  const { read, add, change, remove } = policy[table] ?? {};
  const may = (rule: typeof read, one: Row) => mayWrite(rule, one, standing);
  const sees = (one: Row) => maySee(read, one, standing);
  if (deed === 'add') return may(add, next) ? 1 : 'refused';
  const looks = deed === 'change' || deed === 'remove';
  const touched = (looks ? (row ? [row] : []) : (laid.get(table) ?? [])).filter(
    (one) => (!looks || sees(one)) && may(deed === 'change' || deed === 'overwrite' ? change?.of : remove, one),
  );
  if (deed === 'remove' || deed === 'empty' || touched.length === 0) return touched.length;
  return may(change?.into, next) && (!looks || sees(next)) ? touched.length : 'refused';
}

async function outcomeOf(
  client: pg.ClientBase,
  table: Table,
  deed: Deed,
  row: Row | undefined,
  next: Row,
): Promise<Outcome> {
  const columns = Object.keys(next).filter((column) => column !== mark);
  const overwrite = `update ${table} set ${columns.map((column) => `${column} = n.${column}`).join(', ')}
    from jsonb_populate_record(null::${table}, $1::jsonb) n`;
  const statement = {
    read: '',
    add: `insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`,
    change: `${overwrite} where ${table}.${mark} = $2`,
    overwrite,
    remove: `delete from ${table} where ${mark} = $1`,
    empty: `delete from ${table}`,
  }[deed];
  const [json, number] = [JSON.stringify(next), row?.[mark] ?? 0];
  const said = { read: [], add: [json], change: [json, number], overwrite: [json], remove: [number], empty: [] }[deed];
  try {
    return (await client.query(statement, said)).rowCount ?? 0;
  } catch (fault) {
    if ((fault as { code?: string }).code === '42501') return 'refused';
    throw fault;
  }
}

/** As the office, for this actor; whatever it did is taken back. */
async function inTurn<T>(client: pg.ClientBase, actor: Actor, work: () => Promise<T>): Promise<T> {
  await client.query('savepoint as_the_office');
  try {
    await actAs(client, actor);
    return await work();
  } finally {
    await client.query('rollback to as_the_office; release as_the_office');
  }
}
