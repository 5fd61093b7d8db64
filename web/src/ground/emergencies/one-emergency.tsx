/** One case that was opened in an emergency, as the one who looks is told of it, with what is hers to do. */
import type { EmergencyShown } from '@naung/domain/ground/emergencies/reviewing.ts';
import { useCodes } from '../codes/use-codes.ts';
import { Badge } from '../look/badge.tsx';
import { When } from '../look/when.tsx';
import { useWords } from '../words/use-words.ts';
import { Deeds, type OneEmergencyProps } from './deeds-of-one.tsx';
import { endedByOthers } from './standing.ts';
import { verdictWords, voiceWords, words } from './words.ts';

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
      {one.declined.length === 0 || one.voice === 'declined' ? null : (
        <p class="soft">{say('declined-by', { names: one.declined.join(', ') })}</p>
      )}
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
