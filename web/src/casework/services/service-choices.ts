/** Kinds of service to choose from; where the law bars settling outside of it, what names settlement is not even offered. */
import { namesSettlement } from '@naung/domain/casework/cases/model.ts';
import type { CodeItem } from '@naung/domain/ground/codes/model.ts';
import { type Codes, useCodes } from '../../ground/codes/use-codes.ts';
import type { Choice } from '../../ground/look/choices.tsx';

/** Both lists say which letter of Perpres 55/2024 they serve. */
const law = 'perpres-55-2024';
const letterOf = (item: CodeItem | null): string | undefined => item?.crosswalk?.[law];

export const withoutSettlement = (choices: readonly Choice[], barred: boolean): readonly Choice[] =>
  barred
    ? choices.filter(({ value, label }) => !namesSettlement(value) && !namesSettlement(label.toLowerCase()))
    : choices;

interface ServiceCodes {
  readonly needs: Codes;
  readonly services: Codes;
  readonly needChoices: readonly Choice[];
  /** Those that answer the need first. */
  readonly choicesFor: (need: string) => readonly Choice[];
}

export function useServiceCodes(settlementIsBarred: boolean): ServiceCodes {
  const needs = useCodes('service-needs');
  const services = useCodes('service-types');
  const offered = withoutSettlement(services.choices, settlementIsBarred);
  return {
    needs,
    services,
    needChoices: withoutSettlement(needs.choices, settlementIsBarred),
    choicesFor(need) {
      const letter = letterOf(needs.itemOf(need));
      if (letter === undefined) return offered;
      const fits = (choice: Choice) => letterOf(services.itemOf(choice.value)) === letter;
      return [...offered.filter(fits), ...offered.filter((choice) => !fits(choice))];
    },
  };
}
