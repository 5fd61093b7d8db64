/**
 * The one frame around every page: leave quickly, a way in for keyboards, the content. Its style lies inside, so that one answer is
 * the whole page even on the worst network; the title says nothing.
 */

import type { Language } from '@naung/domain/ground/words.ts';
import type { Child } from 'hono/jsx';
import { styleSheet } from './style.ts';
import type { Say } from './words.ts';

export interface Frame {
  readonly language: Language;
  readonly say: Say;
}

/** A page about the weather: nothing on it says where somebody comes from. */
const neutralPage = 'https://www.bmkg.go.id/cuaca';

export const Layout = ({ frame, children }: { frame: Frame; children: Child }) => (
  <html lang={frame.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="no-referrer" />
      <title>{frame.say('name')}</title>
      <style dangerouslySetInnerHTML={{ __html: styleSheet }} />
    </head>
    <body>
      <a class="skip" href="#isi">
        {frame.say('skip-to-content')}
      </a>
      <header>
        <a class="name" href="/">
          <Mark />
          {frame.say('name')}
        </a>
        <a class="exit" href={neutralPage} rel="noreferrer nofollow">
          {frame.say('quick-exit')}
        </a>
      </header>
      <main id="isi">{children}</main>
      <footer>
        <form method="get" action="/">
          <button class="plain" name="l" value={frame.language === 'id' ? 'en' : 'id'} type="submit">
            {frame.say('other-language')}
          </button>
        </form>
        <p>{frame.say('exit-limits')}</p>
        <p>{frame.say('region-source')}</p>
      </footer>
    </body>
  </html>
);

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
