/**
 * Before anybody calls: how contact is safe, as those said who told. It stands beside what is to be done next and is read on a press,
 * because each look is written down.
 */
import { WaysOfCase } from '@naung/domain/casework/intake/reads.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../../ground/api/use-read.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Button } from '../../ground/look/button.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import type { CasePartProps } from '../../ground/room.ts';
import { SafeContactBlock } from '../../ground/safe-contact/safe-contact-block.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { words } from './case-part-words.ts';
import { ReceivedWhen } from './received-when.tsx';
import { refusalWords } from './refusal-words.ts';

export function WaysOfThisCase({ case: id, isOpen }: CasePartProps) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  if (!isOpen) return null;
  return (
    <Notice tone="attention" title={say('ways')}>
      <Button icon={open ? 'eyeOff' : 'phone'} expanded={open} onPress={() => setOpen(!open)}>
        {say(open ? 'ways-hide' : 'ways-read')}
      </Button>
      {open ? <Ways id={id} /> : null}
    </Notice>
  );
}

function Ways({ id }: { readonly id: CasePartProps['case'] }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const channels = useCodes('channels');
  const reading = useRead(WaysOfCase, { case: id });
  return (
    <Shown reading={reading} because={because} lines={2}>
      {({ items }) => (
        <div class="stack">
          {items.length === 0 ? <SafeContactBlock ways={undefined} /> : null}
          {items.map((one) => (
            <div key={one.id} class="stack">
              <p>
                {say('ways-by', { channel: channels.wordOf(one.channel) })} · <ReceivedWhen concern={one} as="moment" />
              </p>
              <SafeContactBlock ways={one.safeContact} />
            </div>
          ))}
          <p class="soft">{say('ways-people')}</p>
        </div>
      )}
    </Shown>
  );
}
