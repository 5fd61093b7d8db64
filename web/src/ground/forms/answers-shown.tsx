/** Answers under the questions of their day. An answer that is not open, or was not given, is not there; which of the two is not told. */
import './forms.css';
import type { Answers } from '@naung/domain/ground/forms/answers.ts';
import type { Instrument } from '@naung/domain/ground/forms/model.ts';
import { Empty } from '../look/states.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { answerInWords } from './answer-in-words.ts';
import { words } from './words.ts';

interface AnswersShownProps {
  readonly instrument: Instrument;
  readonly answers: Answers;
}

export function AnswersShown({ instrument, answers }: AnswersShownProps) {
  const say = useWords(words);
  const language = useLanguage();
  if (Object.keys(answers).length === 0) {
    return <Empty icon="lock" title={say('nothing-open')} why={say('nothing-open-why')} />;
  }
  return (
    <div class="answers">
      <p class="soft">{say('only-open')}</p>
      {instrument.sections.map((section) => {
        const lines = section.questions.flatMap((question) => {
          const said = answerInWords(question, answers[question.key], language);
          return said === null ? [] : [{ key: question.key, asks: question.asks[language], said }];
        });
        return lines.length === 0 ? null : (
          <section key={section.key} class="answers-section">
            <h4>{section.title[language]}</h4>
            <dl>
              {lines.map((line) => (
                <div key={line.key}>
                  <dt>{line.asks}</dt>
                  <dd class="as-written">{line.said}</dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
