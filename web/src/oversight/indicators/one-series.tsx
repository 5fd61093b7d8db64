/** One kind of count by month, in a chart of its own. */
import type { Count, CountedKind } from '@naung/domain/oversight/indicators/count.ts';
import { shown } from '@naung/domain/oversight/indicators/count.ts';
import type { CountsByMonth } from '@naung/domain/oversight/indicators/counts-by-month.ts';
import { ColumnChart } from '../../ground/look/column-chart.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { useMonthWord } from './month-word.ts';
import { saidOf } from './series.ts';
import { kindWords, titleWords, words } from './words.ts';

export type SeriesKind = Exclude<keyof CountsByMonth, 'months'> & keyof (typeof titleWords)['id'];

export function OneSeries({ kind, counts }: { readonly kind: SeriesKind; readonly counts: CountsByMonth }) {
  const say = useWords(words);
  const sayKind = useWords(kindWords);
  const sayTitle = useWords(titleWords);
  const years = new Set(counts.months.map((month) => month.slice(0, 4)));
  const short = useMonthWord(years.size === 1 ? 'bare' : 'short');
  const long = useMonthWord('long');
  const series = counts[kind] as readonly Count<CountedKind>[];
  const points = counts.months.map((month, at) => ({ label: long(month), count: series[at] as Count<CountedKind> }));
  const { all, most, where } = saidOf<CountedKind>(kind, points);
  const values = { all, most, where: where.join(', '), kind: sayKind(kind) };
  return (
    <ColumnChart
      title={sayTitle(kind)}
      sentence={say(all === 0 ? 'series-none' : where.length > 2 ? 'series-even' : 'series-said', values)}
      of={say('month')}
      counted={sayKind(kind)}
      bars={counts.months.map((month, at) => ({ label: short(month), value: shown(series[at] as Count<CountedKind>) }))}
    />
  );
}
