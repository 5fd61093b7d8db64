/** What somebody asked for and a second person answers: who may confirms or declines it, and who asked may take it back. */
import type { CommandContract } from '@naung/domain/ground/command.ts';
import type * as z from 'zod/mini';
import { DeedButton } from '../deeds/deed-button.tsx';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { useWordIfKnown } from '../words/use-words.ts';
import { refusalWords } from './refusal-words.ts';

/** A deed as its dialog tells it; what does it there stands on its button too. */
interface Told<C extends CommandContract> {
  readonly contract: C;
  readonly title: string;
  readonly lead: string;
  readonly doIt: string;
  readonly done: string;
}

interface SecondWordProps<Confirm extends CommandContract, Decline extends CommandContract> {
  readonly mayAnswer: boolean;
  readonly isMine: boolean;
  readonly confirm: Told<Confirm>;
  readonly decline: Told<Decline>;
  /** What was asked for, as both of them name it. */
  readonly payload: z.input<Confirm['payload']> & z.input<Decline['payload']>;
  readonly onAnswered: () => void;
}

export function SecondWord<Confirm extends CommandContract, Decline extends CommandContract>(
  props: SecondWordProps<Confirm, Decline>,
) {
  const { mayAnswer, isMine, confirm, decline, payload, onAnswered } = props;
  const because = useWordIfKnown(refusalWords);
  const dialogOf = <C extends CommandContract>(told: Told<C>, icon: 'check' | 'close', wish: WishOf<C>) => {
    const shared = { because, onDone: onAnswered, wished: () => wish };
    return (close: () => void) => <WishDialog {...told} {...shared} icon={icon} onClose={close} />;
  };
  return (
    <div class="row">
      {mayAnswer ? (
        <DeedButton kind="main" icon="check" label={confirm.doIt} dialog={dialogOf(confirm, 'check', { payload })} />
      ) : null}
      {mayAnswer || isMine ? (
        <DeedButton icon="close" label={decline.doIt} dialog={dialogOf(decline, 'close', { payload })} />
      ) : null}
    </div>
  );
}
