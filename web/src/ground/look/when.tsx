import type { Day, Instant, Zone } from '@naung/domain/ground/time.ts';
import { now } from '../outside.ts';
import { useZone } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { agoText, dayInShort, dayText, momentText } from './dates.ts';
import { words } from './words.ts';

interface WhenProps {
  readonly at: Instant;
  /** `moment` date and time with its zone, `day` the date alone, `ago` for lists, with the moment as a tip. */
  readonly as?: 'moment' | 'day' | 'ago';
  /** Of another district than the one the person works in. */
  readonly zone?: Zone;
}

export function When({ at, as = 'moment', zone }: WhenProps) {
  const language = useLanguage();
  const say = useWords(words);
  const own = useZone();
  const full = momentText(at, zone ?? own, language);
  if (as === 'ago') {
    return (
      <time dateTime={at} title={full}>
        {agoText(at, now(), zone ?? own, language) ?? say('just-now')}
      </time>
    );
  }
  return <time dateTime={at}>{as === 'moment' ? full : dayText(at, zone ?? own, language)}</time>;
}

/** A calendar day that was written down as a day: a birthday, the day it happened. */
export function OnDay({ day }: { readonly day: Day }) {
  const language = useLanguage();
  return <time dateTime={day}>{dayInShort(day, language)}</time>;
}
