/** Today and the days just before it, one press each: most of what is written down happened then. */
import { type Day, dayIn, type Zone } from '@naung/domain/ground/time.ts';
import { now } from '../outside.ts';
import { useZone } from '../signing-in/signed-in.tsx';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

export function RecentDays({ value, onValue }: { value: Day | ''; onValue: (value: Day) => void }) {
  const say = useWords(words);
  const zone = useZone();
  const days = [
    ['today', daysAgo(zone, 0)],
    ['yesterday', daysAgo(zone, 1)],
    ['three-days-ago', daysAgo(zone, 3)],
  ] as const;
  return (
    <div class="quick-choices">
      {days.map(([word, day]) => (
        <button key={word} type="button" class="chip" aria-pressed={value === day} onClick={() => onValue(day)}>
          {say(word)}
        </button>
      ))}
    </div>
  );
}

function daysAgo(zone: Zone, days: number): Day {
  const today = Date.parse(dayIn(zone, now()));
  return new Date(today - days * 86_400_000).toISOString().slice(0, 10) as Day;
}
