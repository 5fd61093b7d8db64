/**
 * What somebody who told reads under her receipt follows the case that came of it, to its end. It says the step and nothing else.
 */
import type { ReplyStep } from '@naung/domain/casework/intake/door.ts';
import { sql } from 'kysely';
import { onEvent, type Reaction } from '../../ground/commands/entry.ts';

const stepAfter: Readonly<Record<'case-closed' | 'case-transferred' | 'case-reopened', ReplyStep>> = {
  'case-closed': 'ended',
  'case-transferred': 'with-another-office',
  'case-reopened': 'help-under-way',
};

export const followTheCase: readonly Reaction[] = Object.entries(stepAfter).map(([type, step]) =>
  onEvent('casework', type, async (tx, event) => {
    await sql`select casework.move_steps_of_case(${tx.actor.district}, ${event.record}::uuid, ${step})`.execute(tx.db);
    return [];
  }),
);
