/**
 * Who somebody is and where she is safe open only to whoever showed in the last half hour that it is still she who sits there: the person
 * who would misuse this desk is often one who found it open. Asked once the answer is found, so that whoever may not know of it has been
 * answered as always and learns nothing from being asked. What gives others access asks before it looks for anything, and asks everybody
 * alike.
 */
import { behindProof } from '@naung/domain/ground/access/model.ts';
import { type Tx, Undone } from '../database/transaction.ts';

export const becauseUnproven = 'prove-again';

/** For what gives access away, what a name is typed into, or what was typed: there is no answer before, or its absence would be one. */
export function onlyProven({ actor }: Pick<Tx, 'actor'>): void {
  if (actor.proven !== true) throw new Undone('not-allowed', becauseUnproven);
}

export const mustProveAgain = ({ actor, trace }: Tx): boolean =>
  actor.proven !== true && behindProof.some((compartment) => trace.compartments.has(compartment));
