import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

/** What to look at again, by the id of its field. */
export type Faults<Field extends string = string> = { readonly [F in Field]?: string };

/**
 * Stands above a form that could not be sent, takes focus when it appears, and leads to each field.
 * Count one `attempt` up at every sending, so that it takes focus again.
 */
export function ErrorSummary({ faults, attempt }: { readonly faults: Faults; readonly attempt: number }) {
  const say = useWords(words);
  const box = useRef<HTMLElement>(null);
  const list = Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const any = list.length > 0;

  useEffect(() => {
    if (any) box.current?.focus();
  }, [any, attempt]);

  if (!any) return null;
  return (
    <section class="error-summary" ref={box} tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        {list.length === 1 ? say('check-again-one') : say('check-again', { count: list.length })}
      </h2>
      <ul>
        {list.map(([field, message]) => (
          <li key={field}>
            <button type="button" class="link" onClick={() => goTo(field)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A group's first control where the field is a group. */
function goTo(id: string): void {
  const field = document.getElementById(id);
  const control = field?.matches('fieldset')
    ? (field.querySelector<HTMLElement>('input, select, textarea') ?? field)
    : field;
  control?.focus();
}
