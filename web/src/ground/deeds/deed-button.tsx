import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button, type ButtonKind } from '../look/button.tsx';
import type { IconName } from '../look/icons.ts';

interface DeedButtonProps {
  readonly icon: IconName;
  readonly kind?: ButtonKind;
  readonly label: string;
  readonly dialog: (close: () => void) => ComponentChildren;
}

/** A press that opens the dialog of its deed. */
export function DeedButton({ icon, kind = 'plain', label, dialog }: DeedButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind={kind} icon={icon} onPress={() => setOpen(true)}>
        {label}
      </Button>
      {open ? dialog(() => setOpen(false)) : null}
    </>
  );
}
