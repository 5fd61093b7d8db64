/** An assessment put right: answers under the questions of its day, needs, conclusion. The set of questions itself stays. */
import { checkedAnswers } from '@naung/domain/casework/services/checked-answers.ts';
import { assessmentCorrectionContracts } from '@naung/domain/casework/services/correcting.ts';
import { type AssessmentKept, answerFields } from '@naung/domain/casework/services/model.ts';
import type { ShowAssessment } from '@naung/domain/casework/services/reads.ts';
import { answersOf, sealedAnswers } from '@naung/domain/casework/services/sealed-answers.ts';
import type { Answers } from '@naung/domain/ground/forms/answers.ts';
import type { Instrument } from '@naung/domain/ground/forms/model.ts';
import { type Day, dayIn, type Instant } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useCodes } from '../../ground/codes/use-codes.ts';
import type { ChangesOf } from '../../ground/correcting/contracts.ts';
import type { Correctable } from '../../ground/correcting/correctable.ts';
import { faultsOfForm, type Given, givenToAsked } from '../../ground/forms/filling.ts';
import { FormQuestions } from '../../ground/forms/form-questions.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { dayInShort, dayText } from '../../ground/look/dates.ts';
import { useZone } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { assessmentFieldWords } from './assessment-field-words.ts';
import { doneAtOf } from './assessment-form.ts';
import { FoundFields } from './found-fields.tsx';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

type Contracts = typeof assessmentCorrectionContracts;
type Changes = ChangesOf<Contracts>;

export function useAssessmentCorrectable(
  one: z.infer<(typeof ShowAssessment)['answer']>,
  instrument: Instrument,
): Correctable<Contracts> {
  const say = useWords(words);
  const zone = useZone();
  const language = useLanguage();
  const needs = useCodes('service-needs');
  return {
    record: one.id,
    what: say('this-assessment', { when: dayText(one.doneAt, zone, language) }),
    enteredAt: one.enteredAt,
    contracts: assessmentCorrectionContracts,
    values: {
      doneAt: one.doneAt,
      needs: one.needs,
      reviewOn: one.reviewOn,
      ...(one.conclusion === undefined ? {} : { conclusion: one.conclusion }),
      ...inCompartments(instrument, one.answers),
    },
    fields: (now, change) => <AssessmentParts instrument={instrument} now={now} change={change} />,
    because: useWordIfKnown(refusalWords),
    fieldWord: useWordIfKnown(assessmentFieldWords),
    valueWord: (field, value) => {
      if (field === 'needs' && Array.isArray(value)) return needs.wordsOf(value as string[]) || null;
      if (field === 'doneAt' && typeof value === 'string') return dayText(value as Instant, zone, language);
      return field === 'reviewOn' && typeof value === 'string' ? dayInShort(value as Day, language) : null;
    },
  };
}

interface AssessmentPartsProps {
  readonly instrument: Instrument;
  readonly now: Changes;
  readonly change: (part: Partial<Changes>) => void;
}

function AssessmentParts({ instrument, now, change }: AssessmentPartsProps) {
  const say = useWords(words);
  const zone = useZone();
  const language = useLanguage();
  const [given, setGiven] = useState<Given>(() => answersOf(now as Partial<AssessmentKept>));
  const answer = (next: Given) => {
    setGiven(next);
    change({ ...emptied(now), ...inCompartments(instrument, givenToAsked(instrument, next) as Answers) });
  };
  return (
    <>
      <DateInput
        label={say('done-on')}
        value={now.doneAt === undefined ? '' : dayIn(zone, now.doneAt as Instant)}
        onValue={(day) => {
          const doneAt = doneAtOf(day, zone);
          if (doneAt !== null) change({ doneAt });
        }}
      />
      <FormQuestions
        instrument={instrument}
        given={given}
        onGiven={answer}
        faults={faultsOfForm(instrument, given, language, checkedAnswers)}
      />
      <FoundFields
        found={{ needs: now.needs ?? [], conclusion: now.conclusion ?? '', reviewOn: now.reviewOn ?? '' }}
        change={({ reviewOn, ...part }) =>
          change({
            ...part,
            ...(reviewOn === undefined ? {} : { reviewOn: reviewOn === '' ? null : reviewOn }),
          } as Partial<Changes>)
        }
      />
    </>
  );
}

/** Each answer under the field of its compartment. */
const inCompartments = (instrument: Instrument, answers: Answers): Partial<Changes> =>
  Object.assign({}, ...Object.values(sealedAnswers(instrument, answers)));

/** A compartment that held answers and holds none any more is said to be empty; one that was never there is not touched. */
const emptied = (now: Changes): Partial<Changes> =>
  Object.fromEntries(
    Object.values(answerFields)
      .filter((field) => now[field] !== undefined)
      .map((field) => [field, {}]),
  );
