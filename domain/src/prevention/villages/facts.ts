/**
 * A group that stands counts once, on the day it was formed, with how many stages it has reached since.
 */
import type { Fact } from '../../ground/facts.ts';
import type { Day } from '../../ground/time.ts';

export interface CountedGroup {
  readonly village: number;
  readonly basis: string;
  readonly legalForm: string;
  readonly formedOn: Day;
  readonly stages: number;
  readonly voided: boolean;
}

export const factsOfGroup = (group: CountedGroup): readonly Fact[] =>
  group.voided
    ? []
    : [
        {
          kind: 'village-group',
          on: group.formedOn,
          by: { village: group.village, basis: group.basis, legalForm: group.legalForm, stages: group.stages },
          amount: 1,
        },
      ];
