import type { ComponentChildren } from 'preact';
import { useRooms } from '../ground/gathered.ts';
import { usePlace } from '../ground/going/going.ts';
import { keep, useKept } from '../ground/kept.ts';
import { Icon } from '../ground/look/icon.tsx';
import type { RailEntry, RailGroup } from '../ground/room.ts';
import { carriesOneOf, useMe } from '../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../ground/words/language.ts';
import { useWords } from '../ground/words/use-words.ts';
import { words } from './words.ts';

export const railGroups: readonly RailGroup[] = ['casework', 'prevention', 'oversight', 'ground'];

/** With more entries than one takes in at a glance, what is looked up now and then stands folded. */
const glance = 12;
const lookedUp: RailGroup = 'ground';
const unfolded = keep(false);

/** The parts of the desk this duty works in, with a picture and a word each. */
export function Rail() {
  const say = useWords(words);
  const language = useLanguage();
  const me = useMe();
  const rooms = useRooms();
  const place = usePlace();
  const entries = rooms.flatMap((room) => room.rail ?? []).filter((entry) => carriesOneOf(me, entry.needs));
  const current = nearest(place, entries);
  return (
    <>
      {railGroups.map((group) => {
        const ofGroup = entries.filter((entry) => entry.group === group);
        if (ofGroup.length === 0) return null;
        const links = (
          <ul>
            {ofGroup.map((entry) => (
              <li key={entry.path}>
                <a href={entry.path} class="rail-link" aria-current={entry === current ? 'page' : undefined}>
                  <Icon name={entry.icon} /> {entry.label[language]}
                </a>
              </li>
            ))}
          </ul>
        );
        return group === lookedUp && entries.length > glance ? (
          <Folded key={group} title={say(group)} holdsCurrent={current?.group === group}>
            {links}
          </Folded>
        ) : (
          <div key={group} class="rail-group">
            <h2 class="rail-title">{say(group)}</h2>
            {links}
          </div>
        );
      })}
    </>
  );
}

interface FoldedProps {
  readonly title: string;
  /** Nobody looks for the page that is open. */
  readonly holdsCurrent: boolean;
  readonly children: ComponentChildren;
}

function Folded({ title, holdsCurrent, children }: FoldedProps) {
  const isOpen = useKept(unfolded) || holdsCurrent;
  return (
    <details
      class="rail-group"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== isOpen) unfolded.set(open);
      }}
    >
      <summary class="rail-title">
        <h2>{title}</h2> <Icon name="chevronDown" size={16} />
      </summary>
      {children}
    </details>
  );
}

/** The entry the place lies under; of several, the one that says it most closely. */
function nearest(place: string, entries: readonly RailEntry[]): RailEntry | null {
  const around = entries.filter(
    (entry) => place === entry.path || (entry.path !== '/' && place.startsWith(`${entry.path}/`)),
  );
  return around.reduce<RailEntry | null>(
    (best, entry) => ((best?.path.length ?? 0) > entry.path.length ? best : entry),
    null,
  );
}
