import type { ReleaseInList } from '@naung/domain/casework/releases/reads.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

/** What a list holds and how long it is, said to whoever asked for it as hers. */
export function ListAsked({ release: { kind, whose, rows, upTo, isMine } }: { readonly release: ReleaseInList }) {
  const say = useWords(words);
  const what = say(isMine ? `own-${kind}-${whose}` : `${kind}-${whose}`);
  return <>{`${what}, ${rows === null ? say('up-to-rows', { count: upTo }) : say('rows', { count: rows })}`}</>;
}
