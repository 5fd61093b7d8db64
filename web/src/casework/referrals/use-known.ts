/** What is on record of her, in the words in which a packet would say it. The one who sends shortens and corrects them. */
import type { KnownForPacket } from '@naung/domain/casework/referrals/reads.ts';
import { addressInWords } from '@naung/domain/ground/places/address-in-words.ts';
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { ageOn } from '@naung/domain/ground/time.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { saidOf, useKnownPlaces } from '../../ground/places/known-places.ts';
import { useToday } from '../../ground/today.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { linesOf, useContactInWords } from './contact-in-words.ts';
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
