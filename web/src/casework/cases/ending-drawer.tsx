/** How a case ends: closed with somebody's approval, or handed over to another district; and how it is opened again. */
import { isOpen } from '@naung/domain/casework/cases/model.ts';
import { useState } from 'preact/hooks';
import { Button } from '../../ground/look/button.tsx';
import { dayInShort } from '../../ground/look/dates.ts';
import { Drawer } from '../../ground/look/drawer.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { AskToCloseDialog } from './ask-to-close-dialog.tsx';
import type { CasePieceProps } from './case-piece.ts';
import { ChildFileDialog } from './child-file-dialog.tsx';
import { Closings } from './closings.tsx';
import { words } from './deed-words.ts';
import { handOverWaits } from './hand-over-waits.ts';
import { OfferHandOverDialog } from './offer-hand-over-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { useStanding } from './standing.ts';

type Opened = 'nothing' | 'close' | 'reopen' | 'hand-over' | 'child';

export function EndingDrawer({ one, onChanged }: CasePieceProps) {
  const say = useWords(words);
  const language = useLanguage();
  const me = useMe();
  const { onTeam, supervises } = useStanding(one);
  const [opened, setOpened] = useState<Opened>('nothing');
  const open = isOpen(one.phase);
  const isAsked = one.closings.some((closing) => closing.state === 'asked');
  const shared = {
    one,
    onClose: () => setOpened('nothing'),
    onDone: () => {
      setOpened('nothing');
      onChanged();
    },
  };
  const summary =
    one.closedOn === null ? say('ending-open') : say('ending-closed', { day: dayInShort(one.closedOn, language) });
  return (
    <Drawer title={say('ending')} icon="done" summary={summary}>
      <div class="stack">
        <Closings closings={one.closings} />
        <div class="row">
          {open && onTeam && !isAsked ? (
            <Button icon="approve" onPress={() => setOpened('close')}>
              {say('ask-close')}
            </Button>
          ) : null}
          {!open && (onTeam || supervises) ? (
            <Button icon="case" onPress={() => setOpened('reopen')}>
              {say('reopen')}
            </Button>
          ) : null}
          {open && onTeam && carriesOneOf(me, ['hand-over']) && !handOverWaits(one.offers) ? (
            <Button icon="handOver" onPress={() => setOpened('hand-over')}>
              {say('hand-over')}
            </Button>
          ) : null}
          {open && one.track === 'survivor' && one.respondentIsChild === true && supervises && !onTeam ? (
            <Button kind="quiet" icon="person" onPress={() => setOpened('child')}>
              {say('child-file')}
            </Button>
          ) : null}
        </div>
      </div>
      {opened === 'close' ? <AskToCloseDialog {...shared} /> : null}
      {opened === 'reopen' ? <ReopenDialog {...shared} /> : null}
      {opened === 'hand-over' ? <OfferHandOverDialog {...shared} /> : null}
      {opened === 'child' ? <ChildFileDialog {...shared} /> : null}
    </Drawer>
  );
}
