/**
 * A district gets another key: what was wrapped under the former is wrapped under the new one, in the key store and in the database; no
 * envelope changes. The former key is destroyed when nothing hangs on it any more. Cut off anywhere it is taken up again.
 */
import type { Asked, RotationMeans } from './means.ts';
import { untilOpenOnesEnd } from './transactions.ts';
import { type WrappedColumn, wrappedColumns } from './wrapped-columns.ts';

const atOnce = 200;

export async function rotateDistrict(means: RotationMeans, { district, id }: Asked): Promise<void> {
  const { keys, pool, goOn } = means;
  await goOn();
  await keys.districts.renew(district, id);
  await rewrapDistrict(means, district);
  await untilOpenOnesEnd(pool, goOn);
  const former = await keys.districts.former(district);
  await goOn();
  await keys.districts.destroy(district, former);
}

/** Until everything is wrapped under the district's newest key, also what was wrapped by the root before districts had keys. */
export async function rewrapDistrict(means: RotationMeans, district: number): Promise<void> {
  await means.dataKeys.settled();
  await untilOpenOnesEnd(means.pool, means.goOn);
  let changed = 0;
  do {
    changed = await rewrapFiles(means, district);
    for (const column of wrappedColumns) changed += await rewrapColumn(means, district, column);
  } while (changed > 0);
}

async function rewrapFiles({ store, dataKeys, goOn }: RotationMeans, district: number): Promise<number> {
  let changed = 0;
  for await (const subject of store.subjects(district)) {
    await goOn();
    if (await dataKeys.rewrap(district, subject)) changed += 1;
  }
  return changed;
}

async function rewrapColumn(means: RotationMeans, district: number, wrapped: WrappedColumn): Promise<number> {
  const { keys, pool, goOn } = means;
  const { table, column, key } = wrapped;
  const { id } = await keys.districts.current(district);
  const head = Buffer.from(id.replaceAll('-', ''), 'hex');
  const names = key.map((name) => `${name}::text`).join(', ');
  const given = (from: number) => key.map((_name, at) => `$${at + from}`).join(', ');
  let changed = 0;
  let after = key.map(() => '');
  for (;;) {
    const { rows } = await pool.query<Row>(
      `select array[${names}] as key, ${column} as held from ${table}
       where district = $1 and substring(${column} from 3 for 16) <> $2 and (${names}) > (${given(3)})
       order by ${names} limit ${atOnce}`,
      [district, head, ...after],
    );
    for (const row of rows) {
      await goOn();
      const again = await keys.rewrapped(wrapped.placeOf(district, row.key), row.held);
      after = row.key;
      if (again === null) continue;
      await pool.query(
        `update ${table} set ${column} = $2 where district = $1 and ${column} = $3 and (${names}) = (${given(4)})`,
        [district, again, row.held, ...row.key],
      );
      changed += 1;
    }
    if (rows.length < atOnce) return changed;
  }
}

interface Row {
  readonly key: string[];
  readonly held: Buffer;
}
