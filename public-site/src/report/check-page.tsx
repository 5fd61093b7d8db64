/**
 * The page that shows everything once more before it is sent, and the page that gives the receipt.
 */
import { Calls } from '../help/calls.tsx';
import { GoHome } from '../home.tsx';
import { type Frame, Layout } from '../layout.tsx';
import type { Receiver } from '../store.ts';
import type { Answers } from './answers.ts';
import { type Asked, apartFrom, Form, WhoReads } from './question-page.tsx';
import { type Field, fieldsOf, isAsked, offered, type Page, pages } from './questions.ts';
import { inGroups } from './receipt.ts';

interface Checking {
  readonly asked: Asked;
  readonly receiver: Receiver | null;
  /** Places by number, offices by id. */
  readonly placeNames: ReadonlyMap<string, string>;
  readonly failed: 'broke' | 'busy' | null;
}

export const CheckPage = ({ asked, receiver, placeNames, failed }: Checking) => {
  const { frame, answers } = asked;
  return (
    <Layout frame={frame} turnedBy="form">
      <Form asked={asked} page="check">
        {failed ? (
          <p class="warn" role="alert" tabindex={-1} autofocus>
            {frame.say(failed)}
          </p>
        ) : null}
        <h1>{frame.say('check-title')}</h1>
        <p class="hint">{frame.say('check-lead')}</p>
        <dl>
          {pages
            .filter((page) => isAsked(page, answers))
            .map((page) => (
              <div class="answer">
                <dt>{frame.say(page.key)}</dt>
                <dd>
                  <Said page={page} asked={asked} placeNames={placeNames} />
                  <button
                    class="link"
                    type="submit"
                    name="go"
                    value={`change:${page.key}`}
                    aria-label={`${frame.say('change')}: ${frame.say(page.key)}`}
                  >
                    {frame.say('change')}
                  </button>
                </dd>
              </div>
            ))}
        </dl>
        <WhoReads asked={asked} receiver={receiver} />
        {receiver === null && apartFrom(answers) !== null ? null : (
          <div class="row">
            <button type="submit" name="go" value="send">
              {frame.say(failed ? 'try-again' : 'send')}
            </button>
          </div>
        )}
      </Form>
    </Layout>
  );
};

/** What was answered on a page; each with its own question where the page asks several. */
const Said = ({ page, asked, placeNames }: { page: Page } & Pick<Checking, 'asked' | 'placeNames'>) => {
  const { frame, answers } = asked;
  const said = fieldsOf(page, answers).flatMap((field) => {
    const words = inWords(field, asked, placeNames);
    return words === null ? [] : [{ label: frame.say(field.label), words }];
  });
  if (said.length === 0) return <span class="hint">{frame.say('not-filled')}</span>;
  return (
    <span>
      {said.map(({ label, words }) => (
        <>
          {page.fields.length > 1 ? <small>{label}</small> : null}
          <span>{words}</span>
        </>
      ))}
    </span>
  );
};

/** An answer in the words in which it was chosen. */
function inWords(field: Field, { frame, answers }: Asked, placeNames: ReadonlyMap<string, string>): string | null {
  const value = answers[field.name];
  if (value === undefined) return null;
  const values = Array.isArray(value) ? value : [value];
  if (field.kind === 'place') return placeNames.get(values[0] ?? '') ?? frame.say('district-elsewhere');
  if (field.kind === 'office')
    return (
      placeNames.get(values[0] ?? '') ?? frame.say(values[0] === 'school' ? 'worksAt-school' : 'worksAt-village-office')
    );
  if (!('choices' in field)) return values.join('\n');
  const said = offered(field, answers).filter((choice) => values.includes(choice.value));
  return said.map(({ label }) => label).join('\n');
}

interface Given {
  readonly frame: Frame;
  readonly receipt: string;
  readonly urgent: boolean;
  readonly answers: Answers;
}

export const ReceiptPage = ({ frame, receipt, urgent, answers }: Given) => (
  <Layout frame={frame} turnedBy={null}>
    <h1>{frame.say('received')}</h1>
    <p>{frame.say('received-thanks')}</p>
    <h2>{frame.say('your-code')}</h2>
    <p class="code">{inGroups(receipt)}</p>
    <p>{frame.say('code-is-key')}</p>
    <p>{frame.say('code-use')}</p>
    <h2>{frame.say('what-next')}</h2>
    <p>{frame.say(urgent ? 'next-red' : 'next-other')}</p>
    <p>{frame.say(answers.mayContact === 'yes' ? 'next-contact' : 'next-no-contact')}</p>
    <Calls frame={frame} says="danger-call-short" />
    <GoHome frame={frame} />
  </Layout>
);
