/**
 * A case gets other keys: its own and those of everything that belongs to it. New ones are laid beside the former; when everybody who
 * may have sealed with those has ended, every drawer is sealed anew; and when everybody who may have read a drawer before that has
 * ended, the former keys are destroyed. Cut off anywhere it is taken up again, and nothing is unreadable meanwhile.
 */
import { keyIdOf, open, seal } from '../envelope.ts';
import type { Asked, RotationMeans } from './means.ts';
import { untilOpenOnesEnd } from './transactions.ts';

interface Drawer {
  readonly table: string;
  readonly record: string;
  readonly compartment: string;
  readonly version: number;
  readonly subject: string;
  readonly key: string;
  readonly envelope: Buffer;
}

/** As many drawers as are held in memory at once. */
const atOnce = 200;

/** How many drawers did not open, and stay as they are with the keys that they name. */
export async function rotateCase(means: RotationMeans, asked: Asked): Promise<number> {
  const { dataKeys, pool, goOn } = means;
  const { district, id } = asked;
  const subjects = await subjectsOf(means, asked);
  for (const subject of subjects) {
    await goOn();
    await dataKeys.renew(district, subject, id);
  }
  await untilOpenOnesEnd(pool, goOn);
  const former = new Map<string, readonly string[]>();
  for (const subject of subjects) former.set(subject, await dataKeys.former(district, subject));
  const ids = [...former.values()].flat();
  const shut = await resealAll(means, district, subjects, ids);
  await untilOpenOnesEnd(pool, goOn);
  for (const [subject, held] of former) {
    await goOn();
    await dataKeys.destroy(
      district,
      subject,
      held.filter((key) => !shut.keys.has(key)),
    );
  }
  return shut.drawers;
}

async function resealAll(
  means: RotationMeans,
  district: number,
  subjects: readonly string[],
  ids: readonly string[],
): Promise<{ readonly keys: ReadonlySet<string>; readonly drawers: number }> {
  const shut = new Set<string>();
  let drawers = 0;
  for (;;) {
    const found = await drawersUnder(
      means,
      district,
      subjects,
      ids.filter((id) => !shut.has(id)),
    );
    if (found.length === 0) return { keys: shut, drawers };
    for (const drawer of found) {
      await means.goOn();
      if (await reseal(means, district, drawer)) continue;
      shut.add(drawer.key);
      drawers += 1;
    }
  }
}

/** False where it does not open: it was altered, or its key is gone already. */
async function reseal({ dataKeys, pool }: RotationMeans, district: number, drawer: Drawer): Promise<boolean> {
  const { table, record, compartment, version, subject, key: from, envelope } = drawer;
  const place = { district, table, record, compartment, version };
  const former = await dataKeys.find(district, subject, compartment, from);
  const plain = former === null || keyIdOf(envelope) !== from ? null : opened(() => open(former, place, envelope));
  if (plain === null) return false;
  const { id, key } = await dataKeys.current(district, subject, compartment);
  // One row and one lock at a time: who holds two waits for nobody here, and nobody's work is undone for ours.
  await pool.query('select access.reseal($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    table,
    district,
    record,
    compartment,
    version,
    subject,
    from,
    id,
    seal(key, id, place, plain),
  ]);
  return true;
}

function opened(work: () => Buffer): Buffer | null {
  try {
    return work();
  } catch {
    return null;
  }
}

async function subjectsOf({ pool }: RotationMeans, { district, subject }: Asked): Promise<readonly string[]> {
  const { rows } = await pool.query<{ subject: string }>(
    'select subject from access.subjects_of($1, $2) as subject order by 1',
    [district, subject],
  );
  return rows.map((row) => row.subject);
}

async function drawersUnder(
  { pool }: RotationMeans,
  district: number,
  subjects: readonly string[],
  ids: readonly string[],
): Promise<readonly Drawer[]> {
  const { rows } = await pool.query<Drawer>(
    `select lies_in as "table", record, compartment, version, subject, key, envelope from access.drawers_under($1, $2, $3, $4)`,
    [district, subjects, ids, atOnce],
  );
  return rows;
}
