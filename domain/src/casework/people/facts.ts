/**
 * The survivor whose case it is counts with her case. Another who was hurt in the same event counts as a further *korban* of it,
 * never as a further case.
 */
import type { Fact } from '../../ground/facts.ts';
import type { Day } from '../../ground/time.ts';
import type { ClientTold } from './model.ts';

export interface CountedClient extends Pick<ClientTold, 'isMain' | 'sex' | 'isChild' | 'ageBand' | 'disability'> {
  /** The day its case was opened. */
  readonly openedOn: Day;
  readonly origin: string;
  readonly voided: boolean;
}

export function factsOfClient({
  isMain,
  sex,
  isChild,
  ageBand,
  disability,
  openedOn,
  origin,
  voided,
}: CountedClient): readonly Fact[] {
  if (isMain || voided) return [];
  const known = {
    ...(ageBand === null ? {} : { ageBand }),
    ...(disability === null ? {} : { disability }),
  };
  return [{ kind: 'victim', on: openedOn, by: { origin, aboutChild: isChild, sex, ...known }, amount: 1 }];
}
