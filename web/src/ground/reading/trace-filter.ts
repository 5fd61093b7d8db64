/** What an auditor filters by, kept while she looks at another page and in no address. */
import type { PersonId } from '@naung/domain/ground/ids.ts';
import type { ReadTrace, TraceOutcome } from '@naung/domain/ground/reading/trace.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type * as z from 'zod/mini';

export interface TraceFilter {
  readonly person: PersonId | null;
  readonly from: Day | '';
  readonly until: Day | '';
  readonly deed: string | null;
  readonly outcome: TraceOutcome | 'any';
  readonly purpose: string;
  /** The mark of a record that is followed. */
  readonly record: string | null;
}

export const noFilter: TraceFilter = {
  person: null,
  from: '',
  until: '',
  deed: null,
  outcome: 'any',
  purpose: 'any',
  record: null,
};

export function asked({
  person,
  from,
  until,
  deed,
  outcome,
  purpose,
  record,
}: TraceFilter): z.input<typeof ReadTrace.query> {
  return {
    ...(person === null ? {} : { person }),
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
    ...(deed === null ? {} : { deed }),
    ...(outcome === 'any' ? {} : { outcome }),
    ...(purpose === 'any' ? {} : { purpose }),
    ...(record === null ? {} : { record }),
  };
}
