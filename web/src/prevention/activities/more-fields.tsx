/** What may be added later: which agencies were there, money and whose idea it was. */
import type { ActivityTold } from '@naung/domain/prevention/activities/model.ts';
import { AgenciesField } from '../../ground/agencies/agencies-field.tsx';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Checkbox, Select } from '../../ground/look/choices.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { ActivityFieldsProps } from './main-fields.tsx';
import { words } from './words.ts';

export function AgenciesFields({ telling, change, faults = {} }: ActivityFieldsProps) {
  const say = useWords(words);
  return (
    <AgenciesField
      id="agencies"
      label={say('agencies-part')}
      optional
      error={faults.agencies}
      values={telling.agencies ?? []}
      onValues={(agencies) => change({ agencies })}
    />
  );
}

export function MoneyFields({ telling, change }: ActivityFieldsProps) {
  const say = useWords(words);
  const sources = useCodes('funding-sources');
  return (
    <>
      <Select
        id="funding"
        label={say('funding')}
        optional
        value={telling.funding ?? ''}
        onValue={(funding) => change({ funding: funding as ActivityTold['funding'] })}
        choices={sources.choices}
      />
      <Checkbox
        label={say('own-initiative')}
        hint={say('own-initiative-hint')}
        checked={telling.ownInitiative === true}
        onChecked={(ownInitiative) => change({ ownInitiative })}
      />
    </>
  );
}
