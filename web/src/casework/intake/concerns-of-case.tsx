/** What was told about one case, by each who told it; read only once somebody opens it, because each look opens drawers. */
import './intake.css';
import { type ConcernShown, ConcernsOfCase } from '@naung/domain/casework/intake/reads.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../../ground/api/use-read.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { Drawer } from '../../ground/look/drawer.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { Empty } from '../../ground/look/states.tsx';
import type { CasePartProps } from '../../ground/room.ts';
import { SafeContactBlock } from '../../ground/safe-contact/safe-contact-block.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { words } from './case-part-words.ts';
import { useConcernCorrectable } from './correcting-concern.tsx';
import { ReceivedWhen } from './received-when.tsx';
import { refusalWords } from './refusal-words.ts';
import { Told } from './told.tsx';

export function ConcernsOfThisCase({ case: id, onChanged }: CasePartProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [open, setOpen] = useState(false);
  const reading = useRead(ConcernsOfCase, open ? { case: id } : null);
  const changed = () => {
    reading.again();
    onChanged();
  };
  return (
    <Drawer
      title={say('concerns')}
      icon="inbox"
      open={open}
      onToggle={setOpen}
      summary={reading.value === null ? say('open-to-read') : say('count', { count: reading.value.items.length })}
    >
      {open ? (
        <Shown reading={reading} because={because}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={say('none')} why={say('none-why')} />
            ) : (
              <div class="records">
                {items.map((concern) => (
                  <OneTelling key={concern.id} concern={concern} onChanged={changed} />
                ))}
              </div>
            )
          }
        </Shown>
      ) : null}
    </Drawer>
  );
}

function OneTelling({ concern, onChanged }: { readonly concern: ConcernShown; readonly onChanged: () => void }) {
  const say = useWords(words);
  const channels = useCodes('channels');
  return (
    <article class="record">
      <h3>
        {channels.wordOf(concern.channel)} · <ReceivedWhen concern={concern} as="moment" />
      </h3>
      {concern.told === null ? (
        <p class="soft">{say('still-sealed')}</p>
      ) : (
        <OpenTelling concern={concern} told={concern.told} onChanged={onChanged} />
      )}
    </article>
  );
}

interface OpenTellingProps {
  readonly concern: ConcernShown;
  readonly told: NonNullable<ConcernShown['told']>;
  readonly onChanged: () => void;
}

function OpenTelling({ concern, told, onChanged }: OpenTellingProps) {
  const correctable = useConcernCorrectable(concern, told);
  return (
    <>
      {told.safeContact === undefined ? null : <SafeContactBlock ways={told.safeContact} />}
      <Told told={told} open={concern.open} />
      <RecordDeeds of={correctable} onChanged={onChanged} />
    </>
  );
}
