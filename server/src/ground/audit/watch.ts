/**
 * How sealing stands, for whoever looks after it: the last head, what is under none yet, and what each witness holds. Asked of the
 * witnesses at that moment, and told in a few words that betray neither a path nor an address.
 */
import type { SealingFault, SealingWatch } from '@naung/domain/ground/reading/watch.ts';
import { type Instant, instantOf } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import { readHead, type Said } from './head.ts';
import type { Witness } from './witness.ts';

/** What waits longer than this is not sealed any more, whatever the reason. */
const mostLagMs = 60_000;

export async function sealingWatch(pool: pg.Pool, witnesses: readonly Witness[], now: Instant): Promise<SealingWatch> {
  const { rows } = await pool.query<{ head: string }>('select head from audit.seals order by number desc limit 1');
  const last = rows[0] === undefined ? null : readHead(rows[0].head);
  const { rows: rest } = await pool.query<{ count: number; since: Date | null }>(
    'select count(*)::int as count, min(at) as since from audit.entries where xid >= $1::text::xid8',
    [String(last?.upTo ?? 0n)],
  );
  const { count = 0, since = null } = rest[0] ?? {};
  const isLate = since !== null && Date.parse(now) - since.getTime() > mostLagMs;
  return {
    head: headOf(last),
    unsealed: count,
    unsealedSince: since && instantOf(since.getTime()),
    fault: isLate || (rows.length > 0 && last === null) ? 'not-sealed' : null,
    witnesses: await Promise.all(witnesses.map((witness) => heldBy(pool, witness, last))),
  };
}

async function heldBy(pool: pg.Pool, witness: Witness, last: Said | null): Promise<SealingWatch['witnesses'][number]> {
  const { kind } = witness;
  try {
    const line = await witness.last();
    const held = line === null ? null : readHead(line);
    if (line !== null && held === null) return { kind, head: null, fault: 'knows-otherwise' };
    return { kind, head: headOf(held), fault: await faultOf(pool, held, last) };
  } catch {
    return { kind, head: null, fault: 'does-not-answer' };
  }
}

/** What a witness holds must stand in the database to the letter; one that is a few heads behind is being told. */
async function faultOf(pool: pg.Pool, held: Said | null, last: Said | null): Promise<SealingFault | null> {
  if (held !== null) {
    const { rowCount } = await pool.query('select from audit.seals where number = $1 and head = $2', [
      held.number,
      held.line,
    ]);
    if (rowCount !== 1) return 'knows-otherwise';
  }
  return (last?.number ?? 0) - (held?.number ?? 0) > fewHeads ? 'is-behind' : null;
}

const fewHeads = 10;

const headOf = (said: Said | null) => said && { number: said.number, at: said.at };
