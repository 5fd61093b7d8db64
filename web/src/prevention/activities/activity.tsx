/** One activity: what it was, who came, what came of it; and how it is put right, joined to its twin, or added to. */
import type { ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import { headsIn } from '@naung/domain/prevention/activities/model.ts';
import { ShowActivity } from '@naung/domain/prevention/activities/reads.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { isId } from '../../ground/going/is-id.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { Page } from '../../ground/look/page.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { NotFound } from '../../ground/look/states.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { ActivityFacts } from './activity-facts.tsx';
import { useWhere } from './activity-rows.tsx';
import { Attendance } from './attendance.tsx';
import { ManageActivity } from './correct-activity.tsx';
import { useDaysSaid } from './days-said.ts';
import { NoLongerCounted } from './no-longer-counted.tsx';
import { refusalWords } from './refusal-words.ts';
import { Twins } from './twins.tsx';
import { WhatCameOfIt } from './what-came-of-it.tsx';
import { words } from './words.ts';

interface ActivityProps {
  readonly id: string;
  readonly onChanged: () => void;
}

export function Activity({ id, onChanged }: ActivityProps) {
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(ShowActivity, isId(id) ? { activity: id } : null);
  const changed = () => {
    reading.again();
    onChanged();
  };
  if (!isId(id)) return <NotFound />;
  return (
    <Shown reading={reading} because={because}>
      {(activity) => <OneActivity activity={activity} onChanged={changed} />}
    </Shown>
  );
}

interface OneActivityProps {
  readonly activity: ActivityShown;
  readonly onChanged: () => void;
}

function OneActivity({ activity, onChanged }: OneActivityProps) {
  const say = useWords(words);
  const daysSaid = useDaysSaid();
  const where = useWhere([activity]);
  const kinds = useCodes('activity-kinds');
  const stages = useCodes('continuum-stages');
  const stands = activity.voidedAt === null;
  const mayChange = carriesOneOf(useMe(), ['record-activities', 'keep-villages']) && stands;
  return (
    <Page
      back="/kegiatan"
      title={activity.title}
      marks={
        <>
          <Badge>{kinds.wordOf(activity.kind)}</Badge>
          <Badge tone="info">{stages.wordOf(activity.stage)}</Badge>
          {activity.ownInitiative ? <Badge tone="done">{say('own-mark')}</Badge> : null}
        </>
      }
      lead={`${daysSaid(activity)} · ${where(activity)} · ${say('heads', { count: headsIn(activity.reach) })}`}
    >
      {stands ? null : <NoLongerCounted activity={activity} />}
      {mayChange ? <Twins activity={activity} /> : null}
      <ActivityFacts activity={activity} />
      <Attendance activity={activity} mayChange={mayChange} onChanged={onChanged} />
      <WhatCameOfIt outcome={activity.outcome} />
      {mayChange ? <ManageActivity activity={activity} onChanged={onChanged} /> : null}
    </Page>
  );
}
