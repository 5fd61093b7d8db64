/** What was found out, planned and given in one case, in core; its three parts on the page hear of each other's changes. */
import { ServicesOfCase } from '@naung/domain/casework/services/reads.ts';
import type { ReadContract } from '@naung/domain/ground/command.ts';
import { useEffect, useRef } from 'preact/hooks';
import type * as z from 'zod/mini';
import { type Reading, useRead } from '../../ground/api/use-read.ts';
import { keep, useKept } from '../../ground/kept.ts';

const round = keep(0);

export function useServices(id: string, open: boolean, onChanged: () => void) {
  const reading = useRecord(ServicesOfCase, open ? { case: id } : null, String(useKept(round)));
  const changed = () => {
    round.set(round.get() + 1);
    onChanged();
  };
  return { reading, changed };
}

/** One record with its words, asked for again when the list shows another version; one that left the list is not asked for. */
export function useRecord<C extends ReadContract>(
  contract: C,
  query: z.input<C['query']> | null,
  version: string,
): Reading<z.infer<C['answer']>> {
  const reading = useRead(contract, query);
  const seen = useRef(version);

  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    reading.again();
  }, [version]);

  return reading;
}
