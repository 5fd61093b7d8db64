/** A number of people; nobody is an empty field, so that typing needs no rubbing out first. */
import { headsTyped } from './counting.ts';

interface HeadsInputProps {
  readonly id?: string;
  readonly label?: string;
  readonly heads: number;
  readonly onHeads: (heads: number) => void;
}

export const HeadsInput = ({ id, label, heads, onHeads }: HeadsInputProps) => (
  <input
    id={id}
    class="input tally-heads"
    type="text"
    inputMode="numeric"
    autocomplete="off"
    aria-label={label}
    placeholder="0"
    value={heads === 0 ? '' : String(heads)}
    onInput={(event) => onHeads(headsTyped(event.currentTarget.value))}
  />
);
