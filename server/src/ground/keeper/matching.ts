/**
 * Two records that may be of one person, by the names as the keeper has them; nothing is asked of who may see them. What was written waits
 * in its row until it was looked at, so that neither a fault nor a fall of the keeper loses a double. Noted with what they
 * have in common: where somebody asked about it and was done with it, it is told again only when they have something else in common.
 *
 * Whoever wrote the later one is told nothing, whatever is put right on either side: who had her first is said by the first naming, not
 * by the last. And what a correction of the earlier one brings is told to nobody: a number that is tried until it fits says nothing to
 * the one who tries.
 */
import { alikeFrom, likeness } from '@naung/domain/ground/names/likeness.ts';
import { type Chosen, choose, parametersOf } from './choosing.ts';
import { eachInTurn } from './each-in-turn.ts';
import type { NamePlace } from './finding.ts';
import type { Keys } from './keys.ts';
import { type IndexMeans, type NameRow, openName } from './name-index.ts';
import { somebodyOf, type Written, wantedMarks } from './name-marks.ts';

/** Survivors alone: nobody else is ever told of (see doubles.ts), so nothing of anybody else is noted. */
const amongOthers = choose(`
    join access.names n on n.district = m.district and n.record = m.record and n.compartment = m.compartment
    where n.subject <> $5 and n.kind = 'client'`);

/** Of whatever was written and not looked at since, in every district. */
export async function noteAllMatches(means: IndexMeans): Promise<void> {
  const { rows } = await means.pool.query<NamePlace & { district: number }>(
    `select district, record, compartment from access.names
     where looked_at is null and kind = 'client' and compartment = 'identity' and not is_aside order by district, record`,
  );
  await eachInTurn(rows, ({ district, ...place }) => noteMatches(means, district, place));
}

export async function noteMatches(means: IndexMeans, district: number, place: NamePlace): Promise<void> {
  const { rows } = await means.pool.query<NameRow>(
    `select record, compartment, subject, version, key, envelope from access.names
     where district = $1 and record = $2 and compartment = $3 and not is_aside and looked_at is null`,
    [district, place.record, place.compartment],
  );
  const [row] = rows;
  if (!row) return;
  const written = await openName(means, district, row);
  if (written) await compareWithOthers(means, district, row, written);
  // What was written anew meanwhile waits for its own turn.
  await means.pool.query(
    'update access.names set looked_at = now() where district = $1 and record = $2 and compartment = $3 and version = $4',
    [district, row.record, row.compartment, row.version],
  );
}

/** One that does not open hides none of the others. */
async function compareWithOthers(means: IndexMeans, district: number, row: NameRow, written: Written): Promise<void> {
  const matches = new Map<string, Match>();
  const compare = async (other: Chosen) => {
    const theirs = await openName(means, district, other);
    const match = theirs && matchOf(means.keys, district, written, theirs);
    if (!match) return;
    const before = matches.get(other.record);
    matches.set(other.record, {
      score: Math.max(match.score, before?.score ?? 0),
      grounds: [...new Set([...match.grounds, ...(before?.grounds ?? [])])],
    });
  };
  try {
    await eachInTurn([...(await othersLike(means, district, row.subject, written))], compare);
  } finally {
    for (const [record, match] of matches) await note(means, district, { written: row.record, other: record }, match);
  }
}

interface Match {
  readonly score: number;
  readonly grounds: readonly string[];
}

/** By her name and by each of her numbers; by a family card nobody is taken for another of her household. */
async function othersLike(means: IndexMeans, district: number, subject: string, written: Written) {
  const found = new Map<string, Chosen>();
  for (const number of [null, ...written.numbers]) {
    const { name, born, village } = written;
    const wanted = wantedMarks(means.keys, district, { name, born, village, number }, ['number']);
    const { rows } = await means.pool.query<Chosen>(amongOthers, [...parametersOf(district, wanted), subject]);
    for (const row of rows) found.set(`${row.record} ${row.compartment}`, row);
  }
  return found.values();
}

/** Null where neither the names are alike nor a number is the same. */
function matchOf(keys: Keys, district: number, one: Written, other: Written): Match | null {
  const asked = somebodyOf({ ...one, nickname: null });
  const likely = likeness(asked, somebodyOf(other));
  const same = one.numbers.filter((number) => other.numbers.includes(number));
  if (likely < alikeFrom && same.length === 0) return null;
  return {
    score: same.length > 0 ? 1 : likely,
    grounds: [
      ...(likely < alikeFrom ? [] : ['name']),
      ...(one.born !== null && one.born === other.born ? ['born'] : []),
      ...same.map((number) => keys.digest('index', `double|${district}|${number}`).toString('base64')),
    ],
  };
}

/**
 * A pair stands one way alone. What is new by the hand of those who had her first counts as settled; nothing that was told is taken back.
 * A later one that waits to be looked at finds the earlier by itself: found from the earlier first, the double would be settled unsaid.
 */
const note = (
  { pool }: IndexMeans,
  district: number,
  { written, other }: { readonly written: string; readonly other: string },
  { score, grounds }: Match,
) =>
  pool.query(
    `with named as (
       select record, min(first_named_at) as at from access.names where district = $1 and record in ($2, $3) group by record),
     pair as (
       select e.record as earlier, l.record as later, e.record = $2 as by_earlier
       from named e join named l on l.record <> e.record
       where coalesce(
         (select m.earlier = e.record from access.possible_matches m
          where m.district = $1 and m.earlier in ($2, $3) and m.later in ($2, $3)),
         (e.at, e.record) < (l.at, l.record))
       and (e.record <> $2 or not exists (
         select from access.names n where n.district = $1 and n.record = l.record and n.kind = 'client'
           and n.compartment = 'identity' and n.looked_at is null)))
     insert into access.possible_matches as m (district, earlier, later, score, grounds, settled)
     select $1, earlier, later, $4, $5::text[], case when by_earlier then $5::text[] else '{}' end from pair
     on conflict (district, earlier, later) do update set
       score = excluded.score,
       grounds = case when (select by_earlier from pair) then array(select unnest(m.grounds) union select unnest(excluded.grounds))
         else excluded.grounds end,
       settled = case when (select by_earlier from pair)
         then m.settled || array(select unnest(excluded.grounds) except select unnest(m.grounds)) else m.settled end,
       noted_at = case when (select by_earlier from pair) or excluded.grounds <@ m.grounds then m.noted_at else now() end`,
    [district, written, other, score, grounds],
  );
