/** Where a concern went: a way into its case for whoever reaches it, and for everybody else who has it now. */
import { unitInWords, useUnits } from '../../ground/agencies/known-units.ts';
import { LinkButton } from '../../ground/look/button.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

interface BelongsToCaseProps {
  readonly case: string;
  readonly reaches: boolean;
  /** The unit that accepted it. */
  readonly unit: string;
}

export function BelongsToCase({ case: id, reaches, unit }: BelongsToCaseProps) {
  const say = useWords(words);
  const known = useUnits().find((one) => one.id === unit);
  return (
    <Notice tone="done" title={say('belongs-to-case')}>
      {reaches ? (
        <LinkButton href={`/kasus/${id}`} icon="case">
          {say('open-case')}
        </LinkButton>
      ) : (
        <p>{known === undefined ? say('case-with-team') : say('case-elsewhere', { unit: unitInWords(known) })}</p>
      )}
    </Notice>
  );
}
