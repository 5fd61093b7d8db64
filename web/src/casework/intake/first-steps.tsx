/** What is done first for each kind of concern, and which agencies answer for it: read from the list, not from memory. */
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Section } from '../../ground/look/page.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

export function FirstSteps({ kinds: codes }: { readonly kinds: readonly string[] }) {
  const say = useWords(words);
  const language = useLanguage();
  const kinds = useCodes('concern-kinds');
  const agencies = useCodes('agency-kinds');
  const known = codes.flatMap((code) => {
    const item = kinds.itemOf(code);
    const detail = item === null ? null : detailOf('concern-kinds', item);
    return detail === null ? [] : [{ code, detail }];
  });
  if (known.length === 0) return null;
  const steps = [...new Set(known.flatMap(({ detail }) => detail.firstSteps.map((step) => step[language])))];
  const responsible = [...new Set(known.flatMap(({ detail }) => detail.responsible))];
  return (
    <Section title={say('steps')}>
      <ol class="first-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="soft">{say('responsible', { agencies: agencies.wordsOf(responsible) })}</p>
    </Section>
  );
}
