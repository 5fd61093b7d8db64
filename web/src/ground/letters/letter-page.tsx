import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import type { ComponentChildren } from 'preact';
import { Page } from '../look/page.tsx';
import { When } from '../look/when.tsx';
import { useWords } from '../words/use-words.ts';
import { LetterState } from './letter-state.tsx';
import { type Side, useOtherOffice } from './sides.ts';
import { kindWords } from './words.ts';

interface LetterPageProps {
  readonly letter: LetterInList;
  readonly side: Side;
  /** The list it was opened from. */
  readonly path: string;
  readonly children: ComponentChildren;
}

/** The outside of one letter over what can be done with it. */
export function LetterPage({ letter, side, path, children }: LetterPageProps) {
  const sayKind = useWords(kindWords);
  const otherOffice = useOtherOffice();
  return (
    <Page
      back={path}
      title={sayKind(letter.kind)}
      marks={<LetterState letter={letter} />}
      lead={
        <>
          {otherOffice(letter, side)} · <When at={letter.sentAt} />
        </>
      }
    >
      {children}
    </Page>
  );
}
