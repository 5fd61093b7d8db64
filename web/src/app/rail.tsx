import { useRooms } from '../ground/gathered.ts';
import { usePlace } from '../ground/going/going.ts';
import { Icon } from '../ground/look/icon.tsx';
import type { RailEntry, RailGroup } from '../ground/room.ts';
import { carriesOneOf, useMe } from '../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../ground/words/language.ts';
import { useWords } from '../ground/words/use-words.ts';
import { words } from './words.ts';

export const railGroups: readonly RailGroup[] = ['casework', 'prevention', 'oversight', 'ground'];

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
        return ofGroup.length === 0 ? null : (
          <div key={group} class="rail-group">
            <h2 class="rail-title">{say(group)}</h2>
            <ul>
              {ofGroup.map((entry) => (
                <li key={entry.path}>
                  <a href={entry.path} class="rail-link" aria-current={entry === current ? 'page' : undefined}>
                    <Icon name={entry.icon} /> {entry.label[language]}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
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
