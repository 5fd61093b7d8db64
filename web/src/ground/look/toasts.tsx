/**
 * What was just done, said once at the edge, with a way back instead of "are you sure". It stays at least fifteen seconds,
 * as long as something can be taken back before it leaves the house, longer while it is looked at; nothing counts down.
 */
import { useEffect, useState } from 'preact/hooks';
import { keep, useKept } from '../kept.ts';
import { useWords } from '../words/use-words.ts';
import { Button, IconButton } from './button.tsx';
import { words } from './words.ts';

interface Toast {
  readonly number: number;
  readonly text: string;
  readonly undo: (() => void) | null;
}

const toasts = keep<readonly Toast[]>([]);
let given = 0;

const stay = 15_000;

export function toast(text: string, undo: (() => void) | null = null): void {
  given += 1;
  // What can still be taken back stays in reach; a plain word makes room for the next, so that they never cover the page.
  toasts.set([...toasts.get().filter((one) => one.undo !== null), { number: given, text, undo }]);
}

const dismiss = (number: number): void => toasts.set(toasts.get().filter((one) => one.number !== number));

export function Toasts() {
  const shown = useKept(toasts);
  return (
    <div class="toasts" role="status">
      {shown.map((one) => (
        <ToastLine key={one.number} toast={one} />
      ))}
    </div>
  );
}

function ToastLine({ toast: { number, text, undo } }: { readonly toast: Toast }) {
  const say = useWords(words);
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(number), stay);
    return () => clearTimeout(timer);
  }, [held, number]);

  return (
    <div
      class="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <p>{text}</p>
      {undo === null ? null : (
        <Button
          kind="quiet"
          icon="undo"
          onPress={() => {
            dismiss(number);
            undo();
          }}
        >
          {say('undo')}
        </Button>
      )}
      <IconButton icon="close" label={say('close')} onPress={() => dismiss(number)} />
    </div>
  );
}
