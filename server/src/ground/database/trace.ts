/**
 * What one request showed or touched, and why it might: subjects, compartments, the names of filters, the rule; never a value.
 */
import { emergencyGrantee } from '@naung/domain/ground/access/grantee.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Compartment } from '@naung/domain/ground/drawers/model.ts';
import { type Generated, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

declare module './tables.ts' {
  interface Tables {
    'audit.entries': {
      district: number;
      id: string;
      at: Generated<Date>;
      person: string;
      duty: string | null;
      unit: string | null;
      deed: string;
      outcome: string;
      subjects: string[];
      compartments: string[];
      filter: string[];
      purpose: string | null;
      because: string | null;
      session: string | null;
      tried: string[];
      reason: string | null;
    };
  }
}

export class Trace {
  readonly subjects = new Set<string>();
  readonly compartments = new Set<Compartment>();
  readonly filter = new Set<string>();
  /** Cases and concerns of which a name or a safe place was opened. */
  readonly files = new Set<string>();
  /** Ids that were asked for; written only where nothing was done. */
  readonly tried = new Set<string>();
  /** In which standing she came to it. */
  purpose: string | null = null;
  /** The rule that let her or that she lacked, or the refusal. */
  because: string | null = null;
  /** The code that she gave for opening what is usually not opened so. */
  reason: string | null = null;

  show(subjects: Iterable<string>, ...compartments: Compartment[]): void {
    for (const subject of subjects) this.subjects.add(subject);
    for (const compartment of compartments) this.compartments.add(compartment);
  }

  /** The ids among the fields of a wish or a question. */
  ask(wish: object): void {
    for (const said of Object.values(wish).flat())
      if (typeof said === 'string' && uuid.test(said) && this.tried.size < mostTried) this.tried.add(said);
  }

  /** What is left when the work was rolled back: the same for what is hidden and what never was. */
  denied(because: string | null): Trace {
    const left = new Trace();
    for (const id of this.tried) left.tried.add(id);
    left.because = because;
    return left;
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const mostTried = 50;

/** What somebody is shown only because it stood open to her in an emergency is marked so, whatever her duty is otherwise. */
const stoodOpenInEmergency = ({ person, duty, district }: Actor, { subjects }: Trace) =>
  subjects.size === 0
    ? sql`false`
    : sql`exists (select from access.reach r where r.district = ${district} and r.grantee = ${emergencyGrantee({ person, duty })}
        and r.subject = any (${sql.val([...subjects])}::uuid[]) and r.starts <= now() and (r.until is null or r.until > now()))`;

export async function writeEntry(
  db: Transaction<Tables>,
  actor: Actor,
  id: string,
  deed: string,
  outcome: string,
  trace: Trace,
): Promise<void> {
  await db
    .insertInto('audit.entries')
    .values({
      district: actor.district,
      id,
      person: actor.person,
      duty: actor.duty,
      unit: actor.unit,
      deed,
      outcome,
      subjects: [...trace.subjects],
      compartments: [...trace.compartments],
      filter: [...trace.filter],
      purpose: sql<
        string | null
      >`case when ${stoodOpenInEmergency(actor, trace)} then 'emergency' else ${trace.purpose}::text end`,
      because: trace.because,
      session: actor.session ?? null,
      tried: outcome === 'done' ? [] : [...trace.tried],
      reason: trace.reason,
    })
    .execute();
}
