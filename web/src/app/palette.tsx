/**
 * Ctrl K: people, deeds and pages this person may reach, in one field. What is typed is looked for among words at once and
 * among records by each room's finder; arrows choose, Enter goes there.
 */
import { useEffect, useId, useState } from 'preact/hooks';
import { go } from '../ground/going/going.ts';
import { Dialog } from '../ground/look/dialog.tsx';
import { Icon } from '../ground/look/icon.tsx';
import { useWords } from '../ground/words/use-words.ts';
import { type PaletteGroup, usePaletteGroups } from './palette-groups.ts';
import { words } from './words.ts';

interface PaletteProps {
  readonly open: boolean;
  /** Opened by C: only what can be recorded anew. */
  readonly onlyNew: boolean;
  readonly onClose: () => void;
}

export function Palette({ open, onlyNew, onClose }: PaletteProps) {
  const say = useWords(words);
  return (
    <Dialog title={say(onlyNew ? 'new-lead' : 'jump-to')} titleSeen={onlyNew} open={open} onClose={onClose} shape="top">
      <PaletteField onlyNew={onlyNew} onClose={onClose} />
    </Dialog>
  );
}

function PaletteField({ onlyNew, onClose }: Omit<PaletteProps, 'open'>) {
  const say = useWords(words);
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { groups, searching } = usePaletteGroups(text, onlyNew);
  const flat = groups.flatMap((group) => group.found);
  const chosen = flat[Math.min(active, flat.length - 1)];

  useEffect(() => setActive(0), [text]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const open = (path: string) => {
    onClose();
    go(path);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, flat.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && chosen !== undefined) open(chosen.path);
    else return;
    event.preventDefault();
  };

  return (
    <div class="palette">
      <input
        // The dialog takes the focus as it opens and gives it to what asks for it, else to its own close button.
        autofocus
        class="palette-input"
        type="text"
        role="combobox"
        aria-label={say('palette-lead')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${flat.indexOf(chosen)}`}
        placeholder={say('palette-lead')}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div class="palette-list" role="listbox" id={`${id}-list`} aria-label={say('palette-lead')}>
        {groups.map((group) => (
          <Group key={group.key} group={group} id={id} flat={flat} chosen={chosen} onOpen={open} />
        ))}
      </div>
      <p class="palette-foot" role="status">
        {say(searching ? 'palette-searching' : flat.length === 0 ? 'palette-nothing' : 'palette-keys')}
      </p>
    </div>
  );
}

interface GroupProps {
  readonly group: PaletteGroup;
  readonly id: string;
  readonly flat: readonly PaletteGroup['found'][number][];
  readonly chosen: PaletteGroup['found'][number] | undefined;
  readonly onOpen: (path: string) => void;
}

const Group = ({ group, id, flat, chosen, onOpen }: GroupProps) => (
  <div role="group" aria-label={group.label}>
    <p class="palette-title" aria-hidden="true">
      {group.label}
    </p>
    {group.found.map((one) => (
      <div
        key={one.path}
        id={`${id}-${flat.indexOf(one)}`}
        class="palette-option"
        role="option"
        aria-selected={one === chosen}
        onPointerDown={(event) => event.preventDefault()}
        onPointerUp={() => onOpen(one.path)}
      >
        <Icon name={one.icon} /> <span>{one.label}</span>
        {one.hint === undefined ? null : <span class="option-hint">{one.hint}</span>}
      </div>
    ))}
  </div>
);
