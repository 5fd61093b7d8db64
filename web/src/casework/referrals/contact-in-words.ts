/** The safe way to reach her, in the words in which a packet says it. */
import type { KnownForPacket } from '@naung/domain/casework/referrals/reads.ts';
import { channelWords, words as contactWords } from '../../ground/safe-contact/words.ts';
import { useWords } from '../../ground/words/use-words.ts';

type Client = NonNullable<KnownForPacket['client']>;

/** What must never be said comes first: it is what a stranger at another desk gets wrong. */
export function useContactInWords(): (client: Client) => string | undefined {
  const say = useWords(contactWords);
  const sayChannel = useWords(channelWords);
  return ({ safeContact: ways, phones }) => {
    if (ways === undefined) return undefined;
    const phone = ways.phone ?? phones?.[0]?.number;
    return linesOf([
      say(ways.mayContact ? 'may' : 'may-not'),
      ways.neverSay === undefined ? undefined : `${say('never-say')}: ${ways.neverSay}`,
      ways.channels?.map((channel) => sayChannel(channel)).join(', '),
      phone === undefined ? undefined : `${say('phone')}: ${phone}`,
      ways.when === undefined ? undefined : `${say('when')}: ${ways.when}`,
      ways.sayWeAre === undefined ? undefined : `${say('say-we-are')}: ${ways.sayWeAre}`,
      ways.through === undefined ? undefined : `${say('through')}: ${ways.through}`,
      ways.mayLeaveMessage === false ? say('no-message') : undefined,
    ]);
  };
}

export const linesOf = (lines: readonly (string | undefined)[]): string | undefined =>
  lines.filter((line) => line !== undefined && line !== '').join('\n') || undefined;
