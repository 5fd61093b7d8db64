import { useReadOnly } from '../../ground/deeds/read-only.ts';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';

/** Whether writing is offered at all: to whoever works on cases. Whether this case is hers, the office knows. */
export function useMayWrite(isOpen = true): boolean {
  const isReadOnly = useReadOnly();
  return carriesOneOf(useMe(), ['work-on-cases']) && isOpen && !isReadOnly;
}
