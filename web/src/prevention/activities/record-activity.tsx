/**
 * Writing an activity down within a minute: what it was, who held it and where, who came. Everything else fills in by itself or may
 * wait. Before a second record of the same hall is made, the person is asked whether it is the same.
 */
import { isVillageDuty } from '@naung/domain/ground/agencies/presets.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { RecordActivity } from '@naung/domain/prevention/activities/commands.ts';
import { headsIn, nobody, together } from '@naung/domain/prevention/activities/model.ts';
import { SimilarActivities } from '@naung/domain/prevention/activities/reads.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { useDraft } from '../../ground/drafts/use-draft.ts';
import { go } from '../../ground/going/going.ts';
import type { Params } from '../../ground/going/match.ts';
import { Button } from '../../ground/look/button.tsx';
import { DraftLine } from '../../ground/look/draft-line.tsx';
import { ErrorSummary } from '../../ground/look/error-summary.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Page } from '../../ground/look/page.tsx';
import { Skeleton } from '../../ground/look/skeleton.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { TellHere } from '../../ground/public-site/tell-here.tsx';
import { useMe } from '../../ground/signing-in/signed-in.tsx';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import './activities.css';
import { ActivityForm } from './activity-form.tsx';
import { type ActivityDraft, emptyDraft, homeOf, tidied } from './draft.ts';
import { type ActivityFaults, wishedActivity } from './faults.ts';
import { refusalWords } from './refusal-words.ts';
import { JoinOrSave } from './similar.tsx';
import { useBands } from './use-bands.ts';
import { words } from './words.ts';

export function RecordActivityPage({ params }: { readonly params: Params }) {
  const village = /^[1-9]\d{0,8}$/.test(params.village ?? '') ? Number(params.village) : null;
  return <Recording key={village ?? 'anywhere'} village={village} />;
}

function Recording({ village }: { readonly village: number | null }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const sayFault = useWords(refusalWords);
  const { duty, villages } = useMe();
  const worksInVillage = duty !== null && isVillageDuty(duty);
  const today = useToday();
  const bandsAsked = useBands();
  const [first] = useState(() =>
    emptyDraft(newKey(), today, homeOf(village, villages), village !== null || worksInVillage),
  );
  const draft = useDraft(village === null ? 'activities/record' : `activities/record/${village}`, first);
  const [faults, setFaults] = useState<ActivityFaults>({});
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const { perform, working, failure } = usePerform(RecordActivity);
  const similar = useSimilar(draft.value);
  const inWords = Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, sayFault(fault)]));

  /** The id of what was written, or null when it was not. */
  const write = async (): Promise<string | null> => {
    const wished = wishedActivity(draft.value, today, bandsAsked);
    if ('faults' in wished) return null;
    const answer = await perform(wished.payload);
    if (!answer.ok) return null;
    await draft.finish();
    return draft.value.activity;
  };
  const save = async () => {
    setAsking(false);
    const written = await write();
    if (written === null) return;
    toast(say('saved'));
    go(`/kegiatan/${written}`);
  };
  const send = (event: Event) => {
    event.preventDefault();
    const wished = wishedActivity(draft.value, today, bandsAsked);
    setAttempt(attempt + 1);
    setFaults('faults' in wished ? wished.faults : {});
    if ('faults' in wished) return;
    if (similar.length > 0) setAsking(true);
    else void save();
  };

  return (
    <Page title={say('record')} lead={say('record-lead')} back={village === null ? '/kegiatan' : `/desa/${village}`}>
      {draft.state === 'loading' ? (
        <Skeleton lines={8} />
      ) : (
        <form class="activity-form" onSubmit={send} noValidate>
          <TellHere />
          <ErrorSummary faults={inWords} attempt={attempt} />
          <ActivityForm draft={draft.value} onDraft={draft.write} faults={inWords} />
          <FailureNotice failure={failure} because={because} />
          <div class="row">
            <Button kind="main" type="submit" icon="check" busy={working && say('saving')}>
              {say('save')}
            </Button>
          </div>
          <DraftLine draft={draft} />
        </form>
      )}
      {asking ? (
        <JoinOrSave
          similar={similar}
          mine={headsIn(together([draft.value.telling.tally ?? nobody, ...draft.value.lines.map((one) => one.tally)]))}
          write={write}
          onSave={() => void save()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Page>
  );
}

/** Records that look like this one; asked as soon as day, kind and place are known. */
function useSimilar({ telling }: ActivityDraft) {
  const { heldOn, heldUntil, kind, village, place } = tidied(telling);
  const question =
    heldOn === undefined || kind === undefined
      ? null
      : {
          on: heldOn as Day,
          ...(heldUntil ? { until: heldUntil } : {}),
          kind,
          ...(village ? { village: String(village) } : {}),
          ...(place ? { place: String(place) } : {}),
        };
  return useRead(SimilarActivities, question).value?.items ?? [];
}
