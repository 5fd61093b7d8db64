import type { Day } from '@naung/domain/ground/time.ts';
import { useUnits } from '../../ground/agencies/known-units.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import type { Faults } from '../../ground/look/error-summary.tsx';
import { Section } from '../../ground/look/page.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { SafeContactFields } from '../../ground/safe-contact/safe-contact-fields.tsx';
import type { SafeWays } from '../../ground/safe-contact/ways.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { DangerSection } from './danger-section.tsx';
import { EventSection } from './event-section.tsx';
import { PersonSection } from './person-section.tsx';
import type { ReceiveFault, ReceiveForm } from './receive-form.ts';
import { words } from './receive-words.ts';
import { ReporterSection } from './reporter-section.tsx';
import { RespondentSection } from './respondent-section.tsx';
import type { Writing } from './telling.ts';

interface ReceivePartsProps {
  readonly form: ReceiveForm;
  readonly onForm: (form: ReceiveForm) => void;
  readonly faults: Faults<ReceiveFault>;
}

export function ReceiveParts({ form, onForm, faults }: ReceivePartsProps) {
  const say = useWords(words);
  const { writing } = form;
  const change = (part: Writing) => onForm({ ...form, writing: { ...writing, ...part } });
  return (
    <>
      <Section title={say('danger')}>
        <DangerSection writing={writing} change={change} />
      </Section>
      <Section title={say('contact')}>
        <SafeContactFields
          value={writing.safeContact as SafeWays | undefined}
          onValue={(ways) => change({ safeContact: ways })}
        />
      </Section>
      <Section title={say('came')}>
        <ChannelFields form={form} onForm={onForm} faults={faults} />
        <ReporterSection writing={writing} change={change} />
      </Section>
      <Section title={say('event')}>
        <EventSection writing={writing} change={change} dayFault={faults['occurred-on']} />
      </Section>
      <Section title={say('person')}>
        <PersonSection writing={writing} change={change} mayBeUnknown />
      </Section>
      <Section title={say('respondent')}>
        <RespondentSection writing={writing} change={change} />
      </Section>
    </>
  );
}

/** The public site writes its own; a hand-over comes by letter. */
const notByHand: readonly string[] = ['public-site'];

function ChannelFields({ form, onForm, faults }: ReceivePartsProps) {
  const say = useWords(words);
  const channels = useCodes('channels');
  const units = useUnits().filter((unit) => unit.receivesConcerns && !unit.retired);
  return (
    <div class="stack">
      <Select
        id="channel"
        label={say('channel')}
        value={form.writing.channel ?? ''}
        onValue={(channel) => onForm({ ...form, writing: { ...form.writing, channel } })}
        choices={channels.choices.filter(({ value }) => !notByHand.includes(value))}
        error={faults.channel}
      />
      {units.length > 1 ? (
        <Select
          label={say('unit')}
          hint={say('unit-hint')}
          optional
          value={form.unit}
          onValue={(unit) => onForm({ ...form, unit })}
          choices={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      ) : null}
      <DateInput
        label={say('told-on')}
        hint={say('told-on-hint')}
        optional
        value={form.toldOn}
        onValue={(toldOn: Day | '') => onForm({ ...form, toldOn })}
      />
      {form.toldOn === '' ? null : (
        <TextInput
          id="told-at"
          label={say('told-at')}
          optional
          width="short"
          value={form.toldAt}
          onValue={(toldAt) => onForm({ ...form, toldAt })}
          error={faults['told-at']}
        />
      )}
    </div>
  );
}
