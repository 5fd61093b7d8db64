/** What was allowed in this case: for which need, to whom, which fields, by whom, until when. */
import { type ConsentInList, ConsentsOfCase } from '@naung/domain/casework/consent/reads.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../../ground/api/use-read.ts';
import { Button } from '../../ground/look/button.tsx';
import { Drawer } from '../../ground/look/drawer.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import type { CasePartProps } from '../../ground/room.ts';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { AllConsents } from './all-consents.tsx';
import { GiveConsentDialog } from './give-consent.tsx';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

export function ConsentsOfThisCase({ case: id, isOpen, onChanged }: CasePartProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [giving, setGiving] = useState(false);
  const [open, setOpen] = useState(false);
  // Names are in it: whoever only looks at the case is not asked again whether it is she.
  const reading = useRead(ConsentsOfCase, open ? { case: id } : null);
  const mayWrite = isOpen && carriesOneOf(useMe(), ['work-on-cases']);
  const changed = () => {
    setGiving(false);
    reading.again();
    onChanged();
  };
  return (
    <Drawer
      title={say('consents')}
      icon="consent"
      summary={reading.value === null ? say('open-to-read') : summaryOf(reading.value.items, say)}
      open={open}
      onToggle={setOpen}
    >
      <Shown reading={reading} because={because} lines={2}>
        {(consents) => (
          <>
            <AllConsents consents={consents} mayWrite={mayWrite} onChanged={changed} />
            {mayWrite ? (
              <Button icon="add" onPress={() => setGiving(true)}>
                {say('give')}
              </Button>
            ) : null}
            {giving ? (
              <GiveConsentDialog case={id} consents={consents} onClose={() => setGiving(false)} onDone={changed} />
            ) : null}
          </>
        )}
      </Shown>
    </Drawer>
  );
}

function summaryOf(
  items: readonly ConsentInList[],
  say: ReturnType<typeof useWords<keyof (typeof words)['id']>>,
): string {
  const count = new Set(items.filter((consent) => consent.stands).map((consent) => consent.need)).size;
  return count === 0 ? say('summary-none') : say('summary', { count });
}
