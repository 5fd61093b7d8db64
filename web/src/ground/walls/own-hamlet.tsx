/** In which RT somebody of a village lives, who is there under a duty for that village; nobody else is asked. */

import { hamletInWords } from '@naung/domain/ground/places/address-in-words.ts';
import type { HamletId } from '@naung/domain/ground/places/hamlet.ts';
import { HamletsOf } from '@naung/domain/ground/places/reads.ts';
import type * as z from 'zod/mini';
import { useOnce } from '../api/use-once.ts';
import { Select } from '../look/choices.tsx';
import { useMe } from '../signing-in/signed-in.tsx';
import { useWords } from '../words/use-words.ts';
import { kinWords } from './kin-words.ts';

type Hamlet = z.infer<typeof HamletId>;

interface OwnHamletProps {
  readonly value: Hamlet | null;
  readonly onValue: (hamlet: Hamlet | null) => void;
}

export function OwnHamlet({ value, onValue }: OwnHamletProps) {
  const say = useWords(kinWords);
  const [village] = useMe().villages;
  const hamlets = useOnce(HamletsOf, village === undefined ? null : { village: String(village) })?.items ?? [];
  if (hamlets.length === 0) return null;
  return (
    <Select
      label={say('hamlet')}
      hint={say('hamlet-hint')}
      optional
      value={value ?? 'unknown'}
      onValue={(chosen) => onValue(hamlets.find(({ id }) => id === chosen)?.id ?? null)}
      choices={[
        { value: 'unknown', label: say('hamlet-unknown') },
        ...hamlets
          .filter(({ retiredOn }) => retiredOn === null)
          .map((hamlet) => ({ value: hamlet.id, label: hamletInWords(hamlet) })),
      ]}
    />
  );
}
