/** One question of any kind, with a way to take an answer back: nobody is held to a press of the wrong button. */
import type { Question } from '@naung/domain/ground/forms/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type { ComponentChildren } from 'preact';
import { Checkboxes, type Choice, Radios, Select } from '../look/choices.tsx';
import { DateInput } from '../look/date-input.tsx';
import { TextArea, TextInput } from '../look/text-input.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { fieldOf } from './filling.ts';
import { NumberField } from './number-field.tsx';
import { words } from './words.ts';

interface QuestionFieldProps {
  readonly question: Question;
  readonly value: unknown;
  readonly onValue: (value: unknown) => void;
  readonly error?: string | undefined;
}

/** More than these are chosen from a list that unfolds. */
const mostAtOnce = 8;

export function QuestionField({ question, value, onValue, error }: QuestionFieldProps) {
  const say = useWords(words);
  const language = useLanguage();
  const hint = [question.help?.[language], question.needed === true ? say('needed-here') : '']
    .filter(Boolean)
    .join(' ');
  const field = { id: fieldOf(question.key), label: question.asks[language], hint: hint || undefined, error };
  const text = typeof value === 'string' ? value : '';
  const onText = (next: string) => onValue(next === '' ? undefined : next);
  const choices: readonly Choice[] =
    question.options?.map((option) => ({ value: option.code, label: option[language] })) ?? [];

  switch (question.kind) {
    case 'text':
      return <TextInput {...field} maxLength={500} spellcheck value={text} onValue={onText} />;
    case 'long-text':
      return <TextArea {...field} rows={3} maxLength={10_000} value={text} onValue={onText} />;
    case 'number':
      return <NumberField {...field} value={value} onValue={onValue} />;
    case 'day':
      return <DateInput {...field} value={text as Day | ''} onValue={onText} />;
    case 'many-of': {
      const values = Array.isArray(value) ? (value as string[]) : [];
      return (
        <Checkboxes
          {...field}
          values={values}
          onValues={(next) => onValue(next.length === 0 ? undefined : next)}
          choices={choices}
        />
      );
    }
    case 'yes-no':
      return (
        <Retractable answered={value !== undefined} onTakeBack={() => onValue(undefined)}>
          <Radios
            {...field}
            value={value === true ? 'yes' : value === false ? 'no' : ''}
            onValue={(next) => onValue(next === 'yes')}
            choices={(['yes', 'no'] as const).map((one) => ({ value: one, label: say(one) }))}
          />
        </Retractable>
      );
    case 'one-of': {
      const Chooser = choices.length > mostAtOnce ? Select : Radios;
      return (
        <Retractable answered={value !== undefined} onTakeBack={() => onValue(undefined)}>
          <Chooser {...field} value={text} onValue={onText} choices={choices} />
        </Retractable>
      );
    }
  }
}

interface RetractableProps {
  readonly answered: boolean;
  readonly onTakeBack: () => void;
  readonly children: ComponentChildren;
}

function Retractable({ answered, onTakeBack, children }: RetractableProps) {
  const say = useWords(words);
  return (
    <div class="question-retractable">
      {children}
      {answered ? (
        <button type="button" class="link question-take-back" onClick={onTakeBack}>
          {say('take-back')}
        </button>
      ) : null}
    </div>
  );
}
