import { Checkboxes, Radios } from '../look/choices.tsx';
import { PhoneInput } from '../look/phone-input.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import { contactChannels, type SafeWays } from './ways.ts';
import { channelWords, words } from './words.ts';

interface SafeContactFieldsProps {
  readonly value: SafeWays | undefined;
  readonly onValue: (ways: SafeWays | undefined) => void;
}

/** Asked early and never insisted on. Where she may not be contacted, nothing else is asked but what must never be said. */
export function SafeContactFields({ value, onValue }: SafeContactFieldsProps) {
  const say = useWords(words);
  const change = (part: Partial<SafeWays>) => onValue({ mayContact: true, ...value, ...part });
  const answer = value === undefined ? 'unasked' : value.mayContact ? 'yes' : 'no';
  return (
    <div class="stack">
      <Radios
        label={say('may-contact')}
        hint={say('may-contact-hint')}
        value={answer}
        onValue={(next) => (next === 'unasked' ? onValue(undefined) : change({ mayContact: next === 'yes' }))}
        choices={(['yes', 'no', 'unasked'] as const).map((one) => ({ value: one, label: say(`answer-${one}`) }))}
      />
      {value === undefined ? null : (
        <TextInput
          label={say('never-say')}
          hint={say('never-say-hint')}
          optional
          maxLength={500}
          value={value.neverSay ?? ''}
          onValue={(neverSay) => change({ neverSay })}
        />
      )}
      {value?.mayContact === true ? <WaysFields ways={value} change={change} /> : null}
    </div>
  );
}

interface WaysFieldsProps {
  readonly ways: SafeWays;
  readonly change: (part: Partial<SafeWays>) => void;
}

function WaysFields({ ways, change }: WaysFieldsProps) {
  const say = useWords(words);
  const sayChannel = useWords(channelWords);
  return (
    <>
      <Checkboxes
        label={say('channels')}
        optional
        values={ways.channels ?? []}
        onValues={(channels) => change({ channels: [...channels] })}
        choices={contactChannels.map((channel) => ({ value: channel, label: sayChannel(channel) }))}
      />
      <PhoneInput label={say('phone')} optional value={ways.phone ?? ''} onValue={(phone) => change({ phone })} />
      <TextInput
        label={say('when')}
        hint={say('when-hint')}
        optional
        maxLength={200}
        value={ways.when ?? ''}
        onValue={(when) => change({ when })}
      />
      <TextInput
        label={say('say-we-are')}
        hint={say('say-we-are-hint')}
        optional
        maxLength={200}
        value={ways.sayWeAre ?? ''}
        onValue={(sayWeAre) => change({ sayWeAre })}
      />
      <TextInput
        label={say('through')}
        optional
        maxLength={300}
        value={ways.through ?? ''}
        onValue={(through) => change({ through })}
      />
      <YesNo
        label={say('message')}
        yes={say('leave-message')}
        no={say('no-message')}
        value={ways.mayLeaveMessage}
        onValue={(mayLeaveMessage) => change({ mayLeaveMessage })}
      />
      <YesNo
        label={say('device')}
        yes={say('shared')}
        no={say('not-shared')}
        value={ways.sharedDevice}
        onValue={(sharedDevice) => change({ sharedDevice })}
      />
    </>
  );
}

interface YesNoProps {
  readonly label: string;
  readonly yes: string;
  readonly no: string;
  readonly value: boolean | undefined;
  readonly onValue: (value: boolean | undefined) => void;
}

function YesNo({ label, yes, no, value, onValue }: YesNoProps) {
  const say = useWords(words);
  return (
    <Radios
      label={label}
      optional
      value={value === undefined ? 'unasked' : value ? 'yes' : 'no'}
      onValue={(next) => onValue(next === 'unasked' ? undefined : next === 'yes')}
      choices={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
        { value: 'unasked', label: say('answer-unasked') },
      ]}
    />
  );
}
