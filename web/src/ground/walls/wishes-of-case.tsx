/** "Do not let him see": what the survivor wished, on the page of her case. Of other walls nothing is known here. */

import type { PersonId, UnitId } from '@naung/domain/ground/ids.ts';
import { KeepFrom, WishesOfCase } from '@naung/domain/ground/walls/wishes.ts';
import { useState } from 'preact/hooks';
import { UnitField } from '../agencies/unit-field.tsx';
import { useRead } from '../api/use-read.ts';
import { DeedButton } from '../deeds/deed-button.tsx';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Badge } from '../look/badge.tsx';
import { Radios } from '../look/choices.tsx';
import { dayInShort } from '../look/dates.ts';
import { Drawer } from '../look/drawer.tsx';
import { Shown } from '../look/shown.tsx';
import { newKey } from '../outside.ts';
import type { CasePartProps } from '../room.ts';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { PersonField } from './person-field.tsx';
import { wishRefusalWords, wishWords as words } from './wall-words.ts';

export function WishesOfThisCase({ case: id, isOpen, onChanged }: CasePartProps) {
  const say = useWords(words);
  const language = useLanguage();
  const reading = useRead(WishesOfCase, { case: id });
  const count = reading.value?.items.length ?? 0;
  const done = () => {
    reading.again();
    onChanged();
  };
  return (
    <Drawer title={say('wishes')} icon="eyeOff" summary={count === 0 ? say('none') : say('count', { count })}>
      <div class="stack">
        <p class="soft">{say('wishes-lead')}</p>
        <Shown reading={reading} lines={2}>
          {({ items }) =>
            items.length === 0 ? null : (
              <ul>
                {items.map((wish) => (
                  <li key={wish.wall}>
                    {wish.name} <span class="soft">{say('since', { day: dayInShort(wish.since, language) })}</span>
                    {wish.waits ? (
                      <>
                        {' '}
                        <Badge tone="attention">{say('waits')}</Badge>
                        <p class="soft">{say('waits-why')}</p>
                      </>
                    ) : null}
                  </li>
                ))}
              </ul>
            )
          }
        </Shown>
        {isOpen ? (
          <DeedButton
            icon="eyeOff"
            label={say('keep-from')}
            dialog={(close) => <KeepFromDialog case={id} onClose={close} onDone={done} />}
          />
        ) : null}
      </div>
    </Drawer>
  );
}

interface KeepFromDialogProps {
  readonly case: CasePartProps['case'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function KeepFromDialog({ case: id, onClose, onDone }: KeepFromDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(wishRefusalWords);
  const [wall] = useState(newKey);
  const [whom, setWhom] = useState<'person' | 'unit'>('person');
  const [person, setPerson] = useState<PersonId | null>(null);
  const [unit, setUnit] = useState<UnitId | null>(null);
  const wished = (): WishOf<typeof KeepFrom> => {
    if (whom === 'person' && person === null) return { faults: { person: say('person-fault') } };
    if (whom === 'unit' && unit === null) return { faults: { unit: say('unit-fault') } };
    return {
      payload: { wall, case: id, person: whom === 'person' ? person : null, unit: whom === 'unit' ? unit : null },
    };
  };
  return (
    <WishDialog
      contract={KeepFrom}
      title={say('keep-title')}
      lead={say('keep-lead')}
      doIt={say('do-keep')}
      icon="eyeOff"
      done={say('was-kept')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          <Radios
            label={say('whom')}
            value={whom}
            onValue={setWhom}
            choices={[
              { value: 'person', label: say('one-person') },
              { value: 'unit', label: say('whole-unit') },
            ]}
          />
          {whom === 'person' ? (
            <PersonField
              id="person"
              label={say('person')}
              hint={say('person-hint')}
              error={faults.person}
              value={person}
              onValue={setPerson}
            />
          ) : (
            <UnitField
              id="unit"
              label={say('unit')}
              error={faults.unit}
              value={unit}
              onValue={(chosen) => setUnit(chosen?.id ?? null)}
            />
          )}
        </>
      )}
    </WishDialog>
  );
}
