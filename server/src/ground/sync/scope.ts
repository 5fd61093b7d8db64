/**
 * The scope of a device: what is open to her by name at this moment, read of `access.reach` through its row-level policy like every list
 * and nothing else. A wall, a revoked grant, an end that came are all the same here: it is not among what she reaches, and it never is
 * said which of them it was, nor whether there was anything.
 *
 * Sync will stand on this: which records of a subject travel, sealed under which key, and what each device was given is asked below each
 * item. Nothing of a device is kept yet, so that it is told what to drop by saying what it holds.
 */
import { createHash } from 'node:crypto';
import { personGrantee } from '@naung/domain/ground/access/grantee.ts';
import type { Compartment } from '@naung/domain/ground/drawers/model.ts';
import { deviceCompartments } from '@naung/domain/ground/sync/model.ts';
import type { ScopeOfDevice } from '@naung/domain/ground/sync/reads.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { pageAfter } from '../commands/cursor.ts';
import type { Tx } from '../database/transaction.ts';

type Query = z.infer<(typeof ScopeOfDevice)['query']>;
type Answer = z.infer<(typeof ScopeOfDevice)['answer']>;
type Item = Answer['items'][number];

export async function scopeOfDevice(tx: Tx, query: Query): Promise<Answer> {
  const scope = await scopeNow(tx);
  const digest = digestOf(scope);
  const hers = new Set<string>(scope.map(({ subject }) => subject));
  const gone = (query.held ?? []).filter((id) => !hers.has(id));
  if (query.digest === digest) return { digest, isUnchanged: true, gone, items: [], next: null };
  const { limit, after } = pageAfter(query, ['']);
  const [from = ''] = after ?? [];
  const left = scope.filter(({ subject }) => subject > from);
  const items = left.slice(0, limit);
  const last = left.length > limit ? items.at(-1) : undefined;
  tx.trace.show(
    items.map(({ subject }) => subject),
    'core',
  );
  return { digest, isUnchanged: false, gone, items, next: last ? JSON.stringify([last.subject]) : null };
}

/**
 * What has no open core is no file to her, whatever else of it is open. The version is a count and not the newest entry: what takes
 * long to be written comes to stand before what was quicker, and a device that looked between the two would never learn of it.
 */
async function scopeNow(tx: Tx): Promise<readonly Item[]> {
  const { district, person } = tx.actor;
  const { rows } = await sql<{ subject: Item['subject']; open: Compartment[]; version: number }>`
    select r.subject, r.open, (
      select count(*) from ground.log l where l.district = ${district} and l.subject = r.subject)::int + (
      select count(*) from ground.log l where l.district = ${district} and l.record = r.subject
        and l.subject is distinct from r.subject)::int as version
    from (
      select subject, array_agg(distinct compartment) as open from access.reach
      where district = ${district} and grantee = ${personGrantee(person)}
        and compartment = any (${sql.val(deviceCompartments)}::text[])
        and starts <= now() and (until is null or until > now())
      group by subject having bool_or(compartment = 'core')) r
    order by r.subject
  `.execute(tx.db);
  return rows.map(({ subject, open, version }) => ({
    subject,
    compartments: deviceCompartments.filter((one) => open.includes(one)),
    version,
  }));
}

function digestOf(scope: readonly Item[]): string {
  const sum = Buffer.alloc(16);
  for (const { subject, compartments, version } of scope) {
    const one = createHash('sha256')
      .update(`${subject} ${compartments.join(',')} ${version}`)
      .digest();
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) ^ (one[at] ?? 0);
  }
  return sum.toString('hex');
}
