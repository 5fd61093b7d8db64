import type { RecordKept } from '@naung/domain/ground/retention/reads.ts';
import { useState } from 'preact/hooks';
import { useCodes } from '../codes/use-codes.ts';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { dayInShort } from '../look/dates.ts';
import { Table } from '../look/table.tsx';
import { OnDay } from '../look/when.tsx';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { AskDialog, DecideDialog } from './retention-dialogs.tsx';
import { WhyAsked } from './why-asked.tsx';
import { actWords, holdReasonWords, words } from './words.ts';

interface RecordTableProps {
  readonly caption: string;
  readonly records: readonly RecordKept[];
  readonly onChanged: () => void;
  /** For whoever decides in the place of a custodian, whatever else she does. */
  readonly inPlace?: boolean;
}

type Opened = 'hold' | 'release' | 'destroy' | 'agree' | 'decline';

export function RecordTable({ caption, records, onChanged, inPlace = false }: RecordTableProps) {
  const say = useWords(words);
  const classes = useCodes('retention-classes');
  const decides = !carriesOneOf(useMe(), ['supervise']) || inPlace;
  const [opened, setOpened] = useState<{ readonly what: Opened; readonly record: RecordKept } | null>(null);
  const close = () => setOpened(null);
  const dialog = { onClose: close, onDone: onChanged };
  return (
    <>
      <Table
        caption={caption}
        rows={records}
        keyOf={(one) => one.record}
        empty={null}
        columns={[
          { key: 'code', head: say('code'), cell: (one) => one.code ?? <span class="soft">{say('no-code')}</span> },
          { key: 'class', head: say('class'), cell: (one) => classes.wordOf(one.class) },
          { key: 'ended', head: say('ended'), cell: (one) => <OnDay day={one.endedOn} /> },
          {
            key: 'due',
            head: say('due-on'),
            cell: ({ dueOn }) => (dueOn === null ? <span class="soft">{say('no-due')}</span> : <OnDay day={dueOn} />),
          },
          {
            key: 'deeds',
            head: say('deeds'),
            cell: (record) => (
              <div class="stack">
                <Standing record={record} />
                <div class="row">
                  <Deeds record={record} decides={decides} onOpen={(what) => setOpened({ what, record })} />
                </div>
              </div>
            ),
          },
        ]}
      />
      {opened?.what === 'agree' || opened?.what === 'decline' ? (
        <DecideDialog record={opened.record} answer={opened.what} {...dialog} />
      ) : opened === null ? null : (
        <AskDialog record={opened.record} what={opened.what} {...dialog} />
      )}
    </>
  );
}

function Standing({ record: { hold, asked } }: { readonly record: RecordKept }) {
  const say = useWords(words);
  const sayWhy = useWords(holdReasonWords);
  const sayAct = useWords(actWords);
  const language = useLanguage();
  const day = (on: Parameters<typeof dayInShort>[0]) => dayInShort(on, language);
  return (
    <>
      {hold === null ? null : (
        <div>
          <p>
            {say('held-since', { day: day(hold.since), review: day(hold.reviewOn) })}{' '}
            {hold.isForReview ? <Badge>{say('for-review')}</Badge> : null}
          </p>
          <p>{sayWhy(hold.because)}</p>
          {hold.note === null ? null : <p class="as-written">{hold.note}</p>}
        </div>
      )}
      {asked === null ? null : (
        <div>
          <p>
            {asked.isMine
              ? say('asked-by-me', { what: sayAct(asked.what), day: day(asked.askedOn) })
              : say('asked-by', { what: sayAct(asked.what), name: asked.askedBy, day: day(asked.askedOn) })}
          </p>
          <WhyAsked asked={asked} />
        </div>
      )}
    </>
  );
}

interface DeedsProps {
  readonly record: RecordKept;
  readonly decides: boolean;
  readonly onOpen: (what: Opened) => void;
}

/** Whoever keeps the records asks, and may take it back; a custodian decides, or who stands in for one. */
function Deeds({ record, decides, onOpen }: DeedsProps) {
  const say = useWords(words);
  const { hold, asked, isDue } = record;
  if (asked !== null)
    return (
      <>
        {!asked.isMine && decides ? (
          <Button kind={asked.what === 'destroy' ? 'grave' : 'main'} icon="check" onPress={() => onOpen('agree')}>
            {asked.what === 'destroy' ? say('destroy') : say('agree')}
          </Button>
        ) : null}
        {asked.isMine || decides ? (
          <Button icon="close" onPress={() => onOpen('decline')}>
            {say(asked.isMine ? 'take-back' : 'decline')}
          </Button>
        ) : null}
      </>
    );
  if (decides) return null;
  return (
    <>
      {hold === null ? (
        <Button icon="lock" onPress={() => onOpen('hold')}>
          {say('ask-hold')}
        </Button>
      ) : (
        <Button icon="undo" onPress={() => onOpen('release')}>
          {say('ask-release')}
        </Button>
      )}
      {hold === null && isDue ? (
        <Button kind="grave" icon="close" onPress={() => onOpen('destroy')}>
          {say('ask-destroy')}
        </Button>
      ) : null}
    </>
  );
}
