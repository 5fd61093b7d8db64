/** One letter: its outside, and what the room to which it belongs can do with it. */
import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRooms } from '../../../ground/gathered.ts';
import { LetterPage } from '../../../ground/letters/letter-page.tsx';
import { Notice } from '../../../ground/look/notice.tsx';
import type { LetterPartProps } from '../../../ground/room.ts';
import { useWords } from '../../../ground/words/use-words.ts';
import { words } from './words.ts';

interface LentLetterProps {
  readonly letter: LetterInList;
  readonly onAnswered: () => void;
}

export function LentLetter({ letter, onAnswered }: LentLetterProps) {
  const say = useWords(words);
  const part = useRooms()
    .flatMap((room) => room.letters ?? [])
    .find((one) => one.kind === letter.kind);
  const [Part, setPart] = useState<ComponentType<LetterPartProps> | null>(null);
  useEffect(() => {
    part?.open().then(
      (component) => setPart(() => component),
      // The outside stands without it; reloading fetches it anew.
      () => undefined,
    );
  }, [part]);

  return (
    <LetterPage letter={letter} side="to-us" path="/surat">
      {letter.state === 'sent' ? null : (
        <Notice title={say('is-answered')}>
          <p>{say('is-answered-why')}</p>
        </Notice>
      )}
      {part === undefined ? (
        <Notice title={say('no-part')}>
          <p>{say('no-part-why')}</p>
        </Notice>
      ) : null}
      {Part === null || letter.state !== 'sent' ? null : <Part letter={letter.id} onAnswered={onAnswered} />}
    </LetterPage>
  );
}
