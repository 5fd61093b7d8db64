/**
 * What can be done with instruments: a district publishes its own, or a next version of its own. Nothing is edited, nothing removed.
 */
import { type CommandOf, command } from '../command.ts';
import type { Happening } from '../happening.ts';
import { uuid } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import { Instrument } from './model.ts';
import { faultsOfInstrument } from './publishing.ts';

export const PublishInstrument = command(
  'forms/publish',
  'Publishes an instrument of this district, or its next version.',
  {
    id: uuid,
    instrument: Instrument,
  },
);

export interface PublishingSituation {
  /** The newest version the district sees under this code; null when the code is new. */
  readonly newest: number | null;
  readonly isShipped: boolean;
}

export type PublishingRefusal = 'instrument-has-faults' | 'instrument-is-shipped' | 'version-is-taken';

export type InstrumentPublished = Happening<
  'instrument-published',
  { readonly code: string; readonly version: number }
>;

export function decidePublishing(
  { payload }: CommandOf<typeof PublishInstrument>,
  now: PublishingSituation,
): Result<readonly InstrumentPublished[], PublishingRefusal> {
  const { code, version } = payload.instrument;
  if (now.isShipped) return refused('instrument-is-shipped');
  if (version !== (now.newest ?? 0) + 1) return refused('version-is-taken');
  if (faultsOfInstrument(payload.instrument).length > 0) return refused('instrument-has-faults');
  return done([{ type: 'instrument-published', record: payload.id, subject: null, core: { code, version } }]);
}
