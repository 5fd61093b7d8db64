/**
 * Writing down a concern: at the counter, on the telephone, from a message that was pasted in. The questions of danger and the safe
 * way of contact come first, everything but the channel may be skipped, and nothing asks for a paper. What is typed is kept as a
 * draft at the office, sealed, for its author alone.
 */
import './intake.css';
import { ReceiveConcern } from '@naung/domain/casework/intake/commands.ts';
import type { Urgency as UrgencyLevel } from '@naung/domain/ground/urgency.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { useDraft } from '../../ground/drafts/use-draft.ts';
import { Button, LinkButton } from '../../ground/look/button.tsx';
import { DraftLine } from '../../ground/look/draft-line.tsx';
import { ErrorSummary } from '../../ground/look/error-summary.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Page } from '../../ground/look/page.tsx';
import { State } from '../../ground/look/states.tsx';
import { newKey } from '../../ground/outside.ts';
import { carriesOneOf, useMe, useZone } from '../../ground/signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { faultsIn, payloadOf, type ReceiveForm } from './receive-form.ts';
import { ReceiveParts } from './receive-parts.tsx';
import { words } from './receive-words.ts';
import { refusalWords } from './refusal-words.ts';
import { useComputedUrgency } from './why-urgent.tsx';

interface Sent {
  readonly concern: string;
  readonly urgency: UrgencyLevel;
}

export function Receive() {
  const [sent, setSent] = useState<Sent | null>(null);
  return sent === null ? <Writing onSent={setSent} /> : <Written sent={sent} onAgain={() => setSent(null)} />;
}

function Writing({ onSent }: { readonly onSent: (sent: Sent) => void }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const zone = useZone();
  const computed = useComputedUrgency();
  const draft = useDraft<ReceiveForm>('intake/receive', {
    concern: newKey(),
    writing: {},
    unit: '',
    toldOn: '',
    toldAt: '',
  });
  const [attempt, setAttempt] = useState(0);
  const { perform, working, failure } = usePerform(ReceiveConcern);
  const faults = attempt === 0 ? {} : faultsIn(draft.value, zone, say);

  const send = async (event: Event) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const payload = payloadOf(draft.value, zone);
    if (payload === null || Object.keys(faultsIn(draft.value, zone, say)).length > 0) return;
    const answer = await perform(payload);
    if (!answer.ok) return;
    await draft.finish();
    onSent({ concern: draft.value.concern, urgency: computed(draft.value.writing.urgencyItems ?? []) });
  };

  return (
    <Page wide title={say('title')} lead={say('lead')}>
      <form class="stack receive-form" onSubmit={(event) => void send(event)} noValidate>
        <ErrorSummary faults={faults} attempt={attempt} />
        <ReceiveParts form={draft.value} onForm={draft.write} faults={faults} />
        <FailureNotice failure={failure} because={because} />
        <div class="send-bar">
          <Button kind="main" type="submit" icon="check" busy={working && say('sending')}>
            {say('send')}
          </Button>
          <DraftLine draft={draft} />
        </div>
      </form>
    </Page>
  );
}

function Written({ sent, onAgain }: { readonly sent: Sent; readonly onAgain: () => void }) {
  const say = useWords(words);
  const me = useMe();
  const levels = useCodes('urgency-levels');
  return (
    <Page title={say('sent-title')}>
      <State
        icon="done"
        title={say('sent-why', { urgency: levels.wordOf(sent.urgency) })}
        next={
          <div class="row">
            {carriesOneOf(me, ['triage']) ? (
              <LinkButton kind="main" href={`/triase/${sent.concern}`} icon="inbox">
                {say('to-triage')}
              </LinkButton>
            ) : null}
            <Button icon="add" onPress={onAgain}>
              {say('again')}
            </Button>
          </div>
        }
      >
        {sent.urgency === 'merah' ? <p>{say('sent-red')}</p> : null}
      </State>
    </Page>
  );
}
