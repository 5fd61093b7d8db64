/** What is on record of her, in the words in which a packet would say it. The one who sends shortens and corrects them. */
import type { KnownForPacket } from '@naung/domain/casework/referrals/reads.ts';
import { addressInWords } from '@naung/domain/ground/places/address-in-words.ts';
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { ageOn } from '@naung/domain/ground/time.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { saidOf, useKnownPlaces } from '../../ground/places/known-places.ts';
import { channelWords, words as contactWords } from '../../ground/safe-contact/words.ts';
import { useToday } from '../../ground/today.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './known-words.ts';
import type { Known } from './packet-form.ts';

type Client = NonNullable<KnownForPacket['client']>;

export function useKnown(record: KnownForPacket | null): Known {
  const say = useWords(words);
  const today = useToday();
  const relations = useCodes('relations');
  const disabilities = useCodes('disability-types');
  const contactOf = useContactInWords();
  const addressOf = useAddressInWords(record?.client ?? null);
  if (record === null) return {};
  const { client, guardian, respondent } = record;
  const texts: [keyof Known, string | undefined, string | undefined][] = [
    ['name', client?.name, client?.id],
    ['age', client?.born ? say('years', { count: ageOn(client.born, today) }) : undefined, client?.id],
    ['sex', client?.sex === undefined ? undefined : say(`sex-${client.sex}`), client?.id],
    ['school', client?.school, client?.id],
    ['contact', client ? contactOf(client) : undefined, client?.id],
    ['address', addressOf, client?.id],
    ['disabilityNeeds', linesOf([disabilities.wordsOf(client?.disabilityTypes ?? []), client?.aids]), client?.id],
    ['guardian', guardian?.name, guardian?.id],
    ['respondentName', respondent?.name, respondent?.id],
    ['respondentRelation', respondent?.relation ? relations.wordOf(respondent.relation) : undefined, respondent?.id],
  ];
  return Object.fromEntries(
    texts.flatMap(([field, text, from]) => (text && from !== undefined ? [[field, { text, from }]] : [])),
  );
}

/** What must never be said comes first: it is what a stranger at another desk gets wrong. */
function useContactInWords(): (client: Client) => string | undefined {
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

function useAddressInWords(client: Client | null): string | undefined {
  const language = useLanguage();
  const address = client?.address;
  const places = useKnownPlaces([address?.place]);
  if (address === undefined) return undefined;
  const place = address.place === undefined ? undefined : places.get(address.place);
  return addressInWords(
    address,
    { place: place === undefined ? null : placeInWords(saidOf(place), language), hamlet: null },
    language,
  );
}

const linesOf = (lines: readonly (string | undefined)[]): string | undefined =>
  lines.filter((line) => line !== undefined && line !== '').join('\n') || undefined;
