import { phoneInWords } from '@naung/domain/ground/places/phone.ts';
import { toE164 } from '@naung/domain/ground/places/typed-phone.ts';
import { useCodes } from '../codes/use-codes.ts';
import { Badge } from '../look/badge.tsx';
import { useWords } from '../words/use-words.ts';
import { words } from './address-words.ts';
import type { WrittenPhone } from './phones.ts';

export function PhonesSaid({ phones }: { readonly phones: readonly WrittenPhone[] }) {
  const say = useWords(words);
  const owners = useCodes('phone-owners');
  return (
    <ul>
      {phones.map((phone) => (
        <li key={phone.number} class="row">
          <span>{spoken(phone.number)}</span>
          <span class="soft">{owners.wordOf(phone.whose)}</span>
          {phone.safe === 'unsafe' ? (
            <Badge tone="attention" icon="warning">
              {say('safe-no')}
            </Badge>
          ) : phone.safe === 'safe' ? (
            <Badge tone="done" icon="check">
              {say('safe-yes')}
            </Badge>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function spoken(number: string): string {
  const read = toE164(number);
  return read.ok ? phoneInWords(read.value) : number;
}
