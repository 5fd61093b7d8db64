/** Each kind of count by month, in a chart of its own: never two kinds in one, and never one sum over two. */
import { CountByMonth } from '@naung/domain/oversight/indicators/counts-by-month.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { Section } from '../../ground/look/page.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { OneSeries, type SeriesKind } from './one-series.tsx';
import type { Span } from './spans.ts';
import { refusalWords, words } from './words.ts';

const kinds = [
  'concern',
  'case',
  'victim',
  'case-closed',
  'service-given',
  'referral-sent',
  'activity',
] as const satisfies readonly SeriesKind[];

export function MonthSeries({ span }: { readonly span: Span }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(CountByMonth, span);
  return (
    <Section title={say('by-month')}>
      <Shown reading={reading} because={because} lines={8}>
        {(counts) => (
          <div class="charts">
            {kinds.map((kind) => (
              <OneSeries key={kind} kind={kind} counts={counts} />
            ))}
          </div>
        )}
      </Shown>
    </Section>
  );
}
