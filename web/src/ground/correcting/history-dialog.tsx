import { CorrectionsOf } from '@naung/domain/ground/corrections-read.ts';
import { useRead } from '../api/use-read.ts';
import { Dialog } from '../look/dialog.tsx';
import { Shown } from '../look/shown.tsx';
import { Empty } from '../look/states.tsx';
import { useWords } from '../words/use-words.ts';
import type { CorrectionContracts } from './contracts.ts';
import type { Correctable } from './correctable.ts';
import { OneCorrection } from './one-correction.tsx';
import { words } from './words.ts';

interface HistoryDialogProps<C extends CorrectionContracts> {
  readonly of: Correctable<C>;
  readonly onClose: () => void;
}

export function HistoryDialog<C extends CorrectionContracts>({ of, onClose }: HistoryDialogProps<C>) {
  const say = useWords(words);
  const history = useRead(CorrectionsOf, { record: of.record });
  return (
    <Dialog title={say('history-title', { what: of.what })} open shape="side" onClose={onClose}>
      <Shown reading={history} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="history" title={say('history-empty')} why={say('history-empty-why')} />
          ) : (
            <ol class="stack">
              {items.map((item) => (
                <li key={item.id}>
                  <OneCorrection item={item} of={of} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </Dialog>
  );
}
