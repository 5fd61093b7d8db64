/** One thing that is due: until when, and whether it is over, in words. */
import { meetsByHand } from '@naung/domain/ground/deadlines/model.ts';
import type { ClockDue } from '@naung/domain/ground/deadlines/reads.ts';
import { Badge } from '../look/badge.tsx';
import { momentText } from '../look/dates.ts';
import { useZone } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { kindWords, standingWords, words } from './words.ts';

interface DueLineProps {
  readonly clock: ClockDue;
  readonly href: string | null;
  readonly name: string | null;
  readonly onMeet: () => void;
}

export function DueLine({ clock, href, name, onMeet }: DueLineProps) {
  const say = useWords(words);
  const sayKind = useWords(kindWords);
  const sayStanding = useWords(standingWords);
  const zone = useZone();
  const language = useLanguage();
  const title = name === null ? sayKind(clock.kind) : `${name}: ${sayKind(clock.kind)}`;
  return (
    <li class="due-line">
      <span class="due-text">
        {href === null ? title : <a href={href}>{title}</a>}
        <time dateTime={clock.dueAt}>{say('due-at', { time: momentText(clock.dueAt, zone, language) })}</time>
      </span>
      {clock.standing === 'running' ? null : (
        <Badge
          tone={clock.standing === 'late' ? 'grave' : 'attention'}
          icon={clock.standing === 'late' ? 'warning' : 'clock'}
        >
          {sayStanding(clock.standing)}
        </Badge>
      )}
      {meetsByHand[clock.kind].length === 0 ? null : (
        <button type="button" class="link" onClick={onMeet}>
          {say('meet')}
        </button>
      )}
    </li>
  );
}
