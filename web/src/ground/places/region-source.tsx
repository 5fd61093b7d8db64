import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

/** Whose the names and codes of regions are: their licence asks that everyone who sees them is told. */
export function RegionSource({ inFull = false }: { readonly inFull?: boolean }) {
  const say = useWords(words);
  return <p class="source">{say(inFull ? 'region-source-in-full' : 'region-source')}</p>;
}
