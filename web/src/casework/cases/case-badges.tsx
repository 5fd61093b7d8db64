/** How a case stands, at a glance: how urgent, in which phase, what waits. */
import type { CaseInList } from '@naung/domain/casework/cases/reads.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { useToday } from '../../ground/today.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { nextStepWords, phaseWords } from './code-words.ts';
import { words } from './words.ts';

export function CaseBadges({ one }: { readonly one: CaseInList }) {
  const say = useWords(words);
  const sayPhase = useWords(phaseWords);
  const sayStep = useWords(nextStepWords);
  const late = one.nextOn !== null && one.nextOn < useToday();
  return (
    <>
      <Badge>{sayPhase(one.phase)}</Badge>
      {one.nextWhat === null ? null : <Badge tone="info">{sayStep(one.nextWhat)}</Badge>}
      {late ? (
        <Badge tone="attention" icon="clock">
          {say('overdue')}
        </Badge>
      ) : null}
      {one.cameToUs ? <Badge tone="info">{say('came-to-us')}</Badge> : null}
      {one.isClosingAsked ? (
        <Badge tone="attention" icon="approve">
          {say('closing-asked')}
        </Badge>
      ) : null}
      {one.isLoweringAsked ? (
        <Badge tone="attention" icon="help">
          {say('lowering-asked')}
        </Badge>
      ) : null}
    </>
  );
}
