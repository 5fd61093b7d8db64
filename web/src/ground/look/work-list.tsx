/**
 * A list one works through, like a good mail program: rows of two lines, J and K go up and down and open beside the list,
 * Enter goes into what is open. Rows are links, so that everything else works as links do.
 */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { go, usePlace } from '../going/going.ts';
import { useKeys } from '../keys/keys.ts';
import { words as keyWords } from '../keys/words.ts';
import { useWords } from '../words/use-words.ts';

export interface WorkRow {
  readonly key: string;
  readonly href: string;
  /** Urgency or an icon, before the name. */
  readonly mark?: ComponentChildren;
  readonly title: ComponentChildren;
  /** The next date or the last change, at the end of the first line. */
  readonly when?: ComponentChildren;
  readonly line?: ComponentChildren;
  readonly badges?: ComponentChildren;
  /** Not looked at yet. */
  readonly fresh?: boolean;
}

export function WorkList({ label, rows }: { readonly label: string; readonly rows: readonly WorkRow[] }) {
  const say = useWords(keyWords);
  const place = usePlace();
  const list = useRef<HTMLUListElement>(null);
  const at = rows.findIndex((row) => row.href === place);

  const step = (by: 1 | -1) => {
    const next = rows[at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next === undefined) return;
    go(next.href, { replace: at !== -1, focus: 'stay' });
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.key)}"]`);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  useKeys([
    { key: 'j', label: say('next-row'), run: () => step(1) },
    { key: 'k', label: say('row-before'), run: () => step(-1) },
  ]);

  return (
    <ul class="work-list" aria-label={label} ref={list}>
      {rows.map((row) => (
        <li key={row.key}>
          <a
            href={row.href}
            data-row={row.key}
            class={row.fresh ? 'work-row fresh' : 'work-row'}
            aria-current={row.href === place ? 'page' : undefined}
            onClick={row.href === place ? goInto : undefined}
          >
            <span class="work-first">
              {row.mark}
              <span class="work-title">{row.title}</span>
              <span class="work-when">{row.when}</span>
            </span>
            {row.line === undefined ? null : <span class="work-line">{row.line}</span>}
            {row.badges === undefined ? null : <span class="work-badges">{row.badges}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What is open already is read on: Enter on its row, or a second press, goes to its heading. */
const goInto = (): void => document.querySelector<HTMLElement>('.beside-page h1')?.focus();
