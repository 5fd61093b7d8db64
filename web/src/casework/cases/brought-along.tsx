import { CaseBroughtAlong } from '@naung/domain/casework/cases/reads.ts';
import type { CaseId } from '@naung/domain/ground/ids.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../../ground/api/use-read.ts';
import { Button } from '../../ground/look/button.tsx';
import { Facts } from '../../ground/look/facts.tsx';
import { Section } from '../../ground/look/page.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { SafeContactBlock } from '../../ground/safe-contact/safe-contact-block.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

/** What another district sent along, so that she does not have to tell again. Opened on a press: each look is written down. */
export function BroughtAlong({ id }: { readonly id: CaseId }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [open, setOpen] = useState(false);
  const reading = useRead(CaseBroughtAlong, open ? { case: id } : null);
  return (
    <Section title={say('came-along')}>
      {open ? (
        <Shown reading={reading} because={because}>
          {({ note, tellings }) => (
            <>
              {note === null ? null : <Facts facts={[[say('came-along-note'), note]]} />}
              {tellings.length === 0 ? <p class="soft">{say('came-along-none')}</p> : null}
              {tellings.map((telling, at) => (
                <article key={at} class="record">
                  {telling.safeContact === undefined ? null : <SafeContactBlock ways={telling.safeContact} />}
                  <Facts
                    facts={[
                      ...(telling.story === undefined ? [] : [[say('story'), telling.story] as const]),
                      ...(telling.ownWords === undefined ? [] : [[say('own-words'), telling.ownWords] as const]),
                    ]}
                  />
                </article>
              ))}
            </>
          )}
        </Shown>
      ) : (
        <Button icon="letter" onPress={() => setOpen(true)}>
          {say('came-along-open')}
        </Button>
      )}
    </Section>
  );
}
