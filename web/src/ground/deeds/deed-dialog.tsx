/** One deed over the page: what it does in a sentence, what it needs to know, the press, and why it was not done if it was not. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';
import { Button, type ButtonKind } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import type { IconName } from '../look/icons.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

interface DeedDialogProps {
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** What the press says: "Terima sebagai kasus baru". */
  readonly doIt: string;
  readonly icon?: IconName;
  readonly kind?: ButtonKind;
  /** `side` for forms of more than a few fields. */
  readonly shape?: 'middle' | 'side';
  readonly working: boolean;
  readonly failure: Failure | null;
  readonly because?: ((key: string) => string | null) | undefined;
  readonly onDo: () => void;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

export function DeedDialog({ kind = 'main', shape = 'middle', children, ...deed }: DeedDialogProps) {
  const say = useWords(words);
  const whyNot = useRef<HTMLDivElement>(null);
  // In a long form the button is always in sight and its end is not: a press that came to nothing must not look like no press.
  useEffect(() => {
    if (deed.failure !== null) whyNot.current?.scrollIntoView({ block: 'center' });
  }, [deed.failure]);
  return (
    <Dialog
      title={deed.title}
      open
      shape={shape}
      onClose={deed.onClose}
      actions={
        <>
          <Button onPress={deed.onClose}>{say('never')}</Button>
          <Button kind={kind} icon={deed.icon} busy={deed.working && say('working')} onPress={deed.onDo}>
            {deed.doIt}
          </Button>
        </>
      }
    >
      <div class="stack">
        {deed.lead === undefined ? null : <p class="soft">{deed.lead}</p>}
        {children}
        {deed.failure === null ? null : (
          <div ref={whyNot}>
            <FailureNotice failure={deed.failure} because={deed.because} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
