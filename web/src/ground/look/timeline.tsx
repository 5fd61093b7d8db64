/**
 * Everything that happened around one case or village in one line, newest first, by day: contact, visit, referral, hearing,
 * letter. What is still expected stands at the head with a dashed edge.
 */
import { type Day, dayIn, type Instant, type Zone } from '@naung/domain/ground/time.ts';
import type { ComponentChildren } from 'preact';
import { useZone } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { dayInWords, hourText } from './dates.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { words } from './words.ts';

export interface TimelineEntry {
  readonly key: string;
  readonly at: Instant;
  readonly icon: IconName;
  readonly title: ComponentChildren;
  /** Who, under which duty. */
  readonly who?: string;
  readonly expected?: boolean;
  /** A day is known and no hour: none is made up. */
  readonly wholeDay?: boolean;
  readonly children?: ComponentChildren;
}

export function Timeline({ label, entries }: { readonly label: string; readonly entries: readonly TimelineEntry[] }) {
  const zone = useZone();
  const language = useLanguage();
  return (
    <section class="timeline" aria-label={label}>
      {byDay(entries, zone).map(([day, ofDay]) => (
        <div key={day} class="timeline-day">
          <h3>{dayInWords(day, language)}</h3>
          <ol>
            {ofDay.map((entry) => (
              <Entry key={entry.key} entry={entry} hour={hourText(entry.at, zone, language)} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Entry({ entry, hour }: { readonly entry: TimelineEntry; readonly hour: string }) {
  const say = useWords(words);
  return (
    <li class={entry.expected ? 'timeline-entry expected' : 'timeline-entry'}>
      <span class="timeline-icon">
        <Icon name={entry.icon} size={16} />
      </span>
      <div class="timeline-text">
        <p class="timeline-title">
          {entry.title}
          {entry.expected ? <span class="soft"> ({say('expected')})</span> : null}
        </p>
        <p class="timeline-when">
          {entry.wholeDay ? null : <time dateTime={entry.at}>{hour}</time>}
          {entry.who === undefined ? null : <span>{entry.who}</span>}
        </p>
        {entry.children === undefined ? null : <div class="timeline-body">{entry.children}</div>}
      </div>
    </li>
  );
}

/** Days newest first, and within a day the latest first. */
function byDay(entries: readonly TimelineEntry[], zone: Zone): readonly (readonly [Day, readonly TimelineEntry[]])[] {
  const days = new Map<Day, TimelineEntry[]>();
  for (const entry of [...entries].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))) {
    const day = dayIn(zone, entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
