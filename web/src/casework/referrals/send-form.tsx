/**
 * Handing one need to another unit: need, unit, the consent that covers it, then the packet, each field looked at. What is typed is
 * kept as a draft at the office, sealed, for its author alone.
 */
import './referrals.css';
import { SendReferral } from '@naung/domain/casework/referrals/commands-sending.ts';
import { ConsentsToRefer, type ConsentToRefer, PreparePacket } from '@naung/domain/casework/referrals/reads.ts';
import type { CaseId } from '@naung/domain/ground/ids.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { useDraft } from '../../ground/drafts/use-draft.ts';
import { Button } from '../../ground/look/button.tsx';
import { Checkbox, Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { DraftLine } from '../../ground/look/draft-line.tsx';
import { ErrorSummary, type Faults } from '../../ground/look/error-summary.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { AimFields } from './aim-fields.tsx';
import { PacketFields, usePacketFaults } from './packet-fields.tsx';
import { begunWith, packetFrom } from './packet-form.ts';
import { refusalWords } from './refusal-words.ts';
import { words } from './send-words.ts';
import { freshForm, isEnough, type SendingForm } from './sending.ts';
import { useKnown } from './use-known.ts';

interface SendReferralFormProps {
  readonly case: CaseId;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

export function SendReferralForm(props: SendReferralFormProps) {
  const reading = useRead(ConsentsToRefer, { case: props.case });
  const because = useWordIfKnown(refusalWords);
  return (
    <Shown reading={reading} because={because}>
      {({ items }) => <Writing {...props} consents={items} />}
    </Shown>
  );
}

type WritingProps = SendReferralFormProps & { readonly consents: readonly ConsentToRefer[] };

function Writing({ case: id, consents, onSent, onClose }: WritingProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const draft = useDraft<SendingForm>(`referrals/send/${id}`, freshForm());
  const form = draft.value;
  const consent = consents.find((one) => one.consent === form.consent) ?? null;
  const record = useRead(PreparePacket, consent === null ? null : { case: id, consent: consent.consent });
  const known = useKnown(record.value);
  const packetFaults = usePacketFaults();
  const [attempt, setAttempt] = useState(0);
  const { perform, working, failure } = usePerform(SendReferral);
  const isReady = consent !== null && isEnough(consent) && record.value !== null;
  const packet = consent === null ? form.packet : begunWith(form.packet, known, consent);

  const faults: Faults = {
    ...(form.need === '' ? { need: say('need-fault') } : {}),
    ...(form.need !== '' && form.toUnit === '' ? { 'to-unit': say('unit-fault') } : {}),
    ...(consent === null ? {} : packetFaults(packet)),
  };
  const send = async (event: Event) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (Object.keys(faults).length > 0 || !isReady) return;
    const { referral, need, toUnit, service, wantedBy, isLogged } = form;
    const answer = await perform({
      ...{ referral, case: id, need, toUnit, consent: consent.consent, isLogged },
      ...{ service: service === '' ? null : service, wantedBy: wantedBy === '' ? null : wantedBy },
      ...packetFrom(packet, known),
    });
    if (!answer.ok) return;
    await draft.finish();
    onSent();
  };
  const shownFaults = attempt === 0 ? {} : faults;

  return (
    <form class="referral-form" aria-label={say('send-title')} onSubmit={(event) => void send(event)} noValidate>
      <p class="soft">{say('send-lead')}</p>
      <ErrorSummary faults={shownFaults} attempt={attempt} />
      <AimFields case={id} form={form} onForm={draft.write} consents={consents} faults={shownFaults} />
      {consent === null || !isEnough(consent) ? null : (
        <Shown reading={record} because={because}>
          {() => (
            <>
              <WishFields form={form} onForm={draft.write} />
              <PacketFields
                form={packet}
                onForm={(next) => draft.write({ ...form, packet: next })}
                limits={consent}
                known={known}
                faults={shownFaults}
              />
            </>
          )}
        </Shown>
      )}
      <FailureNotice failure={failure} because={because} />
      <div class="row">
        {form.need !== '' && form.toUnit !== '' && !isReady ? null : (
          <Button kind="main" type="submit" icon="referral" busy={working && say('sending')}>
            {say('send')}
          </Button>
        )}
        <Button onPress={onClose}>{say('cancel')}</Button>
      </div>
      <DraftLine draft={draft} />
    </form>
  );
}

interface WishFieldsProps {
  readonly form: SendingForm;
  readonly onForm: (form: SendingForm) => void;
}

/** Which service, by when, and whether anybody there reads it on a screen. */
function WishFields({ form, onForm }: WishFieldsProps) {
  const say = useWords(words);
  const services = useCodes('service-types');
  const today = useToday();
  return (
    <>
      <Select
        label={say('service')}
        optional
        value={form.service}
        onValue={(service) => onForm({ ...form, service })}
        choices={services.choices}
      />
      <DateInput
        label={say('wanted-by')}
        optional
        earliest={today}
        value={form.wantedBy}
        onValue={(wantedBy) => onForm({ ...form, wantedBy })}
      />
      <Checkbox
        label={say('is-logged')}
        hint={say('is-logged-hint')}
        checked={form.isLogged}
        onChecked={(isLogged) => onForm({ ...form, isLogged })}
      />
    </>
  );
}
