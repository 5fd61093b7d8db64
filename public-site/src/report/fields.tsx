/**
 * One field of a question page. Where a page asks one thing, its question is the heading and the label at once, so that nobody
 * hears it twice.
 */
import type { Child } from 'hono/jsx';
import type { Frame } from '../layout.tsx';
import { inFull, type Office, type Place } from '../store.ts';
import type { Answers } from './answers.ts';
import { type ChoiceField, type Field, offered, otherWorkplaces, type WrittenField } from './questions.ts';
import type { AskWord } from './words.ts';

export interface Asking {
  readonly frame: Frame;
  readonly answers: Answers;
  readonly field: Field;
  readonly places: readonly Place[];
  readonly offices: readonly Office[];
  /** The page asks only this. */
  readonly alone: boolean;
  /** The page's hint, where it has one; its id too. */
  readonly hint: AskWord | undefined;
  /** The id of what is said about this answer, where something is. */
  readonly odd: string | undefined;
  /** What is to be read between the question and free words. */
  readonly before: Child;
}

export const FieldOf = (asking: Asking) => {
  const { field, answers } = asking;
  const value = answers[field.name];
  const chosen = Array.isArray(value) ? value : value === undefined ? [] : [value];
  switch (field.kind) {
    case 'one':
    case 'many':
      return <Choices asking={asking} field={field} chosen={chosen} />;
    case 'place':
      return <Places asking={asking} chosen={chosen[0]} />;
    case 'office':
      return <Offices asking={asking} chosen={chosen[0]} />;
    default:
      return <Written asking={asking} field={field} value={chosen[0] ?? ''} />;
  }
};

const Heading = ({ alone, children }: { alone: boolean; children: Child }) => (alone ? <h1>{children}</h1> : children);

const describedBy = ({ hint, odd, alone }: Asking): string | undefined =>
  [odd, alone ? hint : undefined].filter((id) => id !== undefined).join(' ') || undefined;

const Choices = ({ asking, field, chosen }: { asking: Asking; field: ChoiceField; chosen: readonly string[] }) => (
  <fieldset aria-describedby={describedBy(asking)}>
    <legend>
      <Heading alone={asking.alone}>{asking.frame.say(field.label)}</Heading>
    </legend>
    <Hint asking={asking} />
    {offered(field, asking.answers).map(({ value, label }) => (
      <label class="choice">
        <input
          type={field.kind === 'many' ? 'checkbox' : 'radio'}
          name={field.name}
          value={value}
          checked={chosen.includes(value)}
        />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
);

const Label = ({ asking: { alone, field, frame } }: { asking: Asking }) => {
  const label = (
    <label class={alone ? '' : 'above'} for={field.name}>
      {frame.say(field.label)}
    </label>
  );
  return alone ? <h1>{label}</h1> : label;
};

const Hint = ({ asking: { alone, hint, frame } }: { asking: Asking }) =>
  alone && hint !== undefined ? (
    <p class="hint" id={hint}>
      {frame.say(hint)}
    </p>
  ) : null;

const Places = ({ asking, chosen }: { asking: Asking; chosen: string | undefined }) => {
  const { field, frame, places } = asking;
  return (
    <>
      <Label asking={asking} />
      <Hint asking={asking} />
      <select id={field.name} name={field.name} autocomplete="off" aria-describedby={describedBy(asking)}>
        <option value="">{frame.say('dont-know')}</option>
        {places.map((place) => (
          <option value={String(place.place)} selected={chosen === String(place.place)}>
            {field.name === 'district' ? inFull(place) : place.name}
          </option>
        ))}
        {field.name === 'district' ? (
          <option value="elsewhere" selected={chosen === 'elsewhere'}>
            {frame.say('district-elsewhere')}
          </option>
        ) : null}
      </select>
      <p class="source">{frame.say('region-source')}</p>
    </>
  );
};

const Offices = ({ asking, chosen }: { asking: Asking; chosen: string | undefined }) => {
  const { field, frame, offices } = asking;
  const others = otherWorkplaces.map((one) => ({ agency: one, name: frame.say(`worksAt-${one}`) }));
  return (
    <>
      <Label asking={asking} />
      <select id={field.name} name={field.name} autocomplete="off" aria-describedby={describedBy(asking)}>
        <option value="">{frame.say('dont-know')}</option>
        {[...offices, ...others].map(({ agency, name }) => (
          <option value={agency} selected={chosen === agency}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
};

const Written = ({ asking, field, value }: { asking: Asking; field: WrittenField; value: string }) => {
  const shared = {
    id: field.name,
    name: field.name,
    maxlength: field.longest,
    autocomplete: 'off',
    'aria-describedby': describedBy(asking),
  };
  return (
    <>
      <Label asking={asking} />
      <Hint asking={asking} />
      {asking.before}
      {field.kind === 'text' ? (
        // A browser drops the first line break inside a textarea: this one, and not one of hers.
        <textarea {...shared}>{`\n${value}`}</textarea>
      ) : (
        <input
          {...shared}
          type="text"
          value={value}
          inputmode={field.inputmode}
          aria-invalid={asking.odd === undefined ? undefined : 'true'}
        />
      )}
    </>
  );
};
