/** What somebody's device may hold in a world, by force, against what the office answers page by page. */
import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Cast } from '../../ground/database/testing/cast.ts';
import type { Looking } from './meant-answers.ts';

export interface ScopeItem {
  readonly subject: string;
  readonly compartments: readonly string[];
  readonly version: number;
}

interface Answer {
  readonly digest: string;
  readonly isUnchanged: boolean;
  readonly gone: readonly string[];
  readonly items: readonly ScopeItem[];
  readonly next: string | null;
}

export interface Entry {
  readonly subject: string | null;
  readonly record: string;
  readonly wing: string;
}

export const entriesOf = async ({ database }: Cast): Promise<readonly Entry[]> =>
  (await database.migrating.query<Entry>('select subject, record, wing from ground.log')).rows;

export async function scopeAsked(cast: Cast, actor: Actor, more: object = {}): Promise<Answer> {
  const { status, body } = await cast.ask(actor, 'sync/scope', more);
  if (status !== 200) throw new Error(`sync/scope was answered ${status}`);
  return body as Answer;
}

/** Page after page, as a device asks that holds nothing yet. */
export async function wholeScope(cast: Cast, actor: Actor): Promise<{ digest: string; items: readonly ScopeItem[] }> {
  const items: ScopeItem[] = [];
  let page = await scopeAsked(cast, actor, { limit: '9' });
  items.push(...page.items);
  while (page.next !== null) {
    page = await scopeAsked(cast, actor, { limit: '9', after: page.next });
    items.push(...page.items);
  }
  return { digest: page.digest, items };
}

export function meantScope(she: Looking, subjects: readonly string[], log: readonly Entry[]): readonly ScopeItem[] {
  const readable = log.filter(({ subject, wing }) =>
    subject === null ? wing === 'ground' || wing === 'oversight' : she.reaches(subject, 'core'),
  );
  return subjects
    .filter((subject) => she.byName(subject, 'core'))
    .toSorted()
    .map((subject) => ({
      subject,
      compartments: (['core', 'medical', 'legal'] as const).filter((one) => she.byName(subject, one)),
      version: readable.filter((entry) => entry.subject === subject || entry.record === subject).length,
    }));
}

/** As the contract says that a device makes it. */
export function digestOver(items: readonly ScopeItem[]): string {
  let sum = 0n;
  for (const { subject, compartments, version } of items) {
    const hash = createHash('sha256').update(`${subject} ${compartments.join()} ${version}`).digest('hex');
    sum ^= BigInt(`0x${hash.slice(0, 32)}`);
  }
  return sum.toString(16).padStart(32, '0');
}

export async function scopeDiffering(
  cast: Cast,
  she: Looking,
  subjects: readonly string[],
  log: readonly Entry[],
): Promise<readonly string[]> {
  const { actor } = she;
  const meant = meantScope(she, subjects, log);
  const { digest, items } = await wholeScope(cast, actor);
  const never = randomUUID();
  const again = await scopeAsked(cast, actor, { digest, held: [...subjects.slice(0, 499), never] });
  const hers = new Set(meant.map(({ subject }) => subject));
  const gone = [...subjects.slice(0, 499).filter((subject) => !hers.has(subject)), never];
  const came = JSON.stringify([items, digest, again]);
  const wanted = JSON.stringify([
    meant,
    digestOver(meant),
    { digest: digestOver(meant), isUnchanged: true, gone, items: [], next: null },
  ]);
  return came === wanted ? [] : [`sync/scope, ${actor.person}: ${came}, meant ${wanted}`];
}
