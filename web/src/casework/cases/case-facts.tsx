/** What is known of the case itself, and putting it right. All of it is core: codes, days and a village, no word that somebody said. */
import { isOpen } from '@naung/domain/casework/cases/model.ts';
import { Facts } from '../../ground/look/facts.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { Section } from '../../ground/look/page.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { CasePieceProps } from './case-piece.ts';
import { originWords } from './code-words.ts';
import { CorrectCase } from './correct-case.tsx';
import { fieldWords } from './field-words.ts';
import { useSaidValue } from './said-value.ts';
import { useStanding } from './standing.ts';
import { words } from './words.ts';

const shown = [
  'village',
  'placeKind',
  'kinds',
  'forms',
  'occurredOn',
  'relation',
  'respondentIsChild',
  'disability',
] as const;

export function CaseFacts({ one, onChanged }: CasePieceProps) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const sayOrigin = useWords(originWords);
  const said = useSaidValue(one.village);
  const { onTeam, supervises } = useStanding(one);
  const known = shown.flatMap((field) => {
    const value = said(field, one[field]);
    return value === null ? [] : [[sayField(field), value] as const];
  });
  return (
    <Section title={say('known')}>
      {one.settlementIsBarred ? (
        <Notice title={say('barred')}>
          <p>{say('barred-why')}</p>
        </Notice>
      ) : null}
      {one.guardianIsRespondent ? (
        <Notice tone="attention" title={say('guardian-respondent')}>
          <p>{say('guardian-respondent-why')}</p>
        </Notice>
      ) : null}
      <Facts
        facts={[
          ...known,
          [
            say('opened'),
            <>
              <OnDay day={one.openedOn} /> · {sayOrigin(one.origin)}
            </>,
          ],
        ]}
      />
      {isOpen(one.phase) && (onTeam || supervises) ? <CorrectCase one={one} onChanged={onChanged} /> : null}
    </Section>
  );
}
