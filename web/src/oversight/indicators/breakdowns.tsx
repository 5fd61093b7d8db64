/** One kind of count at a time, broken down by everything that is known of it. */
import type { ListName } from '@naung/domain/ground/codes/known.ts';
import { type Count, type CountedKind, shown } from '@naung/domain/oversight/indicators/count.ts';
import { type BrokenDownKind, brokenDownKinds, type Dimension } from '@naung/domain/oversight/indicators/model.ts';
import { CountBy, type CountsBy } from '@naung/domain/oversight/indicators/reads.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../../ground/api/use-read.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { BarChart } from '../../ground/look/bar-chart.tsx';
import { Section } from '../../ground/look/page.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { dimensionsOf, listOf } from './dimensions.ts';
import { saidOf } from './series.ts';
import type { Span } from './spans.ts';
import { dimensionWords, kindWords, refusalWords, words } from './words.ts';

export function Breakdowns({ span }: { readonly span: Span }) {
  const say = useWords(words);
  const sayKind = useWords(kindWords);
  const [kind, setKind] = useState<BrokenDownKind>('case');
  return (
    <Section title={`${say('breakdowns')}: ${sayKind(kind)}`}>
      <div class="quick-choices" role="group" aria-label={say('breakdown-of')}>
        {brokenDownKinds.map((one) => (
          <button key={one} type="button" class="chip" aria-pressed={one === kind} onClick={() => setKind(one)}>
            {sayKind(one)}
          </button>
        ))}
      </div>
      <div class="charts">
        {dimensionsOf(kind).map((dimension) => {
          const list = listOf[dimension];
          const shared = { key: `${kind} ${dimension}`, span, kind, dimension };
          return list === undefined ? <OwnBreakdown {...shared} /> : <ListedBreakdown {...shared} list={list} />;
        })}
      </div>
    </Section>
  );
}

interface BreakdownProps {
  readonly span: Span;
  readonly kind: BrokenDownKind;
  readonly dimension: Dimension;
}

function ListedBreakdown({ list, ...shared }: BreakdownProps & { readonly list: ListName }) {
  const codes = useCodes(list);
  const own = useWordIfKnown(words);
  return <Breakdown {...shared} wordOf={(code) => own(`${shared.dimension}-${code}`) ?? codes.wordOf(code)} />;
}

function OwnBreakdown(shared: BreakdownProps) {
  const own = useWordIfKnown(words);
  return <Breakdown {...shared} wordOf={(code) => own(`${shared.dimension}-${code}`) ?? code} />;
}

function Breakdown({ span, kind, dimension, wordOf }: BreakdownProps & { readonly wordOf: (code: string) => string }) {
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(CountBy, { ...span, kind, dimension });
  return (
    <Shown reading={reading} because={because} lines={4}>
      {(counts) => <BreakdownChart counts={counts} wordOf={wordOf} />}
    </Shown>
  );
}

interface BreakdownChartProps {
  readonly counts: CountsBy;
  readonly wordOf: (code: string) => string;
}

function BreakdownChart({ counts, wordOf }: BreakdownChartProps) {
  const say = useWords(words);
  const sayKind = useWords(kindWords);
  const sayDimension = useWords(dimensionWords);
  const { kind, dimension, several, total, folded } = counts;
  const rows = counts.rows as readonly { code: string | null; count: Count<CountedKind> }[];
  const points = rows.map(({ code, count }) => ({ label: code === null ? say('unsaid') : wordOf(code), count }));
  const { most, where } = saidOf<CountedKind>(kind, points);
  const values = { all: shown(total), most, where: where.join(', '), kind: sayKind(kind) };
  const rest = folded && { label: say('folded', { below: folded.below }), value: shown(folded.count) };
  const none =
    rest === null ? say('series-none', values) : say('folded-said', { ...values, below: folded?.below ?? 0 });
  const highest = points.length === 0 ? none : say('rows-said', values);
  const bars = points.map(({ label, count }) => ({ label, value: shown(count) }));
  return (
    <BarChart
      title={sayDimension(dimension)}
      sentence={several && points.length > 0 ? `${highest} ${say('several-said', values)}` : highest}
      of={sayDimension(dimension)}
      counted={sayKind(kind)}
      bars={rest === null ? bars : [...bars, rest]}
    />
  );
}
