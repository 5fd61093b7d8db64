import { GiveDuty } from '@naung/domain/ground/agencies/duties.ts';
import { needsSecond } from '@naung/domain/ground/agencies/opens-records.ts';
import { presetOf, presets } from '@naung/domain/ground/agencies/presets.ts';
import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Select } from '../look/choices.tsx';
import { DateInput } from '../look/date-input.tsx';
import { Notice } from '../look/notice.tsx';
import { newKey } from '../outside.ts';
import { useMe } from '../signing-in/signed-in.tsx';
import { useToday } from '../today.ts';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { DeedList } from './deed-list.tsx';
import { type DutyFault, type DutyTelling, wishedDuty } from './duty-told.ts';
import type { PersonLine } from './lines.ts';
import { words } from './people-words.ts';
import { refusalWords } from './refusal-words.ts';
import { UnitField } from './unit-field.tsx';
import { VillagesField } from './villages-field.tsx';

interface GiveDutyDialogProps {
  readonly person: PersonLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function GiveDutyDialog({ person, onClose, onDone }: GiveDutyDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const sayFault = useFaultWord();
  const giver = useMe().person.id;
  const today = useToday();
  const [id] = useState(newKey);
  const [telling, setTelling] = useState<DutyTelling>({
    unit: null,
    preset: '',
    startsOn: today,
    endsOn: '',
    villages: [],
  });

  const wished = (): WishOf<typeof GiveDuty> => {
    const now = wishedDuty(telling, { id, person, giver, today });
    if ('payload' in now) return now;
    return { faults: Object.fromEntries(Object.entries(now.faults).map(([field, fault]) => [field, sayFault(fault)])) };
  };

  return (
    <WishDialog
      contract={GiveDuty}
      title={say('give-duty')}
      lead={say('give-duty-lead')}
      shape="side"
      doIt={say('give-duty')}
      icon="check"
      done={(events) => say(events.includes('duty-asked') ? 'duty-was-asked' : 'duty-was-given')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <DutyFields telling={telling} change={(part) => setTelling({ ...telling, ...part })} faults={faults} />
      )}
    </WishDialog>
  );
}

function useFaultWord(): (fault: DutyFault) => string {
  const own = useWordIfKnown(words);
  const refusal = useWordIfKnown(refusalWords);
  return (fault) => refusal(fault) ?? own(fault) ?? fault;
}

interface DutyFieldsProps {
  readonly telling: DutyTelling;
  readonly change: (part: Partial<DutyTelling>) => void;
  readonly faults: Readonly<Record<string, string | undefined>>;
}

function DutyFields({ telling, change, faults }: DutyFieldsProps) {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <>
      <Select
        id="preset"
        label={say('preset')}
        error={faults.preset}
        value={telling.preset}
        onValue={(preset) => change({ preset })}
        choices={presets.map((one) => ({ value: one.code, label: one[language] }))}
      />
      <PresetSaid preset={telling.preset} />
      <UnitField
        id="unit"
        label={say('unit')}
        error={faults.unit}
        value={telling.unit?.id ?? null}
        onValue={(unit) => change({ unit })}
      />
      <DateInput
        id="starts-on"
        label={say('starts-on')}
        error={faults['starts-on']}
        value={telling.startsOn}
        onValue={(startsOn) => change({ startsOn })}
      />
      <DateInput
        id="ends-on"
        label={say('ends-on')}
        hint={say('ends-on-hint')}
        optional
        error={faults['ends-on']}
        value={telling.endsOn}
        onValue={(endsOn) => change({ endsOn })}
      />
      <VillagesField
        villages={telling.villages}
        onVillages={(villages) => change({ villages })}
        error={faults.villages}
      />
    </>
  );
}

/** What one gives, before one gives it. */
function PresetSaid({ preset: code }: { readonly preset: string }) {
  const say = useWords(words);
  const preset = presetOf(code);
  if (preset === null) return null;
  return (
    <Notice title={say('may-do')}>
      <DeedList deeds={preset.deeds} />
      {needsSecond(preset.deeds) ? <p>{say('takes-two')}</p> : null}
      <p class="soft">{say(preset.needsTotp ? 'needs-code' : 'needs-no-code')}</p>
    </Notice>
  );
}
