/** What is due next, above a list of work: which clock, until when, and whether it is over, each in words. Nothing counts down. */
import './deadlines.css';
import { type ClockDue, DueClocks } from '@naung/domain/ground/deadlines/reads.ts';
import { useState } from 'preact/hooks';
import { usePages } from '../api/use-pages.ts';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Icon } from '../look/icon.tsx';
import { useWords } from '../words/use-words.ts';
import { DueLine } from './due-line.tsx';
import { MeetDialog } from './meet-dialog.tsx';
import { words } from './words.ts';

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
  const [unfolded, setUnfolded] = useState(false);
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
        {(unfolded ? items : items.slice(0, shownAtOnce)).map((clock) => (
          <DueLine
            key={clock.id}
            clock={clock}
            href={hrefOf(clock)}
            name={nameOf?.(clock) ?? null}
            onMeet={() => setMeeting(clock)}
          />
        ))}
      </ul>
      {items.length > shownAtOnce && !unfolded ? (
        <Button kind="quiet" icon="add" onPress={() => setUnfolded(true)}>
          {say('more-due', { count: items.length - shownAtOnce })}
        </Button>
      ) : null}
      {meeting === null ? null : <MeetDialog clock={meeting} onClose={() => setMeeting(null)} onDone={again} />}
    </details>
  );
}
