/**
 * The one frame around every page: leave quickly, a way in for keyboards, the content. Its style lies inside, so that one answer is
 * the whole page even on the worst network; the title says nothing.
 */

import type { Language } from '@naung/domain/ground/words.ts';
import type { Child } from 'hono/jsx';
import { styleSheet } from './style.ts';
import { type Say, sayIn } from './words.ts';

export interface Frame {
  readonly language: Language;
  readonly say: Say;
}

/** Whatever is asked for, a page has a language. */
export const frameIn = (language: unknown): Frame => {
  const known = language === 'en' ? 'en' : 'id';
  return { language: known, say: sayIn(known) };
};

/** An address that keeps the language; Indonesian is the one that needs no mark. */
export const addressOf = (path: string, language: Language): string =>
  language === 'id' ? path : `${path}?l=${language}`;

export const otherLanguage = (language: Language): Language => (language === 'id' ? 'en' : 'id');

/** The form of a page that is an answer to a POST: the button for the other language stands in the footer and belongs to it. */
export const formId = 'f';

/** A page about the weather: nothing on it says where somebody comes from. */
const neutralPage = 'https://www.bmkg.go.id/cuaca';

interface Around {
  readonly frame: Frame;
  /** How this page is had in the other language: by its address, by its form, or not at all. A form holds what was filled in: no link leads away from it by accident. */
  readonly turnedBy: { readonly address: string } | 'form' | null;
  /** The first page says it nearer to the top. */
  readonly saysLimits?: boolean;
  readonly children: Child;
}

export const Layout = ({ frame, turnedBy, saysLimits, children }: Around) => (
  <html lang={frame.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="no-referrer" />
      <meta name="format-detection" content="telephone=no" />
      <meta name="color-scheme" content="light dark" />
      <title>{frame.say('name')}</title>
      <link rel="icon" href="data:," />
      <style dangerouslySetInnerHTML={{ __html: styleSheet }} />
    </head>
    <body>
      <a class="unseen" href="#isi">
        {frame.say('skip-to-content')}
      </a>
      <header>
        <a class="exit" href={neutralPage} rel="noreferrer nofollow">
          {frame.say('quick-exit')}
        </a>
        {turnedBy === 'form' ? (
          <span class="name">
            <Mark />
            {frame.say('name')}
          </span>
        ) : (
          <a class="name" href={addressOf('/', frame.language)}>
            <Mark />
            {frame.say('name')}
          </a>
        )}
      </header>
      <main id="isi" tabindex={-1}>
        {children}
      </main>
      <footer>
        {saysLimits ? null : <ExitLimits frame={frame} beside={turnedBy === 'form'} />}
        <Turn frame={frame} by={turnedBy} />
      </footer>
    </body>
  </html>
);

/** What leaving quickly does and what it cannot do. From a form its page opens beside it, so that what was filled in stays. */
export const ExitLimits = ({ frame, beside }: { frame: Frame; beside?: boolean }) => (
  <p>
    {frame.say('exit-limits')}{' '}
    {beside ? (
      <a href={addressOf('/a/2', frame.language)} target="_blank" rel="noopener noreferrer">
        {frame.say('shared-phone')} {frame.say('new-tab')}
      </a>
    ) : (
      <a href={addressOf('/a/2', frame.language)}>{frame.say('shared-phone')}</a>
    )}
  </p>
);

const Turn = ({ frame, by }: { frame: Frame; by: Around['turnedBy'] }) => {
  const other = otherLanguage(frame.language);
  if (by === null) return null;
  if (by === 'form')
    return (
      <p>
        <button class="link" type="submit" form={formId} name="go" value={`language:${other}`} lang={other}>
          {frame.say('other-language')}
        </button>
      </p>
    );
  return (
    <p>
      <a href={by.address} lang={other} hreflang={other}>
        {frame.say('other-language')}
      </a>
    </p>
  );
};

/** A canopy over two figures. */
const Mark = () => (
  <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
      <path d="M3 15C5 7 11 4 16 4s11 3 13 11c-4-2-8-2-13-2S7 13 3 15z" />
      <circle cx="12" cy="19" r="2" />
      <circle cx="20" cy="20.5" r="1.6" />
      <path d="M8 28c0-3.500 1.500-5 4-5s4 1.500 4 5M16.800 28c.2-2.500 1.200-4 3.200-4s3.300 1.500 3.300 4" />
    </g>
  </svg>
);
