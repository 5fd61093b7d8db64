/** Who opened this case because it could not wait; asked for when somebody wants to know. */
import { ListEmergencies } from '@naung/domain/ground/emergencies/reviewing.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../api/use-read.ts';
import { Drawer } from '../look/drawer.tsx';
import { Shown } from '../look/shown.tsx';
import type { CasePartProps } from '../room.ts';
import { useWords } from '../words/use-words.ts';
import { All } from './emergencies.tsx';
import { words } from './words.ts';

export function EmergenciesOfThisCase({ case: id, onChanged }: CasePartProps) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const reading = useRead(ListEmergencies, open ? { case: id } : null, 'on-return');
  const changed = () => {
    reading.again();
    onChanged();
  };
  return (
    <Drawer title={say('of-case')} icon="key" summary={say('open-to-read')} open={open} onToggle={setOpen}>
      {open ? (
        <Shown reading={reading} lines={2}>
          {({ items }) => <All items={items} onChanged={changed} empty={<p>{say('none-of-case')}</p>} />}
        </Shown>
      ) : null}
    </Drawer>
  );
}
