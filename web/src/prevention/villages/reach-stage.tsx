import type { Day } from '@naung/domain/ground/time.ts';
import { ReachStage } from '@naung/domain/prevention/villages/commands.ts';
import type { GroupShown } from '@naung/domain/prevention/villages/group-shown.ts';
import { useState } from 'preact/hooks';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { WishDialog, type WishOf } from '../../ground/deeds/wish-dialog.tsx';
import { newKey } from '../../ground/outside.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { StageFields, type StageTelling } from './stage-fields.tsx';
import { refusalWords, words } from './words.ts';

interface ReachStageDialogProps {
  readonly group: GroupShown['id'];
  readonly stage: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function ReachStageDialog({ group, stage, onClose, onDone }: ReachStageDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const stages = useCodes('formation-stages');
  const [reached] = useState(newKey);
  const [telling, setTelling] = useState<StageTelling>({});

  const wished = (): WishOf<typeof ReachStage> => {
    const { reachedOn, evidence = [] } = telling;
    const undated = evidence.filter((one) => one.on === ('' as Day));
    const faults = {
      ...(reachedOn === undefined || reachedOn === ('' as Day) ? { 'reached-on': say('reached-on-fault') } : {}),
      ...(evidence.length === 0 ? { evidence: say('evidence-fault') } : {}),
      ...Object.fromEntries(undated.map((one) => [`on-${one.what}`, say('evidence-on-fault')])),
    };
    if (Object.keys(faults).length > 0 || reachedOn === undefined) return { faults };
    return { payload: { reached, group, stage, reachedOn, evidence } };
  };

  return (
    <WishDialog
      contract={ReachStage}
      title={stages.wordOf(stage)}
      lead={say('reach-stage-lead')}
      shape="side"
      doIt={say('reach-stage')}
      icon="check"
      done={say('stage-was-reached')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <StageFields
          stage={stage}
          telling={telling}
          change={(part) => setTelling({ ...telling, ...part })}
          faults={faults}
        />
      )}
    </WishDialog>
  );
}
