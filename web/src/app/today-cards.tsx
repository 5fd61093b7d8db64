/** The three cards a duty begins its day with: what needs it now, what is due, what waits on others. */
import './today.css';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRooms } from '../ground/gathered.ts';
import { Badge } from '../ground/look/badge.tsx';
import { Button, IconButton } from '../ground/look/button.tsx';
import { Skeleton } from '../ground/look/skeleton.tsx';
import { Urgency } from '../ground/look/urgency.tsx';
import { colourOf } from '../ground/look/urgency-colour.ts';
import {
  type TodayCard,
  type TodayLine,
  type TodayLines,
  type TodayPart,
  type TodayPartProps,
  todayCards,
} from '../ground/room.ts';
import { carriesOneOf, useMe } from '../ground/signing-in/signed-in.tsx';
import { useWords } from '../ground/words/use-words.ts';
import { gathered } from './today.ts';
import { words } from './words.ts';

type Come = ReadonlyMap<string, TodayLines | 'failed'>;

export function TodayCards() {
  const me = useMe();
  const parts = useRooms()
    .flatMap((room) => room.today ?? [])
    .filter((part) => carriesOneOf(me, part.needs));
  const [come, setCome] = useState<Come>(new Map());
  const tell = (key: string) => (lines: TodayLines | 'failed') =>
    setCome((before) => new Map([...before, [key, lines]]));
  const inOrder = parts.map(({ key }) => come.get(key));
  return (
    <div class="today">
      {parts.map((part) => (
        <LentPart key={part.key} part={part} onLines={tell(part.key)} />
      ))}
      {todayCards.map((card) => (
        <Card key={card} card={card} {...gathered(inOrder, card)} />
      ))}
    </div>
  );
}

function LentPart({ part, onLines }: TodayPartProps & { readonly part: TodayPart }) {
  const [lent, setLent] = useState<{ readonly Part: ComponentType<TodayPartProps> } | null>(null);
  useEffect(() => {
    part.open().then(
      (Part) => setLent({ Part }),
      () => onLines('failed'),
    );
  }, []);
  return lent === null ? null : <lent.Part onLines={onLines} />;
}

interface CardProps {
  readonly card: TodayCard;
  readonly lines: readonly TodayLine[];
  readonly state: 'waiting' | 'whole' | 'in-part';
}

const shownAtOnce = 6;

function Card({ card, lines, state }: CardProps) {
  const say = useWords(words);
  const [unfolded, setUnfolded] = useState(false);
  return (
    <section class="today-card" aria-labelledby={`today-${card}`}>
      <h2 id={`today-${card}`}>{say(`today-${card}`)}</h2>
      {lines.length === 0 ? null : (
        <ul>
          {(unfolded ? lines : lines.slice(0, shownAtOnce)).map((line) => (
            <Line key={line.key + (line.detail ?? '')} line={line} />
          ))}
        </ul>
      )}
      {lines.length > shownAtOnce && !unfolded ? (
        <Button kind="quiet" icon="add" onPress={() => setUnfolded(true)}>
          {say('today-more', { count: lines.length - shownAtOnce })}
        </Button>
      ) : null}
      {state === 'in-part' ? <p class="soft">{say('today-in-part')}</p> : null}
      {state === 'waiting' && lines.length === 0 ? <Skeleton lines={2} /> : null}
      {state === 'whole' && lines.length === 0 ? <p class="soft">{say(`today-${card}-none`)}</p> : null}
    </section>
  );
}

function Line({ line }: { readonly line: TodayLine }) {
  const say = useWords(words);
  return (
    <li>
      <span class="today-mark">
        {line.urgency === undefined ? null : <Urgency colour={colourOf[line.urgency]} wordless />}
      </span>
      <span class="today-text">
        {line.href === null ? <span>{line.title}</span> : <a href={line.href}>{line.title}</a>}
        {line.detail === undefined || line.detail === '' ? null : <span class="soft">{line.detail}</span>}
        {line.isLate ? (
          <span>
            <Badge tone="grave" icon="warning">
              {say('today-late')}
            </Badge>
          </span>
        ) : null}
      </span>
      {line.onPutAway === undefined ? null : (
        <IconButton icon="check" label={say('today-put-away', { title: line.title })} onPress={line.onPutAway} />
      )}
    </li>
  );
}
