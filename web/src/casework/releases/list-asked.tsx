import type { ReleaseInList } from '@naung/domain/casework/releases/reads.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

/** What a list holds and how long it is: to whoever asked, how long it is now, and for how many rows it was asked or allowed. */
export function ListAsked({
  release: { kind, whose, rows, rowsNow, upTo, isMine, state },
}: {
  readonly release: ReleaseInList;
}) {
  const say = useWords(words);
  const what = say(isMine ? `own-${kind}-${whose}` : `${kind}-${whose}`);
  if (rows === null) return <>{`${what}, ${say('up-to-rows', { count: upTo })}`}</>;
  if (rowsNow === null || rowsNow === rows) return <>{`${what}, ${say('rows', { count: rows })}`}</>;
  return (
    <>
      {`${what}, ${say('rows-now', { count: rowsNow })} `}
      <span class="soft">{say(state === 'allowed' ? 'rows-allowed' : 'rows-asked', { count: rows })}</span>
    </>
  );
}
