/** What was found out, planned and given in one case, in core; its three parts on the page hear of each other's changes. */
import { ServicesOfCase } from '@naung/domain/casework/services/reads.ts';
import { useEffect, useRef } from 'preact/hooks';
import { useRead } from '../../ground/api/use-read.ts';
import { keep, useKept } from '../../ground/kept.ts';

const round = keep(0);

export function useServices(id: string, open: boolean, onChanged: () => void) {
  const reading = useRead(ServicesOfCase, open ? { case: id } : null);
  const now = useKept(round);
  const heard = useRef(now);

  useEffect(() => {
    if (heard.current === now) return;
    heard.current = now;
    reading.again();
  }, [now]);

  const changed = () => {
    round.set(round.get() + 1);
    onChanged();
  };
  return { reading, changed };
}
