import type { GroupTold } from '@naung/domain/prevention/villages/model.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Radios, Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { GroupTelling } from './group-told.ts';
import { words } from './words.ts';

interface GroupFieldsProps {
  readonly telling: GroupTelling;
  readonly change: (part: GroupTelling) => void;
  /** In words, by field. */
  readonly faults?: Readonly<Record<string, string | undefined>>;
}

/** The same fields for forming a group and for putting it right. */
export function GroupFields({ telling, change, faults = {} }: GroupFieldsProps) {
  const say = useWords(words);
  const bases = useCodes('group-bases');
  const bodies = useCodes('village-bodies');
  const forms = useCodes('group-legal-forms');
  return (
    <>
      <Radios
        id="basis"
        label={say('basis')}
        error={faults.basis}
        value={telling.basis ?? ''}
        onValue={(basis) => change({ basis: basis as GroupTold['basis'] })}
        choices={bases.choices}
      />
      {telling.basis === 'new' ? null : (
        <Select
          id="body"
          label={say('body')}
          error={faults.body}
          value={telling.body ?? ''}
          onValue={(body) => change({ body: body as GroupTold['body'] })}
          choices={bodies.choices}
        />
      )}
      <Select
        id="legal-form"
        label={say('legal-form')}
        error={faults['legal-form']}
        value={telling.legalForm ?? ''}
        onValue={(legalForm) => change({ legalForm: legalForm as GroupTold['legalForm'] })}
        choices={forms.choices}
      />
      <DateInput
        id="formed-on"
        label={say('formed-on')}
        error={faults['formed-on']}
        value={telling.formedOn ?? ''}
        onValue={(day) => change({ formedOn: day === '' ? undefined : day })}
      />
      <DecreeFields telling={telling} change={change} faults={faults} />
    </>
  );
}

function DecreeFields({ telling, change, faults = {} }: GroupFieldsProps) {
  const say = useWords(words);
  return (
    <>
      <TextInput
        id="decree-number"
        label={say('decree-number')}
        optional
        width="middle"
        maxLength={80}
        error={faults['decree-number']}
        value={telling.decreeNumber ?? ''}
        onValue={(number) => change({ decreeNumber: number === '' ? null : number })}
      />
      <DateInput
        id="decree-on"
        label={say('decree-on')}
        optional
        error={faults['decree-on']}
        value={telling.decreeOn ?? ''}
        onValue={(day) => change({ decreeOn: day === '' ? null : day })}
      />
      <DateInput
        id="decree-until"
        label={say('decree-until')}
        optional
        error={faults['decree-until']}
        value={telling.decreeUntil ?? ''}
        onValue={(day) => change({ decreeUntil: day === '' ? null : day })}
      />
    </>
  );
}
