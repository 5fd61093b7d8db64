/**
 * The first page, the way back with a code, and the pages that say when nothing is there or something broke.
 */
import type { ReplyStep } from '@naung/domain/casework/intake/door.ts';
import { Calls } from './help/calls.tsx';
import { addressOf, ExitLimits, type Frame, formId, Layout, otherLanguage } from './layout.tsx';
import type { Word } from './words.ts';

export const HomePage = ({ frame }: { frame: Frame }) => {
  const { language, say } = frame;
  return (
    <Layout frame={frame} turnedBy={{ address: addressOf('/', otherLanguage(language)) }} saysLimits>
      <h1>{say('welcome')}</h1>
      <p>{say('welcome-lead')}</p>
      <Calls frame={frame} says="danger-call" />
      <ExitLimits frame={frame} />
      <form method="post" action="/" autocomplete="off">
        <input type="hidden" name="language" value={language} />
        <ul class="ways">
          <Way frame={frame} go="begin" name="tell" first />
          <Way frame={frame} go="begin:easy" name="tell-child" />
          <Way frame={frame} go="return" name="come-back" />
          <Way frame={frame} to="/b" name="find-help" />
          <Way frame={frame} to="/a/1" name="when-i-come" />
        </ul>
      </form>
    </Layout>
  );
};

interface Leading {
  readonly frame: Frame;
  readonly name: 'tell' | 'tell-child' | 'come-back' | 'find-help' | 'when-i-come';
  readonly first?: boolean;
}

const Way = ({ frame: { language, say }, name, first, ...way }: Leading & ({ go: string } | { to: string })) => {
  const words = (
    <>
      <strong>{say(name)}</strong>
      {say(`${name}-lead`)}
    </>
  );
  return (
    <li>
      {'to' in way ? (
        <a href={addressOf(way.to, language)}>{words}</a>
      ) : (
        <button class={first ? 'first' : ''} type="submit" name="go" value={way.go}>
          {words}
        </button>
      )}
    </li>
  );
};

interface Returning {
  readonly frame: Frame;
  readonly wrong: 'code-wrong' | 'code-none' | 'busy-look' | null;
  readonly typed: string;
}

export const ReturnPage = ({ frame, wrong, typed }: Returning) => (
  <Layout frame={frame} turnedBy="form">
    <form id={formId} method="post" action="/" autocomplete="off">
      <input type="hidden" name="language" value={frame.language} />
      <input type="hidden" name="page" value="return" />
      {wrong ? (
        <p class="warn" id="wrong" role="alert" tabindex={-1} autofocus>
          {frame.say(wrong)}
        </p>
      ) : null}
      <h1>
        <label for="code">{frame.say('code-ask')}</label>
      </h1>
      <p class="hint" id="code-hint">
        {frame.say('code-hint')}
      </p>
      <input
        id="code"
        type="text"
        name="code"
        inputmode="numeric"
        autocomplete="off"
        maxlength={longestTyped}
        value={typed.slice(0, longestTyped)}
        aria-describedby={wrong ? 'wrong code-hint' : 'code-hint'}
        aria-invalid={wrong === 'code-wrong' ? 'true' : undefined}
      />
      <div class="row">
        <button type="submit" name="go" value="look">
          {frame.say('code-look')}
        </button>
        <a class="button quiet" href={addressOf('/', frame.language)}>
          {frame.say('back')}
        </a>
      </div>
    </form>
  </Layout>
);

const longestTyped = 40;

/** Says the step and nothing of what was told: the one who holds the code may not be the one who told. */
export const StepPage = ({ frame, step, day }: { frame: Frame; step: ReplyStep; day: string }) => (
  <Layout frame={frame} turnedBy={null}>
    <h1>{frame.say(`step-${step}`)}</h1>
    <p class="hint">{frame.say('step-on', { day })}</p>
    <p>{frame.say(`step-next-${step}`)}</p>
    <Calls frame={frame} says="danger-call-short" />
    <GoHome frame={frame} />
  </Layout>
);

/** A page that says what happened, what was kept and what to do. */
export const SayPage = ({
  frame,
  title,
  text,
  next = 'home',
}: {
  frame: Frame;
  title: Word;
  text: Word;
  next?: Word;
}) => (
  <Layout frame={frame} turnedBy={null}>
    <h1>{frame.say(title)}</h1>
    <p>{frame.say(text)}</p>
    <GoHome frame={frame} says={next} />
  </Layout>
);

/** Something of ours failed on the way: all that was sent lies here once more, to be sent again by one press. */
export const AgainPage = ({ frame, sent }: { frame: Frame; sent: Iterable<readonly [string, string]> }) => (
  <Layout frame={frame} turnedBy={null}>
    <h1>{frame.say('broke-title')}</h1>
    <p>{frame.say('broke-kept')}</p>
    <form method="post" action="/" autocomplete="off">
      {[...sent].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{frame.say('once-more')}</button>
    </form>
  </Layout>
);

export const GoHome = ({ frame, says = 'home' }: { frame: Frame; says?: Word }) => (
  <p>
    <a class="button quiet" href={addressOf('/', frame.language)}>
      {frame.say(says)}
    </a>
  </p>
);
