/**
 * What one request showed or touched: subjects, compartments and the names of filters, never a value.
 */
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Compartment } from '@naung/domain/ground/drawers/model.ts';
import type { Generated, Transaction } from 'kysely';
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
    };
  }
}

export class Trace {
  readonly subjects = new Set<string>();
  readonly compartments = new Set<Compartment>();
  readonly filter = new Set<string>();

  show(subjects: Iterable<string>, ...compartments: Compartment[]): void {
    for (const subject of subjects) this.subjects.add(subject);
    for (const compartment of compartments) this.compartments.add(compartment);
  }
}

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
    })
    .execute();
}
