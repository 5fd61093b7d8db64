/** Who opened an activity and who led it, in their public role. */
import { TextInput } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { ActivityFieldsProps } from './main-fields.tsx';
import { words } from './words.ts';

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
