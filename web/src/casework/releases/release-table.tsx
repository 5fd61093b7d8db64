import type { ReleaseInList } from '@naung/domain/casework/releases/reads.ts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ground/look/button.tsx';
import { Table } from '../../ground/look/table.tsx';
import { When } from '../../ground/look/when.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { ListAsked } from './list-asked.tsx';
import { DecideDialog, TakeDialog } from './release-dialogs.tsx';
import { reasonWords, words } from './words.ts';

interface ReleaseTableProps {
  readonly caption: string;
  readonly releases: readonly ReleaseInList[];
  readonly onChanged: () => void;
  readonly empty: ComponentChildren;
}

type Opened = 'take' | 'allow' | 'refuse';

export function ReleaseTable({ caption, releases, onChanged, empty }: ReleaseTableProps) {
  const say = useWords(words);
  const sayWhy = useWords(reasonWords);
  const [opened, setOpened] = useState<{ readonly what: Opened; readonly release: ReleaseInList } | null>(null);
  const dialog = { onClose: () => setOpened(null), onDone: onChanged };
  return (
    <>
      <Table
        caption={caption}
        rows={releases}
        keyOf={(one) => one.id}
        empty={empty}
        columns={[
          {
            key: 'list',
            head: say('list'),
            cell: (release) => <ListAsked release={release} />,
          },
          { key: 'why', head: say('why'), cell: ({ because }) => sayWhy(because) },
          {
            key: 'asked',
            head: say('asked'),
            cell: ({ askedAt, isMine, askedByName }) => (
              <>
                <When at={askedAt} /> {isMine ? null : say('by', { name: askedByName })}
              </>
            ),
          },
          { key: 'state', head: say('state'), cell: (one) => <State release={one} /> },
          {
            key: 'deeds',
            head: say('deeds'),
            cell: (release) => (
              <div class="row">
                <Deeds release={release} onOpen={(what) => setOpened({ what, release })} />
              </div>
            ),
          },
        ]}
      />
      {opened?.what === 'take' ? <TakeDialog release={opened.release} {...dialog} /> : null}
      {opened?.what === 'allow' || opened?.what === 'refuse' ? (
        <DecideDialog release={opened.release} answer={opened.what} {...dialog} />
      ) : null}
    </>
  );
}

function State({ release: { state, until, hasLapsed, isTaken, decidedByName } }: { readonly release: ReleaseInList }) {
  const say = useWords(words);
  const by = decidedByName === null ? '' : ` ${say('decided-by', { name: decidedByName })}`;
  if (state === 'refused') return <>{say('state-refused') + by}</>;
  if (isTaken)
    return <>{decidedByName === null ? say('state-taken') : say('state-taken-allowed', { name: decidedByName })}</>;
  if (hasLapsed) return <span class="soft">{say('state-over')}</span>;
  if (state === 'asked' || until === null) return <>{say('state-asked')}</>;
  const [before, after] = say('state-allowed').split('{time}');
  return (
    <>
      {before}
      <When at={until} />
      {after}
      {by}
    </>
  );
}

function Deeds({ release, onOpen }: { readonly release: ReleaseInList; readonly onOpen: (what: Opened) => void }) {
  const say = useWords(words);
  if (release.hasLapsed || release.isTaken || release.state === 'refused') return null;
  if (release.state === 'allowed')
    return release.isMine ? (
      <Button icon="download" onPress={() => onOpen('take')}>
        {say('take')}
      </Button>
    ) : null;
  return (
    <>
      {release.isMine ? null : (
        <Button icon="check" onPress={() => onOpen('allow')}>
          {say('allow')}
        </Button>
      )}
      <Button icon="close" onPress={() => onOpen('refuse')}>
        {say(release.isMine ? 'take-back' : 'refuse')}
      </Button>
    </>
  );
}
