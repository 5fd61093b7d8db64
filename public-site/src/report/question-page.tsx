/**
 * One question a page.
 */
import type { Child } from 'hono/jsx';
import { Calls } from '../help/calls.tsx';
import { type Frame, formId, Layout } from '../layout.tsx';
import type { Office, Place, Receiver } from '../store.ts';
import type { Answers } from './answers.ts';
import { FieldOf } from './fields.tsx';
import { type FieldName, fieldsOf, otherWorkplaces, type Page } from './questions.ts';
import type { AskWord } from './words.ts';

export interface Asked {
  readonly frame: Frame;
  readonly answers: Answers;
  /** The answers, sealed. */
  readonly pocket: string;
}

export interface Question {
  readonly asked: Asked;
  readonly page: Page;
  readonly places: readonly Place[];
  readonly offices: readonly Office[];
  readonly receiver: Receiver | null;
  readonly odd: readonly { readonly field: FieldName; readonly word: AskWord }[];
  /** She came from the page that checks, and goes back there. */
  readonly changing: boolean;
  readonly isFirst: boolean;
}

export const QuestionPage = ({ asked, page, places, offices, receiver, odd, changing, isFirst }: Question) => {
  const { frame, answers } = asked;
  const fields = fieldsOf(page, answers);
  const [only] = page.fields;
  const alone = page.fields.length === 1 && only !== undefined;
  return (
    <Layout frame={frame} turnedBy="form">
      <Form asked={asked} page={page.key}>
        {changing ? <input type="hidden" name="changing" value="1" /> : null}
        {odd.length > 0 ? <Odd frame={frame} odd={odd} /> : null}
        {alone ? null : <Title frame={frame} page={page} />}
        {fields.map((field) => (
          <FieldOf
            frame={frame}
            answers={answers}
            field={field}
            places={places}
            offices={offices}
            alone={alone}
            hint={page.hint}
            odd={odd.some((one) => one.field === field.name) ? `odd-${field.name}` : undefined}
            before={page.key === 'story' ? <WhoReads asked={asked} receiver={receiver} /> : null}
          />
        ))}
        {page.key === 'danger' ? <Calls frame={frame} says="danger-call" /> : null}
        <div class="row">
          <button type="submit" name="go" value="next">
            {frame.say('continue')}
          </button>
          <button class="quiet" type="submit" name="go" value="skip">
            {frame.say('skip')}
          </button>
          {isFirst ? null : (
            <button class="quiet" type="submit" name="go" value="back">
              {frame.say('back')}
            </button>
          )}
        </div>
      </Form>
    </Layout>
  );
};

export const Form = ({ asked, page, children }: { asked: Asked; page: string; children: Child }) => (
  <form id={formId} method="post" action="/" autocomplete="off">
    <input type="hidden" name="pocket" value={asked.pocket} />
    <input type="hidden" name="page" value={page} />
    {children}
  </form>
);

const Title = ({ frame, page }: { frame: Frame; page: Page }) => (
  <>
    <h1>{frame.say(page.key)}</h1>
    {page.hint ? <p class="hint">{frame.say(page.hint)}</p> : null}
  </>
);

/** What is worth a second look, before everything else; said once, and the next Continue goes on all the same. */
const Odd = ({ frame, odd }: Pick<Question, 'odd'> & { frame: Frame }) => (
  <div class="warn" role="alert" tabindex={-1} autofocus>
    <input type="hidden" name="seen" value="1" />
    <p>
      <strong>{frame.say('look-again')}</strong>
    </p>
    {odd.map(({ field, word }) => (
      <p id={`odd-${field}`}>
        <a href={`#${field}`}>{frame.say(word)}</a>
      </p>
    ))}
  </div>
);

/** Who reads, when, and what cannot be kept secret: said before the free words and again before sending. */
export const WhoReads = ({ asked: { frame, answers }, receiver }: { asked: Asked; receiver: Receiver | null }) => (
  <div class="note">
    <p>
      {receiver
        ? frame.say('who-reads', { who: nameOf(receiver) })
        : frame.say(apartFrom(answers) === null ? 'nobody-reads' : 'nobody-else-reads')}
    </p>
    {receiver && answers.worksAt !== undefined ? <p>{frame.say('does-not-read')}</p> : null}
    <p>{frame.say('secrecy')}</p>
    <p>{frame.say('sealed-here')}</p>
  </div>
);

/** The agency that is left out; null where she named none of ours. */
export const apartFrom = ({ worksAt }: Answers): string | null =>
  worksAt === undefined || otherWorkplaces.some((one) => one === worksAt) ? null : worksAt;

const nameOf = ({ unitName, serviceName }: Receiver): string =>
  unitName === serviceName ? unitName : `${unitName}, ${serviceName}`;
