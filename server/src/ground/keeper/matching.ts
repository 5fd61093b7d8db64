/**
 * Two records that may be of one person, by the names as the keeper has them; nothing is asked of who may see them. Noted with what they
 * have in common: where somebody asked about it and was done with it, it is told again only when they have something else in common.
 *
 * Whoever wrote the later one is told nothing, whatever is put right on either side: who had her first is said by the first naming, not
 * by the last. And what a correction of the earlier one brings is told to nobody: a number that is tried until it fits says nothing to
 * the one who tries.
 */
import { alikeFrom, likeness } from '@naung/domain/ground/names/likeness.ts';
import { type Chosen, choose, parametersOf } from './choosing.ts';
import type { NamePlace } from './finding.ts';
import type { Keys } from './keys.ts';
import { type IndexMeans, type NameRow, openName } from './name-index.ts';
import { somebodyOf, type Written, wantedMarks } from './name-marks.ts';

/** Survivors alone: nobody else is ever told of (see doubles.ts), so nothing of anybody else is noted. */
const amongOthers = choose(`
    join access.names n on n.district = m.district and n.record = m.record and n.compartment = m.compartment
    where n.subject <> $5 and n.kind = 'client'`);

export async function noteMatches(means: IndexMeans, district: number, place: NamePlace): Promise<void> {
  const { rows } = await means.pool.query<NameRow>(
    `select record, compartment, subject, version, key, envelope from access.names
     where district = $1 and record = $2 and compartment = $3 and not is_aside`,
    [district, place.record, place.compartment],
  );
  const [row] = rows;
  const written = row && (await openName(means, district, row));
  if (!row || !written) return;
  const matches = new Map<string, Match>();
  for (const other of await othersLike(means, district, row.subject, written)) {
    const theirs = await openName(means, district, other);
    const match = theirs && matchOf(means.keys, district, written, theirs);
    if (!match) continue;
    const before = matches.get(other.record);
    matches.set(other.record, {
      score: Math.max(match.score, before?.score ?? 0),
      grounds: [...new Set([...match.grounds, ...(before?.grounds ?? [])])],
    });
  }
  for (const [record, match] of matches) await note(means, district, { written: place.record, other: record }, match);
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

/** A pair stands one way alone. What is new by the hand of those who had her first counts as settled; nothing that was told is taken back. */
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
         (e.at, e.record) < (l.at, l.record)))
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
