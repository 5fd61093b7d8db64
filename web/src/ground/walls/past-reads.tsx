/** What those behind a wall opened before it stood. Whoever works beside them is not told. */
import { PastReads, type WallInForce } from '@naung/domain/ground/walls/lifting.ts';
import { useRead } from '../api/use-read.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Shown } from '../look/shown.tsx';
import { Empty } from '../look/states.tsx';
import { Table } from '../look/table.tsx';
import { When } from '../look/when.tsx';
import { useWords } from '../words/use-words.ts';
import { compartmentWords, useDeedSaid } from './past-words.ts';
import { custodianWords as words } from './wall-words.ts';

interface PastReadsDialogProps {
  readonly wall: WallInForce;
  readonly onClose: () => void;
}

export function PastReadsDialog({ wall: { wall, name }, onClose }: PastReadsDialogProps) {
  const say = useWords(words);
  const deedSaid = useDeedSaid();
  const sayPart = useWords(compartmentWords);
  const reading = useRead(PastReads, { wall });
  return (
    <Dialog
      title={`${say('past-reads')}: ${name}`}
      open
      shape="side"
      onClose={onClose}
      actions={<Button onPress={onClose}>{say('close')}</Button>}
    >
      <div class="stack">
        <p class="soft">{say('past-lead')}</p>
        {reading.failure?.kind === 'missing' ? (
          <p>{say('past-not-yours')}</p>
        ) : (
          <Shown reading={reading} lines={4}>
            {({ items, isCut }) => (
              <>
                <Table
                  caption={say('past-reads')}
                  rows={items}
                  keyOf={(item) => `${item.at} ${item.deed}`}
                  empty={<Empty icon="done" title={say('none-past')} why={say('none-past-why')} />}
                  columns={[
                    { key: 'when', head: say('when'), cell: (item) => <When at={item.at} /> },
                    { key: 'who', head: say('who'), cell: (item) => item.name },
                    { key: 'what', head: say('what'), cell: (item) => deedSaid(item.deed) },
                    {
                      key: 'parts',
                      head: say('parts'),
                      cell: (item) => item.compartments.map((part) => sayPart(part)).join(', '),
                    },
                  ]}
                />
                {isCut ? <p class="soft">{say('is-cut')}</p> : null}
              </>
            )}
          </Shown>
        )}
      </div>
    </Dialog>
  );
}
