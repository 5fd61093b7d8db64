import { detailOf } from '@naung/domain/ground/codes/details.ts';
import { offeredOn } from '@naung/domain/ground/codes/model.ts';
import type { Band } from '@naung/domain/prevention/activities/tally-fitting.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { useToday } from '../../ground/today.ts';
import { useLanguage } from '../../ground/words/language.ts';

export interface AgeBand extends Band {
  readonly word: string;
}

const lastYearOfChildhood = 17;

/** The bands in which activities count ages today. */
export function useBands(): readonly AgeBand[] {
  const language = useLanguage();
  const today = useToday();
  const { items } = useCodes('age-bands-activities');
  return offeredOn(items, today).map((item) => {
    const to = detailOf('age-bands-activities', item)?.to ?? null;
    return { code: item.code, word: item[language], isChild: to !== null && to <= lastYearOfChildhood };
  });
}
