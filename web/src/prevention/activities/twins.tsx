/** Records of the same hall that may be the same one, and joining them. */
import type { ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import { SimilarActivities } from '@naung/domain/prevention/activities/reads.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../../ground/api/use-read.ts';
import { Button } from '../../ground/look/button.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { JoinDialog } from './similar.tsx';
import { words } from './words.ts';

export function Twins({ activity }: { readonly activity: ActivityShown }) {
  const say = useWords(words);
  const [joining, setJoining] = useState(false);
  const { heldOn, heldUntil, kind, village, place } = activity;
  const similar = useRead(SimilarActivities, {
    on: heldOn,
    kind,
    ...(heldUntil === null ? {} : { until: heldUntil }),
    ...(village === null ? {} : { village: String(village) }),
    ...(place === null ? {} : { place: String(place) }),
  });
  const others = (similar.value?.items ?? []).filter((one) => one.id !== activity.id);
  const [first] = others;
  if (first === undefined) return null;
  return (
    <Notice tone="info" title={say('similar-title', { name: first.recordedBy.name })}>
      <p>{say('similar-lead')}</p>
      <Button icon="join" onPress={() => setJoining(true)}>
        {say('join-them')}
      </Button>
      {joining ? <JoinDialog activity={activity} similar={others} onClose={() => setJoining(false)} /> : null}
    </Notice>
  );
}
