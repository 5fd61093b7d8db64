/** Every wish to close a case, and what became of it. */
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { dayText } from '../../ground/look/dates.ts';
import { Facts } from '../../ground/look/facts.tsx';
import { useZone } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { closingStateWords } from './code-words.ts';
import { words } from './deed-words.ts';

export function Closings({ closings }: Pick<CaseShown, 'closings'>) {
  const say = useWords(words);
  const sayState = useWords(closingStateWords);
  const reasons = useCodes('closure-reasons');
  const zone = useZone();
  const language = useLanguage();
  if (closings.length === 0) return null;
  return (
    <section class="records" aria-label={say('closings')}>
      {closings.map((closing) => (
        <article key={closing.id} class="record">
          <h3 class="row">
            {reasons.wordOf(closing.reason)}
            <Badge tone={closing.state === 'approved' ? 'done' : closing.state === 'asked' ? 'attention' : 'plain'}>
              {sayState(closing.state)}
            </Badge>
          </h3>
          <p class="soft">
            {say('asked-on', { day: dayText(closing.askedAt, zone, language), name: closing.askedByName })}
            {closing.decidedAt === null
              ? ''
              : `, ${say('decided-on', { day: dayText(closing.decidedAt, zone, language) })}`}
          </p>
          {closing.outcome === null ? null : <p class="as-written">{closing.outcome}</p>}
          {closing.returnedBecause === null ? null : (
            <Facts
              facts={[
                [
                  say('still-missing'),
                  <span key="words" class="as-written">
                    {closing.returnedBecause}
                  </span>,
                ],
              ]}
            />
          )}
        </article>
      ))}
    </section>
  );
}
