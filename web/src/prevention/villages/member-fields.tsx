import type { MemberTold } from '@naung/domain/prevention/villages/member.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Radios, Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { MemberTelling } from './member-told.ts';
import { words } from './words.ts';

interface MemberFieldsProps {
  readonly telling: MemberTelling;
  readonly change: (part: MemberTelling) => void;
  /** In words, by field. */
  readonly faults?: Readonly<Record<string, string | undefined>>;
}

/** The same fields for taking a member in and for putting the record right. */
export function MemberFields({ telling, change, faults = {} }: MemberFieldsProps) {
  const say = useWords(words);
  const sexes = useCodes('sexes');
  const elements = useCodes('member-elements');
  const roles = useCodes('member-roles');
  return (
    <>
      <TextInput
        id="member-name"
        label={say('member-name')}
        maxLength={120}
        error={faults['member-name']}
        value={telling.name ?? ''}
        onValue={(name) => change({ name })}
      />
      <Radios
        id="sex"
        label={say('sex')}
        error={faults.sex}
        value={telling.sex ?? ''}
        onValue={(sex) => change({ sex: sex as MemberTold['sex'] })}
        choices={sexes.choices}
      />
      <Select
        id="element"
        label={say('element')}
        error={faults.element}
        value={telling.element ?? ''}
        onValue={(element) => change({ element: element as MemberTold['element'] })}
        choices={elements.choices}
      />
      <Select
        id="role"
        label={say('role')}
        error={faults.role}
        value={telling.role ?? ''}
        onValue={(role) => change({ role: role as MemberTold['role'] })}
        choices={roles.choices}
      />
      <MemberDays telling={telling} change={change} faults={faults} />
    </>
  );
}

function MemberDays({ telling, change, faults = {} }: MemberFieldsProps) {
  const say = useWords(words);
  return (
    <>
      <DateInput
        id="starts-on"
        label={say('starts-on')}
        error={faults['starts-on']}
        value={telling.startsOn ?? ''}
        onValue={(day) => change({ startsOn: day === '' ? undefined : day })}
      />
      <DateInput
        id="ends-on"
        label={say('ends-on')}
        hint={say('ends-on-hint')}
        optional
        error={faults['ends-on']}
        value={telling.endsOn ?? ''}
        onValue={(day) => change({ endsOn: day === '' ? null : day })}
      />
      <DateInput
        id="trained-on"
        label={say('trained-on')}
        optional
        error={faults['trained-on']}
        value={telling.trainedOn ?? ''}
        onValue={(day) => change({ trainedOn: day === '' ? null : day })}
      />
      <TextInput
        label={say('member-decree')}
        optional
        width="middle"
        maxLength={80}
        value={telling.decreeNumber ?? ''}
        onValue={(number) => change({ decreeNumber: number === '' ? null : number })}
      />
    </>
  );
}
