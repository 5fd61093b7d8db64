import { YesNoUnknown } from '../../ground/asking/yes-no-unknown.tsx';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Select } from '../../ground/look/choices.tsx';
import { TextArea, TextInput } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './receive-words.ts';
import type { SectionProps } from './section-props.ts';

export function RespondentSection({ writing, change }: SectionProps) {
  const say = useWords(words);
  const relations = useCodes('relations');
  return (
    <div class="stack">
      <p class="soft">{say('respondent-lead')}</p>
      <Select
        label={say('relation')}
        optional
        value={writing.relation ?? 'unknown'}
        onValue={(relation) => change({ relation })}
        choices={relations.choices}
      />
      <YesNoUnknown
        label={say('respondent-child')}
        value={writing.respondentIsChild ?? null}
        onValue={(respondentIsChild) => change({ respondentIsChild })}
      />
      <TextInput
        label={say('respondent-name')}
        optional
        maxLength={200}
        value={writing.respondentName ?? ''}
        onValue={(respondentName) => change({ respondentName })}
      />
      <TextArea
        label={say('respondent-notes')}
        hint={say('respondent-notes-hint')}
        optional
        rows={3}
        maxLength={2000}
        value={writing.respondentNotes ?? ''}
        onValue={(respondentNotes) => change({ respondentNotes })}
      />
    </div>
  );
}
