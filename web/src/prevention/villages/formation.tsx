/** The ten stages as steps, each with what shows it. A step is taken as it comes; one that lacks its paper is said to, and no more. */
import { stageCorrectionContracts } from '@naung/domain/prevention/villages/correcting.ts';
import type { GroupShown } from '@naung/domain/prevention/villages/group-shown.ts';
import type { Evidence } from '@naung/domain/prevention/villages/stage.ts';
import { useState } from 'preact/hooks';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { Badge, type Tone } from '../../ground/look/badge.tsx';
import { Button } from '../../ground/look/button.tsx';
import { Icon } from '../../ground/look/icon.tsx';
import { Section } from '../../ground/look/page.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { useFieldWord, useValueWord } from './field-names.ts';
import { usePaperWord } from './papers.ts';
import { ReachStageDialog } from './reach-stage.tsx';
import { StageFields } from './stage-fields.tsx';
import { looksOf, reachedIn, type StageLook } from './stages.ts';
import { refusalWords, words } from './words.ts';

type Stage = GroupShown['formation'][number];

interface FormationProps {
  readonly group: GroupShown;
  readonly onChanged: () => void;
}

export function Formation({ group, onChanged }: FormationProps) {
  const say = useWords(words);
  const { formation } = group;
  const looks = looksOf(formation);
  const [reaching, setReaching] = useState<string | null>(null);
  return (
    <Section title={say('formation')}>
      <p class="soft">
        {say('formation-said', { reached: reachedIn(formation), all: formation.length })} {say('formation-lead')}
      </p>
      <ol class="steps">
        {formation.map((stage, at) => (
          <Step
            key={stage.stage}
            stage={stage}
            look={looks[at] ?? 'ahead'}
            onReach={() => setReaching(stage.stage)}
            onChanged={onChanged}
          />
        ))}
      </ol>
      {reaching === null ? null : (
        <ReachStageDialog group={group.id} stage={reaching} onClose={() => setReaching(null)} onDone={onChanged} />
      )}
    </Section>
  );
}

interface StepProps {
  readonly stage: Stage;
  readonly look: StageLook;
  readonly onReach: () => void;
  readonly onChanged: () => void;
}

const tones: Readonly<Record<StageLook, Tone>> = { reached: 'done', gap: 'attention', next: 'info', ahead: 'plain' };

function Step({ stage, look, onReach, onChanged }: StepProps) {
  const say = useWords(words);
  const stages = useCodes('formation-stages');
  const keeps = carriesOneOf(useMe(), ['keep-villages']);
  return (
    <li class={`step ${look}`}>
      <span class="step-number" aria-hidden="true">
        {look === 'reached' ? <Icon name="check" size={16} /> : stage.number}
      </span>
      <div class="step-text">
        <h3>
          {stages.wordOf(stage.stage)} <Badge tone={tones[look]}>{say(`step-${look}`)}</Badge>
        </h3>
        {stage.reached === null ? null : <Reached stage={stage} onChanged={onChanged} keeps={keeps} />}
        {look === 'gap' ? <p class="soft">{say('step-gap-why')}</p> : null}
        {stage.reached === null && keeps ? (
          <Button kind={look === 'next' ? 'plain' : 'quiet'} icon="add" onPress={onReach}>
            {say('reach-stage')}
            <span class="visually-hidden">: {stages.wordOf(stage.stage)}</span>
          </Button>
        ) : null}
      </div>
    </li>
  );
}

function Reached({ stage, keeps, onChanged }: Omit<StepProps, 'look' | 'onReach'> & { readonly keeps: boolean }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const fieldWord = useFieldWord();
  const valueWord = useValueWord();
  const { reached } = stage;
  if (reached === null) return null;
  const values = { stage: stage.stage as never, reachedOn: reached.reachedOn, evidence: reached.evidence };
  return (
    <>
      <p>
        <OnDay day={reached.reachedOn} />
      </p>
      <ul class="papers">
        {reached.evidence.map((paper, at) => (
          <Paper key={`${paper.what} ${at}`} stage={stage.stage} paper={paper} />
        ))}
      </ul>
      {keeps ? (
        <details class="manage">
          <summary>{say('manage')}</summary>
          <RecordDeeds
            of={{
              record: reached.id,
              what: say('what-stage'),
              enteredAt: reached.enteredAt,
              contracts: stageCorrectionContracts,
              values,
              fields: (telling, change) => <StageFields stage={stage.stage} telling={telling} change={change} />,
              because,
              fieldWord,
              valueWord,
            }}
            onChanged={onChanged}
          />
        </details>
      ) : null}
    </>
  );
}

function Paper({ stage, paper }: { readonly stage: string; readonly paper: Evidence }) {
  const paperWord = usePaperWord(stage);
  return (
    <li>
      {paperWord(paper.what)}, <OnDay day={paper.on} />
      {paper.words === undefined ? null : <span class="soft"> · {paper.words}</span>}
    </li>
  );
}
