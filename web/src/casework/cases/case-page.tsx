/**
 * One case: who, by alias, how urgent and what is next; then one line of everything that happened; then the parts of its file, each
 * opened where it is needed. The name behind the alias is one deliberate press away, and every look is written down.
 */
import { ShowCase } from '@naung/domain/casework/cases/reads.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../../ground/api/use-read.ts';
import { ReadOnly } from '../../ground/deeds/read-only.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { Page, Section } from '../../ground/look/page.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { Urgency } from '../../ground/look/urgency.tsx';
import { colourOf } from '../../ground/look/urgency-colour.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { BroughtAlong } from './brought-along.tsx';
import { CaseDeeds } from './case-deeds.tsx';
import { CaseFacts } from './case-facts.tsx';
import { useCaseLine } from './case-line.ts';
import type { CasePieceProps } from './case-piece.ts';
import { CaseTimeline } from './case-timeline.tsx';
import { phaseWords, trackWords } from './code-words.ts';
import { EndingDrawer } from './ending-drawer.tsx';
import { IdentityBehind } from './identity-behind.tsx';
import { LentParts } from './lent-parts.tsx';
import { OpenInEmergency } from './open-in-emergency.tsx';
import { PhaseSteps } from './phase-steps.tsx';
import { refusalWords } from './refusal-words.ts';
import { useStanding } from './standing.ts';
import { TeamDrawer } from './team-drawer.tsx';
import { Waits } from './waits.tsx';
import { WhatIsNext } from './what-is-next.tsx';
import { words } from './words.ts';

interface CasePageProps {
  readonly id: string;
  /** The list beside it may show something else now. */
  readonly onChanged: () => void;
}

export function CasePage({ id, onChanged }: CasePageProps) {
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(ShowCase, { case: id });
  const [round, setRound] = useState(0);
  const changed = () => {
    reading.again();
    setRound((before) => before + 1);
    onChanged();
  };
  return (
    <Shown reading={reading} because={because}>
      {(one) => <OneCase one={one} round={round} onChanged={changed} />}
    </Shown>
  );
}

function OneCase({ one, round, onChanged }: CasePieceProps & { readonly round: number }) {
  const say = useWords(words);
  const sayPhase = useWords(phaseWords);
  const sayTrack = useWords(trackWords);
  const line = useCaseLine()(one);
  const { onTeam, inEmergency } = useStanding(one);
  return (
    <Page
      back="/kasus"
      title={one.alias}
      marks={
        <>
          <Urgency colour={colourOf[one.urgency]} />
          <Badge tone="info">{sayPhase(one.phase)}</Badge>
          {one.track === 'child-respondent' ? <Badge>{sayTrack(one.track)}</Badge> : null}
          <span class="soft">{one.code}</span>
        </>
      }
      lead={line}
      actions={<CaseDeeds one={one} onChanged={onChanged} />}
    >
      <div class="page-top">
        {inEmergency ? <OpenInEmergency one={one} /> : null}
        <PhaseSteps phase={one.phase} phases={one.phases} />
        <WhatIsNext one={one} onChanged={onChanged} />
        <LentParts one={one} onChanged={onChanged} atTop />
        <Waits one={one} onChanged={onChanged} />
        {onTeam || (inEmergency && one.emergency?.withPlace) ? <IdentityBehind id={one.id} round={round} /> : null}
      </div>
      <CaseFacts one={one} onChanged={onChanged} />
      {one.origin === 'hand-over' && onTeam ? <BroughtAlong id={one.id} /> : null}
      <Section title={say('timeline')}>
        <CaseTimeline id={one.id} next={{ on: one.nextOn, what: one.nextWhat }} round={round} />
      </Section>
      <Section title={say('file')}>
        <div>
          <ReadOnly.Provider value={inEmergency}>
            <LentParts one={one} onChanged={onChanged} />
          </ReadOnly.Provider>
          <TeamDrawer one={one} onChanged={onChanged} />
          <EndingDrawer one={one} onChanged={onChanged} />
        </div>
      </Section>
    </Page>
  );
}
