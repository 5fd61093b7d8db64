import type { CommandContract } from '@naung/domain/ground/command.ts';
import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { FoundField } from '../finding/found-field.tsx';
import type { Option } from '../look/combobox.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import type { CorrectionContracts } from './contracts.ts';
import type { CorrectingProps, Moving } from './correctable.ts';
import { ReasonFields, reasonField } from './reason-fields.tsx';
import { noReason, saidWhy } from './why.ts';
import { refusalWords, words } from './words.ts';

interface MoveDialogProps<C extends CorrectionContracts> extends CorrectingProps<C> {
  readonly moving: Moving;
}

export function MoveDialog<C extends CorrectionContracts>({ of, moving, ...rest }: MoveDialogProps<C>) {
  const say = useWords(words);
  const known = useWordIfKnown(refusalWords);
  const [to, setTo] = useState<Option | null>(null);
  const [why, setWhy] = useState(noReason);
  const wished = (): WishOf<CommandContract> => {
    if (to === null || why.reason === '')
      return {
        faults: {
          ...(to === null ? { 'to-case': say('choose-case') } : {}),
          ...(why.reason === '' ? { [reasonField]: say('choose-reason') } : {}),
        },
      };
    // A command of its own takes no note.
    const note = of.moving === undefined ? saidWhy(why) : {};
    return { payload: { ...moving.payloadOf(to.value, why.reason), ...note } };
  };
  return (
    <WishDialog
      contract={moving.contract}
      title={say('move-title', { what: of.what })}
      lead={say('move-lead')}
      doIt={say('do-move')}
      icon="handOver"
      kind="grave"
      done={say('was-moved')}
      because={(key) => of.because?.(key) ?? known(key)}
      wished={wished}
      {...rest}
    >
      {(faults) => (
        <>
          <FoundField
            id="to-case"
            finder="cases"
            label={say('to-case')}
            hint={say('to-case-hint')}
            chosen={to}
            onChoose={setTo}
            error={to === null ? faults['to-case'] : undefined}
          />
          <ReasonFields
            why={why}
            onWhy={setWhy}
            optional={false}
            error={why.reason === '' ? faults[reasonField] : undefined}
          />
        </>
      )}
    </WishDialog>
  );
}
