import type { ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import { activityCorrectionContracts } from '@naung/domain/prevention/activities/correcting.ts';
import type { ActivityTold } from '@naung/domain/prevention/activities/model.ts';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { Section } from '../../ground/look/page.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { CameFields } from './came-fields.tsx';
import type { ActivityTelling } from './draft.ts';
import { useFieldWord, useValueWord } from './field-names.ts';
import { LeaderFields } from './leader-fields.tsx';
import { HolderFields, KindFields, WhenFields } from './main-fields.tsx';
import { AgenciesFields, MoneyFields } from './more-fields.tsx';
import { OutcomeFields } from './outcome-fields.tsx';
import { refusalWords } from './refusal-words.ts';
import { StageFields } from './stage-fields.tsx';
import { words } from './words.ts';

interface ManageActivityProps {
  readonly activity: ActivityShown;
  readonly onChanged: () => void;
}

/** Betulkan, salah input, and what stood before. */
export function ManageActivity({ activity, onChanged }: ManageActivityProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const fieldWord = useFieldWord();
  const valueWord = useValueWord();
  return (
    <Section title={say('manage')}>
      <RecordDeeds
        of={{
          record: activity.id,
          what: say('what-activity'),
          enteredAt: activity.enteredAt,
          contracts: activityCorrectionContracts,
          values: toldIn(activity),
          fields: (telling, change) => <EveryField telling={telling} change={change} />,
          because,
          fieldWord,
          valueWord,
        }}
        onChanged={onChanged}
      />
    </Section>
  );
}

interface EveryFieldProps {
  readonly telling: ActivityTelling;
  readonly change: (part: ActivityTelling) => void;
}

const EveryField = (shared: EveryFieldProps) => (
  <>
    <KindFields {...shared} />
    <WhenFields {...shared} />
    <HolderFields {...shared} />
    <CameFields {...shared} />
    <StageFields {...shared} />
    <LeaderFields {...shared} />
    <AgenciesFields {...shared} />
    <OutcomeFields {...shared} />
    <MoneyFields {...shared} />
  </>
);

function toldIn(activity: ActivityShown): ActivityTold {
  const { heldOn, heldUntil, place, placeWords, title, kind, stage, levels, holderKind, holder, village } = activity;
  const { openedBy, ledBy, tally, bands, outcome, funding, ownInitiative } = activity;
  const agencies = activity.agencies.map((agency) => agency.id);
  return {
    ...{ heldOn, heldUntil, place, placeWords, title, kind, stage, levels, holderKind, holder, village },
    ...{ openedBy, ledBy, tally, bands, agencies, outcome, funding, ownInitiative },
  };
}
