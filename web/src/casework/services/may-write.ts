import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';

/** Whether writing is offered at all: to whoever works on cases. Whether this case is hers, the office knows. */
export const useMayWrite = (isOpen = true): boolean => carriesOneOf(useMe(), ['work-on-cases']) && isOpen;
