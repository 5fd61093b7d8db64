import type { Faults } from './error-summary.tsx';

/** Without those of fields that were changed since: these are looked at again when it is sent again. */
export const withoutFaults = (faults: Faults, wasChanged: (field: string) => boolean): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([field]) => !wasChanged(field)));
