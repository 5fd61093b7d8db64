/**
 * The most valuable lines of a record, where nobody can overlook them: whether and how she may be reached, and what must never be
 * said to whoever answers.
 */
import './safe-contact.css';
import { phoneInWords } from '@naung/domain/ground/places/phone.ts';
import { toE164 } from '@naung/domain/ground/places/typed-phone.ts';
import { Facts } from '../look/facts.tsx';
import { Icon } from '../look/icon.tsx';
import { useWords } from '../words/use-words.ts';
import type { SafeWays } from './ways.ts';
import { channelWords, words } from './words.ts';

export function SafeContactBlock({ ways }: { readonly ways: SafeWays | null | undefined }) {
  const say = useWords(words);
  const sayChannel = useWords(channelWords);
  if (!ways) {
    return (
      <section class="safe-contact" aria-label={say('title')}>
        <p class="safe-contact-head">
          <Icon name="help" /> {say('unknown')}
        </p>
        <p>{say('unknown-why')}</p>
      </section>
    );
  }
  const lines: (readonly [string, string | undefined])[] = [
    [say('channels'), ways.channels?.map((channel) => sayChannel(channel)).join(', ')],
    [say('phone'), ways.phone === undefined ? undefined : spoken(ways.phone)],
    [say('when'), ways.when],
    [say('say-we-are'), ways.sayWeAre],
    [say('through'), ways.through],
    [say('message'), yesNo(ways.mayLeaveMessage, say('leave-message'), say('no-message'))],
    [say('device'), yesNo(ways.sharedDevice, say('shared'), say('not-shared'))],
  ];
  return (
    <section class={ways.mayContact ? 'safe-contact' : 'safe-contact not'} aria-label={say('title')}>
      <p class="safe-contact-head">
        <Icon name={ways.mayContact ? 'phone' : 'refused'} /> {say(ways.mayContact ? 'may' : 'may-not')}
      </p>
      {ways.neverSay === undefined ? null : (
        <p class="never-say">
          <strong>{say('never-say')}:</strong> {ways.neverSay}
        </p>
      )}
      <Facts facts={lines.filter((line): line is [string, string] => line[1] !== undefined && line[1] !== '')} />
    </section>
  );
}

const yesNo = (answer: boolean | undefined, yes: string, no: string): string | undefined =>
  answer === undefined ? undefined : answer ? yes : no;

/** A number as people read it; what cannot be read as one is shown as it was given. */
function spoken(phone: string): string {
  const read = toE164(phone);
  return read.ok ? phoneInWords(read.value) : phone;
}
