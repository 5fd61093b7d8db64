import { occurredWhen } from '@naung/domain/casework/intake/door.ts';
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Checkboxes, Radios, Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { VillageField } from '../../ground/places/village-field.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { occurredWords } from './field-words.ts';
import { familyWords, words } from './receive-words.ts';
import type { SectionProps } from './section-props.ts';

interface EventSectionProps extends SectionProps {
  readonly dayFault?: string | undefined;
}

export function EventSection({ writing, change, dayFault }: EventSectionProps) {
  const say = useWords(words);
  const sayWhen = useWords(occurredWords);
  const forms = useCodes('forms-of-violence');
  const places = useCodes('incident-places');
  return (
    <div class="stack">
      <TextArea
        label={say('story')}
        hint={say('story-hint')}
        optional
        rows={8}
        maxLength={20_000}
        value={writing.story ?? ''}
        onValue={(story) => change({ story })}
      />
      <TextArea
        label={say('own-words')}
        hint={say('own-words-hint')}
        optional
        rows={3}
        maxLength={5000}
        value={writing.ownWords ?? ''}
        onValue={(ownWords) => change({ ownWords })}
      />
      <KindsField writing={writing} change={change} />
      <Checkboxes
        label={say('forms')}
        hint={say('forms-hint')}
        optional
        values={writing.forms ?? []}
        onValues={(values) => change({ forms: [...values] })}
        choices={forms.choices}
      />
      <Radios
        label={say('occurred')}
        optional
        value={writing.occurred ?? 'unknown'}
        onValue={(occurred) => change({ occurred })}
        choices={occurredWhen.map((one) => ({ value: one, label: sayWhen(one) }))}
      />
      <DateInput
        id="occurred-on"
        label={say('occurred-on')}
        optional
        recent
        value={writing.occurredOn ?? ''}
        onValue={(day) => change({ occurredOn: day === '' ? null : day })}
        error={dayFault}
      />
      <Select
        label={say('place-kind')}
        optional
        value={writing.placeKind ?? 'unknown'}
        onValue={(placeKind) => change({ placeKind })}
        choices={places.choices}
      />
      <VillageField
        label={say('village')}
        value={writing.village ?? null}
        onValue={(village) => change({ village: village as PlaceNumber | null })}
      />
    </div>
  );
}

/** Asked in plain words, by family, as somebody would say it: the codes are the list's. */
function KindsField({ writing, change }: SectionProps) {
  const say = useWords(words);
  const sayFamily = useWords(familyWords);
  const language = useLanguage();
  const kinds = useCodes('concern-kinds');
  const known = kinds.choices.flatMap(({ value, label }) => {
    const item = kinds.itemOf(value);
    const detail = item === null ? null : detailOf('concern-kinds', item);
    return detail === null ? [] : [{ value, label, family: detail.family, hint: detail.asks[language] }];
  });
  return (
    <div class="kinds">
      {(['violence', 'exploitation', 'discrimination', 'unclear'] as const).map((family) => (
        <Checkboxes
          key={family}
          label={`${say('kinds')}: ${sayFamily(family)}`}
          optional
          values={writing.kinds ?? []}
          onValues={(values) => change({ kinds: [...values] })}
          choices={known
            .filter((kind) => kind.family === family)
            .map(({ value, label, hint }) => ({ value, label: hint, hint: hint === label ? undefined : label }))}
        />
      ))}
    </div>
  );
}
