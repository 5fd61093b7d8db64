/**
 * That somebody may have been written down in another file as well: told to those who have the earlier record and not the other file.
 * They learn that it may be so, and whom to ask; nothing of the other file, and nothing at all where a wall of either stands before them.
 * Whoever wrote the later record is told nothing by this way, whatever stands there. What was settled stays so, until the two have
 * something else in common (matching.ts).
 */
import type { Instant } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import { dutyHeld } from './grants.ts';
import type { Asker } from './who-asks.ts';

export interface PossibleDouble {
  readonly record: string;
  readonly subject: string;
  /** Which unit holds the other file. */
  readonly unit: string;
}

export interface Doubling {
  possibleDoubles(asker: Asker): Promise<readonly PossibleDouble[]>;
  /** Somebody asked, and it is done with; false for whoever is not told of it. */
  settleDoubles(asker: Asker, record: string): Promise<boolean>;
}

/**
 * Survivors alone. Of a relative or a respondent nobody is told: whoever wants to be warned when a woman seeks help would only have to
 * write her down first, as the sister of somebody.
 */
const pairs = `
  select m.earlier, m.later, m.noted_at, e.subject, u.unit
  from access.possible_matches m
  join access.names e on e.district = m.district and e.record = m.earlier and e.compartment = 'identity' and e.kind = 'client'
  join access.names l on l.district = m.district and l.record = m.later and l.compartment = 'identity' and l.kind = 'client'
  join lateral (
    select split_part(r.grantee, ':', 2)::uuid as unit from access.reach r
    where r.district = l.district and r.subject = l.subject and r.compartment = 'core' and r.grantee like 'unit:%:supervise'
      and r.starts <= now() and (r.until is null or r.until > now())
    order by r.starts desc limit 1) u on true
  where m.district = $1 and not m.grounds <@ m.settled and not e.is_aside and not l.is_aside
    and exists (
      select from access.reach r where r.district = $1 and r.subject = e.subject and r.compartment = 'identity'
        and r.grantee = any ($2) and r.starts <= now() and (r.until is null or r.until > now()))
    and not exists (
      select from access.reach r where r.district = $1 and r.subject = l.subject and r.compartment = 'identity'
        and r.grantee = any ($2) and r.starts <= now() and (r.until is null or r.until > now()))
    and not access.is_behind_wall($1, e.subject, $3) and not access.is_behind_wall($1, l.subject, $3)`;

/** The newest first: what nobody has asked about yet hides nothing that came after it. */
const told = `
  select earlier as record, subject, unit from (${pairs}) p
  group by earlier, subject, unit order by max(noted_at) desc, earlier, unit limit 50`;

/** Those of which she is told, and no others: who stands elsewhere is still told of hers. */
const settle = `
  with hers as (${pairs})
  update access.possible_matches m set settled = array(select distinct unnest(m.settled || m.grounds))
  from hers where m.district = $1 and m.earlier = $4 and hers.earlier = m.earlier and hers.later = m.later`;

export function doublesOver({ pool, now }: { readonly pool: pg.Pool; now(): Instant }): Doubling {
  return {
    async possibleDoubles(asker) {
      const held = await dutyHeld(pool, asker, now());
      if (held === null) return [];
      return (await pool.query<PossibleDouble>(told, [asker.district, held.acting, asker.person])).rows;
    },
    async settleDoubles(asker, record) {
      const held = await dutyHeld(pool, asker, now());
      if (held === null) return false;
      const { rowCount } = await pool.query(settle, [asker.district, held.acting, asker.person, record]);
      return (rowCount ?? 0) > 0;
    },
  };
}
