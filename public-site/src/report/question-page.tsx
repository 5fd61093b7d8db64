/**
 * One question a page, the pages that check and confirm.
 */
import type { Child } from 'hono/jsx';
import { type Frame, Layout } from '../layout.tsx';
import type { PlaceChoice, Receiver } from '../store.ts';
import type { Answers } from './answers.ts';
import { type Field, type Page, pages } from './questions.ts';
import { inGroups } from './receipt.ts';

interface Asked {
  readonly frame: Frame;
  readonly pocket: string;
  readonly answers: Answers;
}

const Form = ({ pocket, page, children }: { pocket: string; page: string; children: Child }) => (
  <form method="post" action="/" autocomplete="off">
    <input type="hidden" name="pocket" value={pocket} />
    <input type="hidden" name="page" value={page} />
    {children}
  </form>
);

export const QuestionPage = ({
  asked: { frame, pocket, answers },
  page,
  places,
  receiver,
}: {
  asked: Asked;
  page: Page;
  places: readonly PlaceChoice[];
  receiver: Receiver | null;
}) => (
  <Layout frame={frame}>
    <Form pocket={pocket} page={page.key}>
      <h1>{frame.say(page.title)}</h1>
      {page.hint ? <p class="hint">{frame.say(page.hint)}</p> : null}
      {page.key === 'danger' ? <Calls frame={frame} /> : null}
      {page.key === 'story' ? <WhoReads frame={frame} receiver={receiver} /> : null}
      {page.fields.map((field) => (
        <FieldOf
          field={field}
          frame={frame}
          answers={answers}
          places={places}
          alone={page.fields.length === 1}
          title={frame.say(page.title)}
        />
      ))}
      <div class="row">
        <button type="submit" name="go" value="next">
          {frame.say('continue')}
        </button>
        <button class="plain" type="submit" name="go" value="skip" formnovalidate>
          {frame.say('skip')}
        </button>
        <button class="plain" type="submit" name="go" value="back" formnovalidate>
          {frame.say('back')}
        </button>
      </div>
    </Form>
  </Layout>
);

export const Calls = ({ frame }: { frame: Frame }) => (
  <div class="warn">
    {frame.say('danger-call')}
    <div class="calls">
      {['110', '112', '129'].map((number) => (
        <a class="button plain" href={`tel:${number}`}>
          {number}
        </a>
      ))}
    </div>
    <p>{frame.say('calls-are-listed')}</p>
  </div>
);

const WhoReads = ({ frame, receiver }: { frame: Frame; receiver: Receiver | null }) => (
  <div class="note">
    {receiver ? <p>{frame.say('who-reads', { unit: receiver.unitName, agency: receiver.agencyName })}</p> : null}
    <p>{frame.say('limit-of-secrecy')}</p>
    <p>
      {frame.say('sealed-here')} {frame.say('not-sealed-in-browser')}
    </p>
  </div>
);

interface FieldProps {
  readonly field: Field;
  readonly frame: Frame;
  readonly answers: Answers;
  readonly places: readonly PlaceChoice[];
  readonly alone: boolean;
  readonly title: string;
}

const FieldOf = ({ field, frame, answers, places, alone, title }: FieldProps) => {
  const label = alone ? title : frame.say(field.name as never);
  const value = answers[field.name];
  const chosen = Array.isArray(value) ? value : value === undefined ? [] : [value];
  if (field.kind === 'place')
    return <PlaceField field={field} frame={frame} places={places} chosen={chosen[0]} label={label} />;
  if (field.kind === 'line')
    return (
      <p>
        <label class="above" for={field.name}>
          {label}
        </label>
        <input
          id={field.name}
          type="text"
          name={field.name}
          value={chosen[0] ?? ''}
          maxlength={200}
          autocomplete="off"
        />
      </p>
    );
  if (field.kind === 'text')
    return (
      <textarea id={field.name} name={field.name} maxlength={20_000} aria-label={label} autocomplete="off">
        {chosen[0] ?? ''}
      </textarea>
    );
  return (
    <fieldset>
      <legend class={alone ? 'skip' : ''}>{label}</legend>
      {(field.choices ?? []).map((choice) => (
        <label class="choice">
          <input
            type={field.kind === 'many' ? 'checkbox' : 'radio'}
            name={field.name}
            value={choice.value}
            checked={chosen.includes(choice.value)}
          />
          <span>{choice.label(frame.language, frame.say)}</span>
        </label>
      ))}
    </fieldset>
  );
};

const PlaceField = ({
  field,
  frame,
  places,
  chosen,
  label,
}: Omit<FieldProps, 'alone' | 'answers' | 'title'> & { chosen: string | undefined; label: string }) => (
  <p>
    <select name={field.name} aria-label={label} autocomplete="off">
      <option value="">{frame.say('dont-know')}</option>
      {places.map((place) => (
        <option value={String(place.place)} selected={chosen === String(place.place)}>
          {place.name}
        </option>
      ))}
      {field.name === 'district' ? (
        <option value="elsewhere" selected={chosen === 'elsewhere'}>
          {frame.say('district-elsewhere')}
        </option>
      ) : null}
    </select>
  </p>
);

/** Label of an answer as it was chosen, for the page that checks. */
function inWords(field: Field, answers: Answers, frame: Frame, placeNames: ReadonlyMap<string, string>): string | null {
  const value = answers[field.name];
  if (value === undefined) return null;
  const values = Array.isArray(value) ? value : [value];
  if (field.kind === 'place') return placeNames.get(values[0] ?? '') ?? frame.say('district-elsewhere');
  return values
    .map((one) => field.choices?.find((choice) => choice.value === one)?.label(frame.language, frame.say) ?? one)
    .join(', ');
}

export const CheckPage = ({
  asked: { frame, pocket, answers },
  receiver,
  placeNames,
  broke,
}: {
  asked: Asked;
  receiver: Receiver | null;
  placeNames: ReadonlyMap<string, string>;
  broke: boolean;
}) => (
  <Layout frame={frame}>
    <Form pocket={pocket} page="check">
      <h1>{frame.say('check-title')}</h1>
      {broke ? <p class="warn">{frame.say('broke')}</p> : null}
      <p class="hint">{frame.say('check-lead')}</p>
      <WhoReads frame={frame} receiver={receiver} />
      <dl>
        {pages
          .filter((page) => page.askedWhen?.(answers) ?? true)
          .map((page) => (
            <>
              <dt>{frame.say(page.title)}</dt>
              <dd>
                <span>
                  {page.fields
                    .map((field) => inWords(field, answers, frame, placeNames))
                    .filter((text) => text !== null)
                    .join(' · ') || frame.say('not-filled')}
                </span>
                <button
                  class="plain"
                  type="submit"
                  name="go"
                  value={`edit:${page.key}`}
                  aria-label={`${frame.say('change')}: ${frame.say(page.title)}`}
                >
                  {frame.say('change')}
                </button>
              </dd>
            </>
          ))}
      </dl>
      <div class="row">
        <button type="submit" name="go" value="send">
          {frame.say(broke ? 'try-again' : 'send')}
        </button>
      </div>
    </Form>
  </Layout>
);

export const ReceiptPage = ({ frame, receipt, urgent }: { frame: Frame; receipt: string; urgent: boolean }) => (
  <Layout frame={frame}>
    <h1>{frame.say('received')}</h1>
    <h2>{frame.say('your-code')}</h2>
    <p class="code">{inGroups(receipt)}</p>
    <p>{frame.say('code-is-key')}</p>
    <h2>{frame.say('what-next')}</h2>
    <p>{frame.say(urgent ? 'next-red' : 'next-other')}</p>
    <p>
      <a href="/">{frame.say('home')}</a>
    </p>
  </Layout>
);
