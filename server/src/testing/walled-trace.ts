/** What the trace tells an auditor of ids that she may not know of: nothing is to be found, neither a mark nor a number. */
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Cast } from '../ground/database/testing/cast.ts';

interface Shown {
  readonly entry: string;
  readonly records: number;
}

const pages = 3;

export async function inTheTrace(cast: Cast, actor: Actor, marks: readonly string[]): Promise<readonly string[]> {
  if (!actor.deeds.includes('read-audit')) return [];
  const shown: Shown[] = [];
  let after: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const query: object = { limit: '50', ...(after === null ? {} : { after }) };
    const answer = (await cast.ask(actor, 'reading/trace', query)).body as { items: Shown[]; next: string | null };
    shown.push(...answer.items);
    after = answer.next;
    if (after === null) break;
  }
  if (shown.length === 0) return ['reading/trace: nothing was looked through'];
  const { rows } = await cast.database.migrating.query<{ id: string; deed: string; named: number; others: number }>(
    `select e.id, e.deed, n.named, n.others from audit.entries e cross join lateral (
       select count(*) filter (where r::text = any ($2))::int as named, count(*) filter (where r::text <> all ($2))::int as others
       from (select distinct r from unnest(e.subjects || e.tried) r) as one (r)) n
     where e.id = any ($1) and n.named > 0 and not (e.person = $3 and e.outcome <> 'done')`,
    [shown.map(({ entry }) => entry), marks, actor.person],
  );
  return rows.flatMap(({ id, deed, named, others }) => {
    const records = shown.find((one) => one.entry === id)?.records ?? 0;
    return others === 0 || records > others ? [`reading/trace: ${deed}, ${records} of ${named + others}`] : [];
  });
}
