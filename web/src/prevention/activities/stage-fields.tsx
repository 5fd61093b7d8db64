/** The stage of the continuum an activity stands in, and the levels on which it changes something. */
import type { ActivityTold } from '@naung/domain/prevention/activities/model.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Checkboxes, Select } from '../../ground/look/choices.tsx';
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
