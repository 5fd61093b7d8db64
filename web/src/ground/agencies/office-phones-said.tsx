import type { Agency } from '@naung/domain/ground/agencies/model.ts';
import { useWords } from '../words/use-words.ts';
import { officeNumberInWords } from './office-phones.ts';
import { words } from './office-words.ts';

export function OfficePhonesSaid({ phones }: { readonly phones: Agency['phones'] }) {
  const say = useWords(words);
  if (phones.length === 0) return <span class="soft">{say('no-phone')}</span>;
  return (
    <ul>
      {phones.map(({ number }) => (
        <li key={number}>
          <a href={`tel:${number}`}>{officeNumberInWords(number)}</a>
        </li>
      ))}
    </ul>
  );
}
