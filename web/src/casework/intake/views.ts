/** What the triage desk shows: concerns of one state, or those that wait for a second person about their urgency. */
import { concernStates } from '@naung/domain/casework/intake/model.ts';
import type { ConcernInList } from '@naung/domain/casework/intake/reads.ts';

export const views = ['received', 'lowering', ...concernStates.filter((state) => state !== 'received')] as const;
export type View = (typeof views)[number];

export const queryOf = (view: View) => (view === 'lowering' ? ({ asked: 'lowering' } as const) : { state: view });

/** A red concern whose first hour runs. */
export const unreached = <One extends Pick<ConcernInList, 'urgency' | 'contactMade'>>(concerns: readonly One[]) =>
  concerns.filter((one) => one.urgency === 'merah' && !one.contactMade);
