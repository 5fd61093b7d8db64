/**
 * A form to be filled in, section by section. Only what is asked in view of the answers so far is shown; what somebody cannot or does
 * not want to say is left out.
 */
import './forms.css';
import { askedNow } from '@naung/domain/ground/forms/answering.ts';
import { type Instrument, questionsOf } from '@naung/domain/ground/forms/model.ts';
import { type ComponentChildren, Fragment } from 'preact';
import type { Faults } from '../look/error-summary.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { answered, fieldOf, type Given } from './filling.ts';
import { QuestionField } from './question-field.tsx';
import { words } from './words.ts';

interface FormQuestionsProps {
  readonly instrument: Instrument;
  readonly given: Given;
  readonly onGiven: (given: Given) => void;
  readonly faults: Faults;
  /** What the answers so far say to the one who asks, right under the question that made it so. */
  readonly after?: { readonly question: string | null; readonly says: ComponentChildren };
}

export function FormQuestions({ instrument, given, onGiven, faults, after }: FormQuestionsProps) {
  const say = useWords(words);
  const language = useLanguage();
  const asked = new Set(askedNow(instrument, given).map((question) => question.key));
  const needed = questionsOf(instrument).filter((question) => question.needed === true).length;
  return (
    <div class="form-questions">
      {needed === 0 ? null : <p class="soft">{say('may-wait', { count: needed })}</p>}
      {instrument.sections.map((section) => {
        const questions = section.questions.filter((question) => asked.has(question.key));
        return questions.length === 0 ? null : (
          <section key={section.key} class="form-section">
            <h3>{section.title[language]}</h3>
            {section.help === undefined ? null : <p class="soft">{section.help[language]}</p>}
            {questions.map((question) => (
              <Fragment key={question.key}>
                <QuestionField
                  question={question}
                  value={given[question.key]}
                  onValue={(value) => onGiven(answered(given, question.key, value))}
                  error={faults[fieldOf(question.key)]}
                />
                {after?.question === question.key ? after.says : null}
              </Fragment>
            ))}
          </section>
        );
      })}
    </div>
  );
}
