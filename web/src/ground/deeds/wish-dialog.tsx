/**
 * One command over the page, from its fields to the office's answer: what is to be looked at again is said before anything is sent,
 * what was typed stays when it is refused, and what was done is said once the dialog is gone.
 */
import type { CommandContract } from '@naung/domain/ground/command.ts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { usePerform } from '../api/use-perform.ts';
import type { ButtonKind } from '../look/button.tsx';
import { ErrorSummary, type Faults } from '../look/error-summary.tsx';
import { withoutFaults } from '../look/faults.ts';
import type { IconName } from '../look/icons.ts';
import { toast } from '../look/toasts.tsx';
import { DeedDialog } from './deed-dialog.tsx';

/** What is wished, or what is to be looked at again first, by the id of the field. */
type Wished<Payload> = { readonly payload: Payload } | { readonly faults: Faults };

export type WishOf<C extends CommandContract> = Wished<z.input<C['payload']>>;

interface WishDialogProps<C extends CommandContract> {
  readonly contract: C;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly doIt: string;
  readonly icon?: IconName;
  readonly kind?: ButtonKind;
  readonly shape?: 'middle' | 'side';
  /** Said once it is done; what happened may be less than what was wished. */
  readonly done: string | ((events: readonly string[]) => string);
  readonly because?: ((key: string) => string | null) | undefined;
  readonly wished: () => WishOf<C>;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly children?: (faults: Faults) => ComponentChildren;
}

export function WishDialog<C extends CommandContract>(props: WishDialogProps<C>) {
  const { contract, done, wished, onDone, children, ...looks } = props;
  const [faults, setFaults] = useState<Faults>({});
  const [attempt, setAttempt] = useState(0);
  const { perform, working, failure } = usePerform(contract);

  const say = async () => {
    const now = wished();
    setAttempt(attempt + 1);
    setFaults('faults' in now ? now.faults : {});
    if ('faults' in now) return;
    const answer = await perform(now.payload);
    if (!answer.ok) return;
    toast(typeof done === 'string' ? done : done(answer.value.events));
    props.onClose();
    onDone();
  };

  const changed = ({ target }: Event) => {
    if (Object.keys(faults).length > 0 && target instanceof Node)
      setFaults(withoutFaults(faults, (field) => document.getElementById(field)?.contains(target) === true));
  };

  return (
    <DeedDialog {...looks} working={working} failure={failure} onDo={() => void say()}>
      {children === undefined ? null : (
        <div class="stack" onInput={changed} onChange={changed}>
          <ErrorSummary faults={faults} attempt={attempt} />
          {children(faults)}
        </div>
      )}
    </DeedDialog>
  );
}
