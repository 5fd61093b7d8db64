/** What was explained, what was agreed and by whom, what is to follow. */
import type { ComponentChildren } from 'preact';
import { Section } from '../../ground/look/page.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { Outcome } from './draft.ts';
import { words } from './words.ts';

export function WhatCameOfIt({ outcome }: { readonly outcome: Outcome }) {
  const say = useWords(words);
  const { explained, agreements, followUp } = outcome;
  if (explained.length + agreements.length + followUp.length === 0) return null;
  return (
    <Section title={say('outcome-part')}>
      <Lines title={say('explained')} rows={explained} />
      <Lines
        title={say('agreements')}
        rows={agreements.map(({ text, who, by }) => (
          <>
            {text} <span class="soft">· {who}</span>
            {by === undefined ? null : (
              <span class="soft">
                {' '}
                · <OnDay day={by} />
              </span>
            )}
          </>
        ))}
      />
      <Lines
        title={say('follow-up')}
        rows={followUp.map(({ what, who, when }) => (
          <>
            {what}{' '}
            <span class="soft">{[who, when].filter((part) => part !== undefined).map((part) => ` · ${part}`)}</span>
          </>
        ))}
      />
    </Section>
  );
}

function Lines({ title, rows }: { readonly title: string; readonly rows: readonly ComponentChildren[] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul class="outcome-list">
        {rows.map((row, at) => (
          <li key={at}>{row}</li>
        ))}
      </ul>
    </div>
  );
}
