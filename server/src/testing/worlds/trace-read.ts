/** The trace as each auditor of a world is answered: entries about told files, one by one and many at once, without what is behind her walls. */
import { randomUUID } from 'node:crypto';
import type { Cast } from '../../ground/database/testing/cast.ts';
import type { Looking } from './meant-answers.ts';
import { isBehindAWall } from './oracle.ts';
import type { Told } from './told-files.ts';
import type { World } from './world.ts';

export interface LaidEntry {
  readonly entry: string;
  /** What it names, and of which subjects that is; behind a wall of any of them it is gone. */
  readonly names: readonly { readonly id: string; readonly of: readonly (string | null)[] }[];
}

const day = '2021-05-05';
const mostFiles = 24;

/** Of each file an entry for each record, and one that names all of it and of the next: written down as the office does, long ago. */
export async function layTrace(cast: Cast, files: readonly Told[]): Promise<readonly LaidEntry[]> {
  const named = files.slice(0, mostFiles).map(namesIn);
  const laid = named.flatMap((names, at) => [
    ...names.map((one) => ({ entry: randomUUID(), names: [one] })),
    { entry: randomUUID(), names: [...names, ...(named[at + 1] ?? [])] },
  ]);
  await cast.database.migrating.query(
    `insert into audit.entries (district, id, at, person, duty, unit, deed, outcome, subjects, compartments)
     select $1, l.entry, $2::timestamptz, $3, $4, $5, 'cases/list', 'done', array(select (n->>'id')::uuid from jsonb_array_elements(l.names) n), '{core}'
     from jsonb_to_recordset($6::jsonb) as l (entry uuid, names jsonb)`,
    [cast.here, `${day}T03:00:00Z`, cast.sari.person, cast.sari.duty, cast.sari.unit, JSON.stringify(laid)],
  );
  return laid;
}

function namesIn({ case: file, concern, ids }: Told): LaidEntry['names'] {
  const { client, relative, respondent, consent, referral, packet, plan, closing } = ids;
  return [
    { id: concern, of: [concern] },
    { id: file, of: [file] },
    ...[client, relative, respondent, consent].map((id) => ({ id, of: [file] })),
    ...[plan, closing].map((id) => ({ id, of: [id, file] })),
    ...[referral, packet].map((id) => ({ id, of: [referral, packet, file] })),
  ].flatMap(({ id, of }) => (id === null ? [] : [{ id, of }]));
}

interface Shown {
  readonly entry: string;
  readonly records: number;
  readonly marks: readonly string[];
}

/** Nothing where she is answered what is meant. What names more than is listed by marks is compared by its number. */
export async function traceDiffering(
  cast: Cast,
  world: World,
  laid: readonly LaidEntry[],
  { actor }: Looking,
  shown: { trace: number },
): Promise<readonly string[]> {
  const came: Shown[] = [];
  const isFor = actor.deeds.includes('read-audit');
  for (let after: string | null = ''; after !== null; ) {
    const query = { from: day, until: day, limit: '50', ...(after === '' ? {} : { after }) };
    const { status, body } = await cast.ask(actor, 'reading/trace', query);
    if (!isFor || status !== 200) return status === (isFor ? 200 : 403) ? [] : [`reading/trace: ${status}`];
    const page = body as { items: Shown[]; next: string | null };
    came.push(...page.items);
    after = page.next;
  }
  const isOpen = ({ of }: LaidEntry['names'][number]) =>
    !of.some((subject) => subject !== null && isBehindAWall(world, actor, subject));
  const here = actor.district === cast.here ? laid : [];
  const meant = here
    .map(({ entry, names }) => ({ entry, ids: names.filter(isOpen).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0);
  shown.trace += came.length;
  const markOf = new Map(
    meant.flatMap(({ entry, ids: [id, ...more] }) =>
      more.length > 0 ? [] : [[id, came.find((one) => one.entry === entry)?.marks[0]]],
    ),
  );
  const said = (one: Shown) =>
    `${one.entry} ${one.records} ${one.marks.length === one.records ? [...one.marks].sort() : ''}`;
  const wanted = meant.map(({ entry, ids }) => {
    const marks = ids.map((id) => markOf.get(id) ?? '');
    return said({ entry, records: ids.length, marks: marks.length > 12 ? [] : marks });
  });
  const is = came.map(said).toSorted();
  return is.join() === wanted.toSorted().join()
    ? []
    : [
        `reading/trace of ${actor.person}: ${is.filter((one) => !wanted.includes(one))}, meant ${wanted.filter((one) => !is.includes(one))}`,
      ];
}
