/** The reads of sync. */
import { syncPolicy as policy } from '@naung/domain/ground/sync/policy.ts';
import { ScopeOfDevice } from '@naung/domain/ground/sync/reads.ts';
import { onRead, type Room } from '../commands/entry.ts';
import { scopeOfDevice } from './scope.ts';

export const syncRoom: Room = {
  commands: [],
  reads: [onRead(ScopeOfDevice, { policy: policy['sync/scope'], answer: scopeOfDevice })],
};
