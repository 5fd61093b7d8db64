/**
 * The first page, the way back with a code, and the pages that say when nothing is there or something broke.
 */
import type { ReplyStep } from '@naung/domain/casework/intake/door.ts';
import { type Frame, Layout } from './layout.tsx';
import { Calls } from './report/question-page.tsx';

export const HomePage = ({ frame }: { frame: Frame }) => (
  <Layout frame={frame}>
    <h1>{frame.say('welcome')}</h1>
    <p>{frame.say('welcome-lead')}</p>
    <Calls frame={frame} />
    <ul class="ways">
      <li>
        <form method="post" action="/">
          <input type="hidden" name="language" value={frame.language} />
          <button class="first" type="submit" name="go" value="begin">
            <strong>{frame.say('tell')}</strong>
            {frame.say('tell-lead')}
          </button>
        </form>
      </li>
      <li>
        <form method="post" action="/">
          <input type="hidden" name="language" value={frame.language} />
          <button type="submit" name="go" value="return">
            <strong>{frame.say('come-back')}</strong>
            {frame.say('come-back-lead')}
          </button>
        </form>
      </li>
      <li>
        <a href={`/b?l=${frame.language}`}>
          <strong>{frame.say('find-help')}</strong>
          {frame.say('find-help-lead')}
        </a>
      </li>
      <li>
        <a href={`/a/1?l=${frame.language}`}>
          <strong>{frame.say('when-i-come')}</strong>
          {frame.say('when-i-come-lead')}
        </a>
      </li>
    </ul>
  </Layout>
);

export const ReturnPage = ({ frame, wrong }: { frame: Frame; wrong: 'code-wrong' | 'code-none' | null }) => (
  <Layout frame={frame}>
    <form method="post" action="/" autocomplete="off">
      <input type="hidden" name="language" value={frame.language} />
      <h1>
        <label for="code">{frame.say('code-ask')}</label>
      </h1>
      {wrong ? (
        <p class="warn" role="alert">
          {frame.say(wrong)}
        </p>
      ) : null}
      <p class="hint" id="code-hint">
        {frame.say('code-hint')}
      </p>
      <input
        id="code"
        type="text"
        name="code"
        inputmode="numeric"
        autocomplete="off"
        maxlength={40}
        aria-describedby="code-hint"
      />
      <div class="row">
        <button type="submit" name="go" value="look">
          {frame.say('code-look')}
        </button>
      </div>
    </form>
  </Layout>
);

export const StepPage = ({ frame, step, day }: { frame: Frame; step: ReplyStep; day: string }) => (
  <Layout frame={frame}>
    <h1>{frame.say(`step-${step}`)}</h1>
    <p>{frame.say('step-on', { day })}</p>
    <p class="warn">{frame.say('not-safe-anymore')}</p>
    <p>
      <a href="/">{frame.say('home')}</a>
    </p>
  </Layout>
);

/** A page that says what happened, what was kept and what to do. */
export const SayPage = ({ frame, title, text }: { frame: Frame; title: string; text: string }) => (
  <Layout frame={frame}>
    <h1>{title}</h1>
    <p>{text}</p>
    <p>
      <a class="button" href="/">
        {frame.say('home')}
      </a>
    </p>
  </Layout>
);
