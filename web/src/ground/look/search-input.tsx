import { Icon } from './icon.tsx';

interface SearchInputProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** The search of a list; the key `/` goes here while such a list is open. */
export const SearchInput = ({ label, value, onValue }: SearchInputProps) => (
  <label class="search">
    <Icon name="search" />
    <span class="visually-hidden">{label}</span>
    <input
      type="search"
      class="input"
      data-search
      placeholder={label}
      value={value}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  </label>
);
