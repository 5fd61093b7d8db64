/** What `npm run audit:verify` says to whoever runs it. */
import { inWords } from './fault.ts';
import type { Verified } from './verify.ts';

export function reportOf(verified: Verified, witnesses: readonly string[]): string {
  const { fault, seals, entries, last, unsealed, unsealedSince } = verified;
  const proven = `${counted(entries, 'entry', 'entries')} under ${counted(seals, 'seal', 'seals')}`;
  const lines =
    fault === null
      ? [`The audit holds: ${proven}, as ${witnesses.join(' and ')} witness.`]
      : [
          `THE AUDIT DOES NOT HOLD. ${inWords(fault)}`,
          `Before that, ${proven} hold. What comes after was not looked at.`,
        ];
  if (last !== null) lines.push(`Last head: ${last.line}`);
  if (fault === null && unsealed > 0)
    lines.push(
      `${counted(unsealed, 'entry is', 'entries are')} not sealed yet, since ${unsealedSince ?? '?'}: nobody can vouch for what is younger than a seal. While the house works this is a second's worth; after a stop in disorder it is sealed at the next start.`,
    );
  return `${lines.join('\n')}\n`;
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
