import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

/** Where something will stand. The style sheet shows it after 300 ms only, so that what comes at once does not flicker. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  const say = useWords(words);
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{say('loading')}</span>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} class="skeleton-line" />
      ))}
    </div>
  );
}
