/** What every activity has: its kind, title and days, who held it and where. The same for writing it down and for putting it right. */
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import type { ActivityTold } from '@naung/domain/prevention/activities/model.ts';
import { useState } from 'preact/hooks';
import { AgencyField } from '../../ground/agencies/agency-field.tsx';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Checkbox, Radios, Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { type ActivityTelling, type KindChosen, withKind } from './draft.ts';
import { HomeField } from './home-field.tsx';
import { words } from './words.ts';

const holderKinds = ['village', 'office', 'agency'] as const satisfies readonly ActivityTold['holderKind'][];

export interface ActivityFieldsProps {
  readonly telling: ActivityTelling;
  readonly change: (part: ActivityTelling) => void;
  /** In words, by field. */
  readonly faults?: Readonly<Record<string, string | undefined>>;
}

export function KindFields({ telling, change, faults = {} }: ActivityFieldsProps) {
  const say = useWords(words);
  const kinds = useCodes('activity-kinds');
  const chosenOf = (code: string | undefined): KindChosen | null => {
    const item = code === undefined ? null : kinds.itemOf(code);
    if (item === null || code === undefined) return null;
    return { code: code as KindChosen['code'], word: kinds.wordOf(code), detail: detailOf('activity-kinds', item) };
  };
  const choose = (code: string) => {
    const kind = chosenOf(code);
    if (kind !== null) change(withKind(telling, kind, chosenOf(telling.kind)));
  };
  return (
    <>
      <Select
        id="kind"
        label={say('kind')}
        error={faults.kind}
        value={telling.kind ?? ''}
        onValue={choose}
        choices={kinds.choices}
      />
      <TextInput
        id="title"
        label={say('title')}
        hint={say('title-hint')}
        maxLength={160}
        error={faults.title}
        value={telling.title ?? ''}
        onValue={(title) => change({ title })}
      />
    </>
  );
}

export function WhenFields({ telling, change, faults = {} }: ActivityFieldsProps) {
  const say = useWords(words);
  const [several, setSeveral] = useState((telling.heldUntil ?? null) !== null);
  const spans = several || (telling.heldUntil ?? null) !== null;
  return (
    <>
      <DateInput
        id="held-on"
        label={say('held-on')}
        recent
        error={faults['held-on']}
        value={telling.heldOn ?? ''}
        onValue={(day) => change({ heldOn: day === '' ? undefined : day })}
      />
      <Checkbox
        label={say('several-days')}
        checked={spans}
        onChecked={(checked) => {
          setSeveral(checked);
          if (!checked) change({ heldUntil: null });
        }}
      />
      {spans ? (
        <DateInput
          id="held-until"
          label={say('held-until')}
          error={faults['held-until']}
          value={telling.heldUntil ?? ''}
          onValue={(day) => change({ heldUntil: day === '' ? null : day })}
        />
      ) : null}
    </>
  );
}

export function HolderFields({ telling, change, faults = {} }: ActivityFieldsProps) {
  const say = useWords(words);
  return (
    <>
      <Radios
        id="holder-kind"
        label={say('holder-kind')}
        value={telling.holderKind ?? ''}
        onValue={(holderKind) => change({ holderKind })}
        choices={holderKinds.map((kind) => ({ value: kind, label: say(`holder-${kind}`) }))}
      />
      {telling.holderKind === 'agency' ? (
        <AgencyField
          id="holder"
          label={say('holder')}
          error={faults.holder}
          value={telling.holder ?? null}
          onValue={(holder) => change({ holder })}
        />
      ) : null}
      <HomeField
        isHolder={telling.holderKind === 'village'}
        error={faults.village}
        value={telling.village ?? null}
        onValue={(village) => change({ village })}
      />
      <TextInput
        id="place-words"
        label={say('place-words')}
        hint={say('place-words-hint')}
        optional={(telling.village ?? null) !== null}
        maxLength={120}
        error={faults['place-words']}
        value={telling.placeWords ?? ''}
        onValue={(text) => change({ placeWords: text === '' ? null : text })}
      />
    </>
  );
}
