/**
 * Under every recorded thing: put it right, mark it as a mistake, move it where it belongs, and see what stood before. Nothing is
 * ever deleted, so each of them says plainly what becomes of the record.
 */
import './correcting.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useReadOnly } from '../deeds/read-only.ts';
import { Button } from '../look/button.tsx';
import { useWords } from '../words/use-words.ts';
import type { CorrectionContracts, Reason } from './contracts.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import type { Correctable } from './correctable.ts';
import { HistoryDialog } from './history-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';
import { words } from './words.ts';

interface RecordDeedsProps<C extends CorrectionContracts> {
  readonly of: Correctable<C>;
  readonly onChanged: () => void;
  /** Deeds of the room itself, before these. */
  readonly children?: ComponentChildren;
}

type Opened = 'nothing' | 'correct' | 'void' | 'move' | 'history';

export function RecordDeeds<C extends CorrectionContracts>({ of, onChanged, children }: RecordDeedsProps<C>) {
  const say = useWords(words);
  const [opened, setOpened] = useState<Opened>('nothing');
  const isReadOnly = useReadOnly();
  const close = () => setOpened('nothing');
  const shared = { of, onClose: close, onDone: onChanged };
  const { move } = of.contracts;
  const moving =
    of.moving ??
    (move && { contract: move, payloadOf: (to: string, reason: Reason) => ({ record: of.record, to, reason }) });
  if (isReadOnly) return null;
  return (
    <div class="record-deeds">
      {children}
      <Button kind="quiet" icon="correct" onPress={() => setOpened('correct')}>
        {say('correct')}
      </Button>
      <Button kind="quiet" icon="void" onPress={() => setOpened('void')}>
        {say('void')}
      </Button>
      {moving === undefined ? null : (
        <Button kind="quiet" icon="handOver" onPress={() => setOpened('move')}>
          {say('move')}
        </Button>
      )}
      <Button kind="quiet" icon="history" onPress={() => setOpened('history')}>
        {say('history')}
      </Button>
      {opened === 'correct' ? <CorrectDialog {...shared} /> : null}
      {opened === 'void' ? <VoidDialog {...shared} /> : null}
      {opened === 'move' && moving !== undefined ? <MoveDialog {...shared} moving={moving} /> : null}
      {opened === 'history' ? <HistoryDialog of={of} onClose={close} /> : null}
    </div>
  );
}
