import type { WallInForce } from '@naung/domain/ground/walls/lifting.ts';
import { useState } from 'preact/hooks';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { dayInShort } from '../look/dates.ts';
import { Table } from '../look/table.tsx';
import { OnDay } from '../look/when.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { AskLiftingDialog, DecideLiftingDialog } from './lifting-dialogs.tsx';
import { PastReadsDialog } from './past-reads.tsx';
import { liftingReasonWords, wallReasonWords, custodianWords as words } from './wall-words.ts';

interface WallTableProps {
  readonly caption: string;
  readonly walls: readonly WallInForce[];
  readonly onChanged: () => void;
  /** For whoever answers in the place of a custodian: what was read before is not hers. */
  readonly inPlace?: boolean;
}

type Opened = 'ask' | 'lift' | 'leave' | 'past';

export function WallTable({ caption, walls, onChanged, inPlace = false }: WallTableProps) {
  const say = useWords(words);
  const [opened, setOpened] = useState<{ readonly what: Opened; readonly wall: WallInForce } | null>(null);
  const close = () => setOpened(null);
  const dialog = { onClose: close, onDone: onChanged };
  return (
    <>
      <Table
        caption={caption}
        rows={walls}
        keyOf={(wall) => wall.wall}
        empty={null}
        columns={[
          {
            key: 'code',
            head: say('code'),
            cell: (wall) => wall.caseCode ?? <span class="soft">{say('no-code')}</span>,
          },
          {
            key: 'who',
            head: say('who'),
            cell: (wall) => (
              <span>
                {wall.name} {wall.kind === 'unit' ? <Badge>{say('unit')}</Badge> : null}
              </span>
            ),
          },
          { key: 'because', head: say('because'), cell: (wall) => <Because wall={wall} /> },
          { key: 'since', head: say('since'), cell: (wall) => <OnDay day={wall.since} /> },
          {
            key: 'deeds',
            head: say('deeds'),
            cell: (wall) => (
              <div class="stack">
                <AskedLine wall={wall} />
                <div class="row">
                  <Deeds wall={wall} inPlace={inPlace} onOpen={(what) => setOpened({ what, wall })} />
                </div>
              </div>
            ),
          },
        ]}
      />
      {opened?.what === 'ask' ? <AskLiftingDialog wall={opened.wall} {...dialog} /> : null}
      {opened?.what === 'past' ? <PastReadsDialog wall={opened.wall} onClose={close} /> : null}
      {opened?.what === 'lift' || opened?.what === 'leave' ? (
        <DecideLiftingDialog wall={opened.wall} answer={opened.what} {...dialog} />
      ) : null}
    </>
  );
}

/** Of a wish it is said who wrote it down: whoever keeps a case from many is asked about it. */
function Because({ wall: { because, enteredBy } }: { readonly wall: WallInForce }) {
  const say = useWords(words);
  const sayReason = useWords(wallReasonWords);
  return (
    <span>
      {sayReason(because)}
      {enteredBy === null ? null : <span class="soft"> ({say('entered-by', { name: enteredBy })})</span>}
    </span>
  );
}

function AskedLine({ wall: { lifting } }: { readonly wall: WallInForce }) {
  const say = useWords(words);
  const sayWhy = useWords(liftingReasonWords);
  const language = useLanguage();
  if (lifting === null) return null;
  const day = dayInShort(lifting.askedOn, language);
  return (
    <div>
      <p>{lifting.isMine ? say('asked-by-me', { day }) : say('asked-by', { name: lifting.askedBy, day })}</p>
      <p>{sayWhy(lifting.because)}</p>
      {lifting.note === null ? null : <p class="as-written">{lifting.note}</p>}
    </div>
  );
}

interface DeedsProps {
  readonly wall: WallInForce;
  readonly inPlace: boolean;
  readonly onOpen: (what: Opened) => void;
}

/** Whoever asked may take it back; the other decides. */
function Deeds({ wall, inPlace, onOpen }: DeedsProps) {
  const say = useWords(words);
  const { lifting } = wall;
  return (
    <>
      {lifting === null ? (
        <Button icon="undo" onPress={() => onOpen('ask')}>
          {say('ask-lifting')}
        </Button>
      ) : null}
      {lifting !== null && !lifting.isMine ? (
        <Button kind="grave" icon="check" onPress={() => onOpen('lift')}>
          {say('lift')}
        </Button>
      ) : null}
      {lifting === null ? null : (
        <Button icon="close" onPress={() => onOpen('leave')}>
          {say(lifting.isMine ? 'take-back' : 'leave')}
        </Button>
      )}
      {inPlace ? null : (
        <Button kind="quiet" icon="history" onPress={() => onOpen('past')}>
          {say('past-reads')}
        </Button>
      )}
    </>
  );
}
