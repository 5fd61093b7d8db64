/**
 * Who somebody is and where she is safe open only to whoever showed in the last half hour that it is still she who sits there: the person
 * who would misuse this desk is often one who found it open. Asked once the answer is found, so that whoever may not know of it has been
 * answered as always and learns nothing from being asked.
 */
import { behindProof } from '@naung/domain/ground/access/model.ts';
import type { Tx } from '../database/transaction.ts';

export const mustProveAgain = ({ actor, trace }: Tx): boolean =>
  actor.proven !== true && behindProof.some((compartment) => trace.compartments.has(compartment));
