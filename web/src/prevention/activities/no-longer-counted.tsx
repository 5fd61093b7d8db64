/** That an activity is counted no more, and which one is counted in its place. */
import type { ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import { Notice } from '../../ground/look/notice.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

export function NoLongerCounted({ activity }: { readonly activity: ActivityShown }) {
  const say = useWords(words);
  if (activity.joinedTo === null) {
    return (
      <Notice tone="attention" title={say('was-voided')}>
        <p>{say('was-voided-why')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="attention" title={say('was-joined')}>
      <p>
        <a href={`/kegiatan/${activity.joinedTo}`}>{say('open-joined')}</a>
      </p>
    </Notice>
  );
}
