import { reporterKinds } from '@naung/domain/casework/intake/door.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Select } from '../../ground/look/choices.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './receive-words.ts';
import type { SectionProps } from './section-props.ts';
import { carriesNumber } from './telling.ts';

export function ReporterSection({ writing, change }: SectionProps) {
  const say = useWords(words);
  const kinds = useCodes('reporter-kinds');
  return (
    <div class="stack">
      {carriesNumber(writing.channel) || writing.reference !== undefined ? (
        <TextInput
          label={say('reference')}
          hint={say('reference-hint')}
          optional
          width="middle"
          maxLength={60}
          value={writing.reference ?? ''}
          onValue={(reference) => change({ reference })}
        />
      ) : null}
      <Select
        label={say('who-told')}
        optional
        value={writing.reporterKind ?? 'unknown'}
        onValue={(reporterKind) => change({ reporterKind })}
        choices={reporterKinds.map((kind) => ({ value: kind, label: kinds.wordOf(kind) }))}
      />
      <TextInput
        label={say('reporter-name')}
        hint={say('reporter-name-hint')}
        optional
        maxLength={200}
        value={writing.reporterName ?? ''}
        onValue={(reporterName) => change({ reporterName })}
      />
      <TextInput
        label={say('reporter-relation')}
        optional
        maxLength={200}
        value={writing.reporterRelation ?? ''}
        onValue={(reporterRelation) => change({ reporterRelation })}
      />
    </div>
  );
}
