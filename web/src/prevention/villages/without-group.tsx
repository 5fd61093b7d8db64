/** A village that has no group yet, and its first step. */
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import { useState } from 'preact/hooks';
import { Button } from '../../ground/look/button.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { FormGroupDialog } from './form-group.tsx';
import { useSeesAllVillages } from './sees-all.ts';
import { words } from './words.ts';

export function WithoutGroup({ village, onFormed }: { readonly village: number; readonly onFormed: () => void }) {
  const say = useWords(words);
  const keeps = carriesOneOf(useMe(), ['keep-villages']);
  const seesAll = useSeesAllVillages();
  const [forming, setForming] = useState(false);
  return (
    <>
      <Empty
        icon="sprout"
        title={say(seesAll ? 'first-step' : 'no-group-seen')}
        why={say(keeps ? 'first-step-why' : 'first-step-other')}
        next={
          keeps ? (
            <Button icon="village" onPress={() => setForming(true)}>
              {say('form-group')}
            </Button>
          ) : undefined
        }
      />
      {forming ? (
        <FormGroupDialog village={village as PlaceNumber} onClose={() => setForming(false)} onDone={onFormed} />
      ) : null}
    </>
  );
}
