/** The case that somebody is asked about, as far as an answer needs it: codes and days, and the way it has gone. */
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { useCodes } from '../../../ground/codes/use-codes.ts';
import { Facts } from '../../../ground/look/facts.tsx';
import { Section } from '../../../ground/look/page.tsx';
import { OnDay, When } from '../../../ground/look/when.tsx';
import { useWords } from '../../../ground/words/use-words.ts';
import { phaseWords } from '../code-words.ts';
import { words } from './words.ts';

export function CaseAskedAbout({ one }: { readonly one: CaseShown }) {
  const say = useWords(words);
  const sayPhase = useWords(phaseWords);
  const kinds = useCodes('concern-kinds');
  const forms = useCodes('forms-of-violence');
  const happened = [...new Set([...one.kinds.map(kinds.wordOf), ...one.forms.map(forms.wordOf)])].join(', ');
  return (
    <Section title={say('way')}>
      <Facts
        facts={[
          ...(happened === '' ? [] : [[say('what'), happened] as const]),
          [say('opened'), <OnDay day={one.openedOn} />] as const,
          ...one.phases.map(({ phase, since }) => [sayPhase(phase), <When at={since} as="day" />] as const),
        ]}
      />
    </Section>
  );
}
