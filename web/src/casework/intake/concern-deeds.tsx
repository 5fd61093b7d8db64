/** What can be decided about a concern, by button and by key. Only what fits its state is offered. */
import type { ConcernInList, ConcernShown } from '@naung/domain/casework/intake/reads.ts';
import { useState } from 'preact/hooks';
import { useKeys } from '../../ground/keys/keys.ts';
import { Button } from '../../ground/look/button.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { LowerDialog } from './lowering.tsx';
import { RaiseDialog } from './raise-dialog.tsx';
import { words } from './words.ts';

interface ConcernDeedsProps {
  readonly concern: ConcernShown;
  readonly others: readonly ConcernInList[];
  readonly onChanged: () => void;
}

type Opened = 'nothing' | 'accept' | 'join' | 'close' | 'hand-over' | 'contact' | 'raise' | 'lower';

export function ConcernDeeds({ concern, others, onChanged }: ConcernDeedsProps) {
  const say = useWords(words);
  const [opened, setOpened] = useState<Opened>('nothing');
  const decides = concern.state === 'received' && !concern.isSealed;
  const openIf = (what: Opened) => () => setOpened(decides ? what : 'nothing');
  useKeys([
    { key: 'a', label: say('key-accept'), run: openIf('accept') },
    { key: 'm', label: say('key-join'), run: openIf('join') },
    { key: 'x', label: say('key-close'), run: openIf('close') },
  ]);
  const shared = {
    concern,
    onClose: () => setOpened('nothing'),
    onDone: () => {
      setOpened('nothing');
      onChanged();
    },
  };
  return (
    <>
      {decides ? (
        <>
          <Button kind="main" icon="check" onPress={openIf('accept')}>
            {say('accept')}
          </Button>
          <Button icon="join" onPress={openIf('join')}>
            {say('join')}
          </Button>
          <Button icon="close" onPress={openIf('close')}>
            {say('close')}
          </Button>
        </>
      ) : null}
      {concern.isSealed ? null : (
        <Button kind={decides ? 'quiet' : 'plain'} icon="phone" onPress={() => setOpened('contact')}>
          {say('contact')}
        </Button>
      )}
      {decides && concern.urgency !== 'merah' ? (
        <Button kind="quiet" icon="flag" onPress={openIf('raise')}>
          {say('raise')}
        </Button>
      ) : null}
      {decides && concern.urgency !== 'hijau' && concern.lowering === null ? (
        <Button kind="quiet" icon="safety" onPress={openIf('lower')}>
          {say('lower')}
        </Button>
      ) : null}
      {decides ? (
        <Button kind="quiet" icon="handOver" onPress={openIf('hand-over')}>
          {say('hand-over')}
        </Button>
      ) : null}
      {opened === 'accept' ? <AcceptDialog {...shared} /> : null}
      {opened === 'join' ? <JoinDialog {...shared} others={others} /> : null}
      {opened === 'close' ? <CloseDialog {...shared} /> : null}
      {opened === 'hand-over' ? <HandOverDialog {...shared} /> : null}
      {opened === 'contact' ? <ContactDialog {...shared} /> : null}
      {opened === 'raise' ? <RaiseDialog {...shared} /> : null}
      {opened === 'lower' ? <LowerDialog {...shared} /> : null}
    </>
  );
}
