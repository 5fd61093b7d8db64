/** The hamlets of one village, and what can be done with each. */
import { useState } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { dayInShort } from '../look/dates.ts';
import { Empty } from '../look/states.tsx';
import { type Column, Table } from '../look/table.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './area-words.ts';
import { type HamletLine, RenameHamletDialog, RetireHamletDialog } from './hamlet-dialogs.tsx';

interface HamletTableProps {
  readonly items: readonly HamletLine[];
  readonly keeps: boolean;
  readonly onChanged: () => void;
}

export function HamletTable({ items, keeps, onChanged }: HamletTableProps) {
  const say = useWords(words);
  const language = useLanguage();
  const [opened, setOpened] = useState<{ readonly deed: 'rename' | 'retire'; readonly hamlet: HamletLine } | null>(
    null,
  );
  const shared = { onClose: () => setOpened(null), onDone: onChanged };
  const columns: Column<HamletLine>[] = [
    { key: 'name', head: say('hamlet-name'), cell: (one) => one.name },
    { key: 'kind', head: say('hamlet-kind'), cell: (one) => say(`kind-${one.kind}`) },
    {
      key: 'deeds',
      head: say('deeds'),
      cell: (one) =>
        one.retiredOn === null ? (
          <div class="row">
            <Button kind="quiet" icon="correct" onPress={() => setOpened({ deed: 'rename', hamlet: one })}>
              {say('rename')}
              <span class="visually-hidden">: {one.name}</span>
            </Button>
            <Button kind="quiet" icon="void" onPress={() => setOpened({ deed: 'retire', hamlet: one })}>
              {say('retire')}
              <span class="visually-hidden">: {one.name}</span>
            </Button>
          </div>
        ) : (
          <span class="soft">{say('since-retired', { day: dayInShort(one.retiredOn, language) })}</span>
        ),
    },
  ];
  return (
    <>
      <Table
        caption={say('hamlets')}
        rows={items}
        keyOf={(one) => one.id}
        empty={<Empty icon="place" title={say('hamlets-none')} why={say('hamlets-none-why')} />}
        columns={columns.filter(({ key }) => key !== 'deeds' || keeps)}
      />
      {opened?.deed === 'rename' ? <RenameHamletDialog hamlet={opened.hamlet} {...shared} /> : null}
      {opened?.deed === 'retire' ? <RetireHamletDialog hamlet={opened.hamlet} {...shared} /> : null}
    </>
  );
}
