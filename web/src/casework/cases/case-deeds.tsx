/** What is done with a case from its head: its course and its urgency. What needs a form of its own stands in the drawers below. */
import { isOpen } from '@naung/domain/casework/cases/model.ts';
import { useState } from 'preact/hooks';
import { Button } from '../../ground/look/button.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { CasePieceProps } from './case-piece.ts';
import { LowerDialog } from './lower-dialog.tsx';
import { MovePhaseDialog } from './move-phase-dialog.tsx';
import { RaiseDialog } from './raise-dialog.tsx';
import { useStanding } from './standing.ts';
import { words } from './words.ts';

type Opened = 'nothing' | 'move' | 'raise' | 'lower';

export function CaseDeeds({ one, onChanged }: CasePieceProps) {
  const say = useWords(words);
  const [opened, setOpened] = useState<Opened>('nothing');
  const { onTeam, supervises } = useStanding(one);
  if (!isOpen(one.phase) || !(onTeam || supervises)) return null;
  const shared = {
    one,
    onClose: () => setOpened('nothing'),
    onDone: () => {
      setOpened('nothing');
      onChanged();
    },
  };
  return (
    <>
      {onTeam ? (
        <Button icon="flag" onPress={() => setOpened('move')}>
          {say('move-on')}
        </Button>
      ) : null}
      {one.urgency === 'merah' ? null : (
        <Button kind="quiet" icon="warning" onPress={() => setOpened('raise')}>
          {say('raise')}
        </Button>
      )}
      {one.urgency === 'hijau' || one.lowering !== null ? null : (
        <Button kind="quiet" icon="safety" onPress={() => setOpened('lower')}>
          {say('lower')}
        </Button>
      )}
      {opened === 'move' ? <MovePhaseDialog {...shared} /> : null}
      {opened === 'raise' ? <RaiseDialog {...shared} /> : null}
      {opened === 'lower' ? <LowerDialog {...shared} /> : null}
    </>
  );
}
