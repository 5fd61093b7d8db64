/** What may be added later: stage and levels, who led it, which agencies were there, money and whose idea it was. */
import type { ActivityTold } from '@naung/domain/prevention/activities/model.ts';
import { AgenciesField } from '../../ground/agencies/agency-field.tsx';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Checkbox, Checkboxes, Select } from '../../ground/look/choices.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { ActivityFieldsProps } from './main-fields.tsx';
import { words } from './words.ts';

export function StageFields({ telling, change, faults = {} }: ActivityFieldsProps) {
  const say = useWords(words);
  const stages = useCodes('continuum-stages');
  const levels = useCodes('change-levels');
  return (
    <>
      <Select
        id="stage"
        label={say('stage')}
        error={faults.stage}
        value={telling.stage ?? ''}
        onValue={(stage) => change({ stage: stage as ActivityTold['stage'] })}
        choices={stages.choices}
      />
      <Checkboxes
        id="levels"
        label={say('levels')}
        error={faults.levels}
        values={telling.levels ?? []}
        onValues={(chosen) => change({ levels: [...chosen] as ActivityTold['levels'] })}
        choices={levels.choices}
      />
    </>
  );
}

export function LeaderFields({ telling, change, faults = {} }: ActivityFieldsProps) {
  const say = useWords(words);
  return (
    <>
      <TextInput
        id="opened-by"
        label={say('opened-by')}
        hint={say('leaders-hint')}
        optional
        maxLength={160}
        error={faults['opened-by']}
        value={telling.openedBy ?? ''}
        onValue={(text) => change({ openedBy: text === '' ? null : text })}
      />
      <TextInput
        id="led-by"
        label={say('led-by')}
        optional
        maxLength={160}
        error={faults['led-by']}
        value={telling.ledBy ?? ''}
        onValue={(text) => change({ ledBy: text === '' ? null : text })}
      />
    </>
  );
}

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
