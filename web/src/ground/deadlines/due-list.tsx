/** What is due next, above a list of work: which clock, until when, and whether it is over, each in words. Nothing counts down. */

import './deadlines.css';
import { meetsByHand } from '@naung/domain/ground/deadlines/model.ts';
import { type ClockDue, DueClocks } from '@naung/domain/ground/deadlines/reads.ts';
import { useState } from 'preact/hooks';
import { usePages } from '../api/use-pages.ts';
import { Badge } from '../look/badge.tsx';
import { momentText } from '../look/dates.ts';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Icon } from '../look/icon.tsx';
import { useZone } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { MeetDialog } from './meet-dialog.tsx';
import { kindWords, standingWords, words } from './words.ts';

interface DueListProps {
  readonly whose: 'mine' | 'unit';
  /** Where the thing a clock waits for is opened; null where this duty has no page for it. */
  readonly hrefOf: (clock: ClockDue) => string | null;
  /** "Melati": how the thing is spoken of, where the page knows. */
  readonly nameOf?: (clock: ClockDue) => string | null;
}

const shownAtOnce = 5;

export function DueList({ whose, hrefOf, nameOf }: DueListProps) {
  const say = useWords(words);
  const { items, failure, again } = usePages(DueClocks, { whose, limit: '20' });
  const [meeting, setMeeting] = useState<ClockDue | null>(null);
  if (items === null) return <FailureNotice failure={failure} onRetry={again} />;
  if (items.length === 0) return null;
  const late = items.filter((clock) => clock.standing === 'late').length;
  return (
    <details class="due-list">
      <summary>
        <Icon name="clock" size={16} /> {say('due')}
        {late === 0 ? (
          <span class="soft">{say('due-running', { count: items.length })}</span>
        ) : (
          <Badge tone="grave" icon="warning">
            {say('due-late', { late })}
          </Badge>
        )}
        <Icon name="chevronDown" size={16} />
      </summary>
      <ul>
        {items.slice(0, shownAtOnce).map((clock) => (
          <DueLine
            key={clock.id}
            clock={clock}
            href={hrefOf(clock)}
            name={nameOf?.(clock) ?? null}
            onMeet={() => setMeeting(clock)}
          />
        ))}
      </ul>
      {items.length > shownAtOnce ? <p class="soft">{say('more-due', { count: items.length - shownAtOnce })}</p> : null}
      {meeting === null ? null : <MeetDialog clock={meeting} onClose={() => setMeeting(null)} onDone={again} />}
    </details>
  );
}

interface DueLineProps {
  readonly clock: ClockDue;
  readonly href: string | null;
  readonly name: string | null;
  readonly onMeet: () => void;
}

function DueLine({ clock, href, name, onMeet }: DueLineProps) {
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
