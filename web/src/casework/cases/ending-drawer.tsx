/** How a case ends: closed with somebody's approval, or handed over to another district; and how it is opened again. */
import { isOpen } from '@naung/domain/casework/cases/model.ts';
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { useState } from 'preact/hooks';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { Button } from '../../ground/look/button.tsx';
import { dayInShort, dayText } from '../../ground/look/dates.ts';
import { Drawer } from '../../ground/look/drawer.tsx';
import { carriesOneOf, useMe, useZone } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { AskToCloseDialog } from './ask-to-close-dialog.tsx';
import type { CasePieceProps } from './case-piece.ts';
import { ChildFileDialog } from './child-file-dialog.tsx';
import { closingStateWords } from './code-words.ts';
import { words } from './deed-words.ts';
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
          {open && onTeam && carriesOneOf(me, ['hand-over']) ? (
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

function Closings({ closings }: Pick<CaseShown, 'closings'>) {
  const say = useWords(words);
  const sayState = useWords(closingStateWords);
  const reasons = useCodes('closure-reasons');
  const zone = useZone();
  const language = useLanguage();
  if (closings.length === 0) return null;
  return (
    <section class="records" aria-label={say('closings')}>
      {closings.map((closing) => (
        <article key={closing.id} class="record">
          <h3 class="row">
            {reasons.wordOf(closing.reason)}
            <Badge tone={closing.state === 'approved' ? 'done' : closing.state === 'asked' ? 'attention' : 'plain'}>
              {sayState(closing.state)}
            </Badge>
          </h3>
          <p class="soft">
            {say('asked-on', { day: dayText(closing.askedAt, zone, language), name: closing.askedByName })}
            {closing.decidedAt === null
              ? ''
              : `, ${say('decided-on', { day: dayText(closing.decidedAt, zone, language) })}`}
          </p>
          {closing.outcome === null ? null : <p class="as-written">{closing.outcome}</p>}
          {closing.returnedBecause === null ? null : <p class="as-written">{closing.returnedBecause}</p>}
        </article>
      ))}
    </section>
  );
}
