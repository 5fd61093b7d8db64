import { givenCorrectionContracts } from '@naung/domain/casework/services/correcting.ts';
import type { ShowGiven } from '@naung/domain/casework/services/reads.ts';
import type * as z from 'zod/mini';
import type { Correctable } from '../../ground/correcting/correctable.ts';
import type { Choice } from '../../ground/look/choices.tsx';
import { dayInShort } from '../../ground/look/dates.ts';
import { useToday } from '../../ground/today.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { givenFieldWords } from './given-field-words.ts';
import { GivenFields } from './given-fields.tsx';
import { givenFaults } from './given-form.ts';
import { formOfGiven, toldFrom } from './given-told.ts';
import { useGivenValue } from './given-value.tsx';
import { words } from './given-words.ts';
import { refusalWords } from './refusal-words.ts';

type GivenRead = z.infer<(typeof ShowGiven)['answer']>;

export function useGivenCorrectable(
  one: GivenRead,
  goals: readonly Choice[],
  settlementIsBarred: boolean,
): Correctable<typeof givenCorrectionContracts> {
  const say = useWords(words);
  const language = useLanguage();
  const today = useToday();
  const { id, case: _case, enteredAt, enteredBy: _by, version: _version, ...values } = one;
  return {
    record: id,
    what: say('this-given', { when: dayInShort(one.givenOn, language) }),
    enteredAt,
    contracts: givenCorrectionContracts,
    values,
    fields: (now, change) => {
      const form = formOfGiven(id, { ...now, note: now.note ?? undefined });
      return (
        <GivenFields
          form={form}
          change={(part) => change(toldFrom(part) as Parameters<typeof change>[0])}
          faults={givenFaults(form, today, say)}
          goals={goals}
          settlementIsBarred={settlementIsBarred}
        />
      );
    },
    because: useWordIfKnown(refusalWords),
    fieldWord: useWordIfKnown(givenFieldWords),
    valueWord: useGivenValue(goals),
  };
}
