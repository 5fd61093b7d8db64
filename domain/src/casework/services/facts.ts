/**
 * A service counts in the month in which it was given, by the line of the service and by SIMFONI's name for it; nobody is in it.
 */
import type { Fact } from '../../ground/facts.ts';
import type { Day } from '../../ground/time.ts';

export interface CountedService {
  readonly line: string;
  readonly simfoni: string;
  readonly givenOn: Day;
  readonly voided: boolean;
  /** A case that was entered by mistake takes its services out of the numbers with it. */
  readonly caseVoided: boolean;
}

export const factsOfService = (one: CountedService): readonly Fact[] =>
  one.voided || one.caseVoided
    ? []
    : [{ kind: 'service-given', on: one.givenOn, by: { line: one.line, simfoni: one.simfoni }, amount: 1 }];
