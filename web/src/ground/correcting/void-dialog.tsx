import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import type { CorrectionContracts } from './contracts.ts';
import type { CorrectingProps } from './correctable.ts';
import { ReasonFields, reasonField } from './reason-fields.tsx';
import { noReason, saidWhy } from './why.ts';
import { refusalWords, words } from './words.ts';

export function VoidDialog<C extends CorrectionContracts>({ of, ...rest }: CorrectingProps<C>) {
  const say = useWords(words);
  const known = useWordIfKnown(refusalWords);
  const [why, setWhy] = useState(noReason);
  const contract: CorrectionContracts['void'] = of.contracts.void;
  const wished = (): WishOf<typeof contract> =>
    why.reason === ''
      ? { faults: { [reasonField]: say('choose-reason') } }
      : { payload: { record: of.record, ...saidWhy(why), reason: why.reason } };
  return (
    <WishDialog
      contract={contract}
      title={say('void-title', { what: of.what })}
      lead={say('void-lead')}
      doIt={say('do-void')}
      icon="void"
      kind="grave"
      done={say('was-voided')}
      because={(key) => of.because?.(key) ?? known(key)}
      wished={wished}
      {...rest}
    >
      {(faults) => (
        <ReasonFields
          why={why}
          onWhy={setWhy}
          optional={false}
          error={why.reason === '' ? faults[reasonField] : undefined}
        />
      )}
    </WishDialog>
  );
}
