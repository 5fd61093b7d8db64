/** Choosing the hamlet of a village, from the list that the district keeps. */
import { hamletInWords } from '@naung/domain/ground/places/address-in-words.ts';
import { HamletsOf } from '@naung/domain/ground/places/reads.ts';
import { useOnce } from '../api/use-once.ts';
import { Select } from '../look/choices.tsx';
import { useWords } from '../words/use-words.ts';
import { words } from './address-words.ts';
import type { WrittenAddress } from './written-address.ts';

interface HamletFieldProps {
  readonly value: WrittenAddress;
  readonly change: (part: Partial<WrittenAddress>) => void;
}

export function HamletField({ value, change }: HamletFieldProps) {
  const say = useWords(words);
  const hamlets = useOnce(HamletsOf, value.place === null ? null : { village: String(value.place) })?.items ?? [];
  const offered = hamlets.filter((hamlet) => hamlet.retiredOn === null || hamlet.id === value.hamlet);
  if (offered.length === 0) return null;
  return (
    <Select
      label={say('hamlet')}
      optional
      value={value.hamlet ?? 'unknown'}
      onValue={(hamlet) => change({ hamlet: hamlet === 'unknown' ? null : hamlet })}
      choices={[
        { value: 'unknown', label: say('hamlet-unknown') },
        ...offered.map((hamlet) => ({ value: hamlet.id, label: hamletInWords(hamlet) })),
      ]}
    />
  );
}
