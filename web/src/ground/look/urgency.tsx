import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

export type UrgencyColour = 'red' | 'amber' | 'green';

const shapes = {
  red: 'M8 2 15 14H1Z',
  amber: 'M8 1 15 8 8 15 1 8Z',
  green: 'M1.5 8a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0',
} as const;

/** A shape, a word and a colour, never a filled panel: who cannot see one still has the other two. */
export function Urgency({ colour, wordless = false }: { readonly colour: UrgencyColour; readonly wordless?: boolean }) {
  const say = useWords(words);
  return (
    <span class={`urgency ${colour}`}>
      <svg width="13" height="13" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={shapes[colour]} />
      </svg>
      <span class={wordless ? 'visually-hidden' : undefined}>{say(colour)}</span>
    </span>
  );
}
