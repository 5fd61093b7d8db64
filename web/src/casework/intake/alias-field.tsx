import { useState } from 'preact/hooks';
import { TextInput } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { aliasesFor } from './aliases.ts';
import { words } from './deed-words.ts';

interface AliasFieldProps {
  readonly concern: string;
  /** Names that were told: none of them is suggested. */
  readonly named: readonly (string | undefined)[];
  readonly value: string;
  readonly onValue: (alias: string) => void;
  readonly error?: string | undefined;
}

export function AliasField({ concern, named, value, onValue, error }: AliasFieldProps) {
  const say = useWords(words);
  const [round, setRound] = useState(0);
  return (
    <div class="stack">
      <TextInput
        label={say('alias')}
        hint={say('alias-hint')}
        width="middle"
        maxLength={40}
        value={value}
        onValue={onValue}
        error={error}
      />
      <fieldset class="quick-choices" aria-label={say('alias-ideas')}>
        {aliasesFor(concern, named, round).map((name) => (
          <button key={name} type="button" class="chip" aria-pressed={value === name} onClick={() => onValue(name)}>
            {name}
          </button>
        ))}
        <button type="button" class="link" onClick={() => setRound(round + 1)}>
          {say('alias-others')}
        </button>
      </fieldset>
    </div>
  );
}
