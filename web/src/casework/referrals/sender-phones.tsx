/**
 * How the unit that sent a referral is reached: the numbers of its office as the directory holds them, so that a question goes there and
 * not to the family. Numbers of a person are never among them.
 */
import { useAgencies } from '../../ground/agencies/known-units.ts';
import { PhonesSaid } from '../../ground/places/phones-said.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './inbox-words.ts';

export function SenderPhones({ unit }: { readonly unit: string }) {
  const say = useWords(words);
  const sender = useAgencies().find(({ units }) => units.some((one) => one.id === unit));
  if (sender === undefined) return null;
  if (sender.phones.length === 0) return <p class="soft">{say('sender-phones-none', { agency: sender.name })}</p>;
  return (
    <>
      <p>{say('sender-phones', { agency: sender.name })}</p>
      <PhonesSaid phones={sender.phones} />
    </>
  );
}
