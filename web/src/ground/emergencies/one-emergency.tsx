/** One case that was opened in an emergency, as the one who looks is told of it, with what is hers to do. */
import { ConfirmCall, ConfirmEmergency, EndEmergency } from '@naung/domain/ground/emergencies/opening.ts';
import type { EmergencyShown } from '@naung/domain/ground/emergencies/reviewing.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../api/use-perform.ts';
import { useCodes } from '../codes/use-codes.ts';
import { Badge } from '../look/badge.tsx';
import { Button, LinkButton } from '../look/button.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { toast } from '../look/toasts.tsx';
import { When } from '../look/when.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { NoteCallDialog, ReviewDialog } from './dialogs.tsx';
import { OpenDialog } from './open-dialog.tsx';
import { endedByOthers, isOpenWithoutDanger } from './standing.ts';
import { refusalWords, verdictWords, voiceWords, words } from './words.ts';

export interface OneEmergencyProps {
  readonly one: EmergencyShown;
  /** All that she is told of, this one among them. */
  readonly told: readonly EmergencyShown[];
  readonly onChanged: () => void;
}

export function OneEmergency({ one, told, onChanged }: OneEmergencyProps) {
  const say = useWords(words);
  const sayVoice = useWords(voiceWords);
  const sayVerdict = useWords(verdictWords);
  const reasons = useCodes('emergency-reasons');
  return (
    <article class="record">
      <h3>
        {one.caseCode} {one.verdict === null ? null : <Badge tone="done">{sayVerdict(one.verdict)}</Badge>}
      </h3>
      <p>{reasons.wordOf(one.reason)}</p>
      <p class="soft">
        {say('by', { name: one.by, unit: one.unit })} · {say(one.openedAt === null ? 'asked' : 'opened')}{' '}
        <When at={one.openedAt ?? one.askedAt} /> · {say(one.withPlace ? 'with-place' : 'without-place')}
      </p>
      <State one={one} />
      {one.voice !== 'none' ? (
        <p>{sayVoice(one.voice, { second: one.second ?? '', called: one.called ?? '' })}</p>
      ) : null}
      {one.note === null ? null : <p class="as-written">{one.note}</p>}
      <Review one={one} />
      {one.reviewNote === null ? null : <p class="as-written">{one.reviewNote}</p>}
      {one.reviewedElsewhere === null || one.verdict !== null ? null : (
        <p class="soft">{say(`goes-${one.reviewedElsewhere}`)}</p>
      )}
      <Deeds one={one} told={told} onChanged={onChanged} />
    </article>
  );
}

function Review({ one: { reviewedBy, reviewedAt } }: { readonly one: EmergencyShown }) {
  const say = useWords(words);
  if (reviewedAt === null) return null;
  return (
    <p class="soft">
      {reviewedBy === null ? say('reviewed-on') : say('reviewed-by', { name: reviewedBy })} <When at={reviewedAt} />
    </p>
  );
}

function State({ one }: { readonly one: EmergencyShown }) {
  const say = useWords(words);
  if (one.isLive)
    return (
      <p>
        <strong>
          {say(one.openedAt === null ? 'asked-until' : 'until-live')} <When at={one.until} />
        </strong>
      </p>
    );
  const ended = endedByOthers(one);
  if (one.openedAt === null) return <p>{say(ended === null ? 'was-never-open' : `ended-${ended}`)}</p>;
  return (
    <p>
      {say(ended === null ? 'is-over' : `ended-${ended}`)}{' '}
      {one.verdict !== null || one.reviewBy === null ? null : (
        <>
          {say('review-by')} <When at={one.reviewBy} />
        </>
      )}
    </p>
  );
}

function Deeds({ one, told, onChanged }: OneEmergencyProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [opened, setOpened] = useState<'call' | 'danger' | 'review' | null>(null);
  const ending = usePerform(EndEmergency);
  const confirming = usePerform(ConfirmEmergency);
  const confirmingCall = usePerform(ConfirmCall);
  const owesCall = one.isMine && one.isDanger && (one.voice === 'call-owed' || (one.voice === 'named' && one.isLive));
  const { emergency } = one;
  const after = (answer: { readonly ok: boolean }, done: 'was-ended' | 'was-confirmed') => {
    if (!answer.ok) return;
    toast(say(done));
    onChanged();
  };
  const dialog = { one, onClose: () => setOpened(null), onDone: onChanged };
  return (
    <>
      <div class="row">
        {one.case === null ? null : (
          <LinkButton icon="eye" href={`/kasus/${one.case}`}>
            {say('see-case')}
          </LinkButton>
        )}
        {one.isMine && one.isLive ? (
          <Button icon="lock" onPress={() => void ending.perform({ emergency }).then((it) => after(it, 'was-ended'))}>
            {say('end')}
          </Button>
        ) : null}
        {isOpenWithoutDanger(one) ? (
          <Button icon="warning" onPress={() => setOpened('danger')}>
            {say('danger-now')}
          </Button>
        ) : null}
        {owesCall ? (
          <Button icon="phone" onPress={() => setOpened('call')}>
            {say('note-call')}
          </Button>
        ) : null}
        {one.isMineToConfirm ? (
          <Button
            icon="check"
            onPress={() => void confirming.perform({ emergency }).then((it) => after(it, 'was-confirmed'))}
          >
            {say('confirm')}
          </Button>
        ) : null}
        {one.isMineToConfirmCall ? (
          <Button
            icon="phone"
            onPress={() => void confirmingCall.perform({ emergency }).then((it) => after(it, 'was-confirmed'))}
          >
            {say('confirm-call')}
          </Button>
        ) : null}
        {one.isMineToReview ? (
          <Button icon="check" onPress={() => setOpened('review')}>
            {say('review')}
          </Button>
        ) : null}
      </div>
      <FailureNotice failure={ending.failure ?? confirming.failure ?? confirmingCall.failure} because={because} />
      {opened === 'danger' ? <OpenDialog told={told} instead={one} {...dialog} /> : null}
      {opened === 'call' ? <NoteCallDialog {...dialog} /> : null}
      {opened === 'review' ? <ReviewDialog {...dialog} /> : null}
    </>
  );
}
