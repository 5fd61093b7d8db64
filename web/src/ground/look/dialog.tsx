import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../words/use-words.ts';
import { IconButton } from './button.tsx';
import { words } from './words.ts';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  /** Left out where the dialog must be answered, such as signing in again. */
  readonly onClose?: () => void;
  readonly actions?: ComponentChildren;
  readonly shape?: 'middle' | 'side' | 'left' | 'top';
  readonly titleSeen?: boolean;
  readonly children: ComponentChildren;
}

/** The browser's own dialog: it holds the focus, gives it back, and closes with Escape. */
export function Dialog({ title, open, onClose, actions, shape = 'middle', titleSeen = true, children }: DialogProps) {
  const say = useWords(words);
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();

  // Before the next key is read: what somebody types at once belongs into the dialog, not to the keys of the page below.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!open || dialog === null) return;
    const before = document.activeElement;
    dialog.showModal();
    return () => giveBack(dialog, before);
  }, [open]);

  if (!open) return null;
  return (
    <dialog
      ref={box}
      class={`dialog ${shape}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget && shape !== 'middle') onClose?.();
      }}
    >
      <div class="dialog-box">
        <div class={titleSeen ? 'dialog-head' : 'visually-hidden'}>
          <h2 id={id}>{title}</h2>
          {onClose === undefined || !titleSeen ? null : (
            <IconButton icon="close" label={say('close')} onPress={onClose} />
          )}
        </div>
        <div class="dialog-body">{children}</div>
        {actions === undefined ? null : <div class="dialog-actions">{actions}</div>}
      </div>
    </dialog>
  );
}

/** The browser forgets whom it owes the focus when the dialog leaves the page before it is closed. */
function giveBack(dialog: HTMLDialogElement, before: Element | null): void {
  const now = document.activeElement;
  const isFree = now === null || now === document.body || dialog.contains(now);
  dialog.close();
  if (isFree && before instanceof HTMLElement && before.isConnected) before.focus();
}
