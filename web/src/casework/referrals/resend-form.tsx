/** A packet put right, in place of the one that was sent: it begins with what the agency has now, and is looked at anew. */
import { ResendPacket } from '@naung/domain/casework/referrals/commands-sending.ts';
import {
  ConsentsToRefer,
  type ConsentToRefer,
  PreparePacket,
  type ReferralShown,
} from '@naung/domain/casework/referrals/reads.ts';
import type { CaseId } from '@naung/domain/ground/ids.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { useDraft } from '../../ground/drafts/use-draft.ts';
import { Button } from '../../ground/look/button.tsx';
import { DraftLine } from '../../ground/look/draft-line.tsx';
import { ErrorSummary } from '../../ground/look/error-summary.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { PacketFields, usePacketFaults } from './packet-fields.tsx';
import { among, type PacketForm, packetFrom } from './packet-form.ts';
import { refusalWords } from './refusal-words.ts';
import { words } from './send-words.ts';
import { consentsFor, emptyPacket } from './sending.ts';
import { words as sentWords } from './sent-words.ts';
import { useKnown } from './use-known.ts';

interface ResendFormProps {
  readonly case: CaseId;
  readonly referral: ReferralShown;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

export function ResendForm(props: ResendFormProps) {
  const say = useWords(sentWords);
  const reading = useRead(ConsentsToRefer, { case: props.case });
  const because = useWordIfKnown(refusalWords);
  return (
    <Shown reading={reading} because={because}>
      {({ items }) => {
        const consent = consentsFor(items, props.referral)[0];
        return consent === undefined ? (
          <Notice tone="attention" title={say('no-consent-now')} />
        ) : (
          <Rewriting {...props} consent={consent} />
        );
      }}
    </Shown>
  );
}

function Rewriting({ case: id, referral, consent, onSent, onClose }: ResendFormProps & { consent: ConsentToRefer }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const draft = useDraft<PacketForm>(`referrals/resend/${referral.id}`, begunWithSent(referral, consent));
  const record = useRead(PreparePacket, { case: id, consent: consent.consent });
  const known = useKnown(record.value);
  const faultsOf = usePacketFaults();
  const [attempt, setAttempt] = useState(0);
  const { perform, working, failure } = usePerform(ResendPacket);
  const faults = faultsOf(draft.value);

  const send = async (event: Event) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (Object.keys(faults).length > 0) return;
    const answer = await perform({ referral: referral.id, ...packetFrom(draft.value, known) });
    if (!answer.ok) return;
    await draft.finish();
    onSent();
  };
  const shownFaults = attempt === 0 ? {} : faults;

  return (
    <form class="referral-form" aria-label={say('resend-title')} onSubmit={(event) => void send(event)} noValidate>
      <p class="soft">{say('resend-lead')}</p>
      <ErrorSummary faults={shownFaults} attempt={attempt} />
      <PacketFields form={draft.value} onForm={draft.write} limits={consent} known={known} faults={shownFaults} />
      <FailureNotice failure={failure} because={because} />
      <div class="row">
        <Button kind="main" type="submit" icon="referral" busy={working && say('sending')}>
          {say('resend')}
        </Button>
        <Button onPress={onClose}>{say('cancel')}</Button>
      </div>
      <DraftLine draft={draft} />
    </form>
  );
}

const begunWithSent = ({ packet }: ReferralShown, { most }: ConsentToRefer): PacketForm => ({
  ...emptyPacket(),
  shows: Object.fromEntries(among(most).flatMap((field) => (packet?.[field] ? [[field, packet[field]]] : []))),
  reason: packet?.reason ?? '',
});
