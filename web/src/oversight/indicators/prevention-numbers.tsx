/** The work of prevention: how much was held, on which stage and level, who came, and whose idea it was. */
import { type Count, plus, shown } from '@naung/domain/oversight/indicators/count.ts';
import { CountPrevention, type PreventionCounts } from '@naung/domain/oversight/indicators/prevention-counts.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { type Codes, useCodes } from '../../ground/codes/use-codes.ts';
import { BarChart } from '../../ground/look/bar-chart.tsx';
import { LinkButton } from '../../ground/look/button.tsx';
import { Facts } from '../../ground/look/facts.tsx';
import { Section } from '../../ground/look/page.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { Skeleton } from '../../ground/look/skeleton.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { Table } from '../../ground/look/table.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { numberOf } from '../../ground/words/fill.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { Span } from './spans.ts';
import { kindWords, refusalWords, words } from './words.ts';

type Reach = PreventionCounts['reach'];

export function PreventionNumbers({ span }: { readonly span: Span }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(CountPrevention, span);
  return (
    <Section title={say('prevention')}>
      <Shown reading={reading} because={because} lines={6}>
        {(counts) => (shown(counts.activity) === 0 ? <NothingHeld /> : <Held counts={counts} />)}
      </Shown>
    </Section>
  );
}

function NothingHeld() {
  const say = useWords(words);
  const records = carriesOneOf(useMe(), ['record-activities', 'keep-villages']);
  return (
    <Empty
      icon="gathering"
      title={say('nothing-held')}
      why={say('nothing-held-why')}
      next={
        records ? (
          <LinkButton href="/kegiatan/catat" icon="add">
            {say('record-one')}
          </LinkButton>
        ) : undefined
      }
    />
  );
}

function Held({ counts }: { readonly counts: PreventionCounts }) {
  const say = useWords(words);
  const number = numberOf(useLanguage());
  return (
    <>
      <Facts
        facts={[
          [say('activities'), number.format(shown(counts.activity))],
          [say('own-initiative'), number.format(shown(counts.ownInitiative))],
          [say('villages'), number.format(counts.villages)],
          [say('groups'), number.format(shown(counts.groups))],
        ]}
      />
      <StageTable counts={counts} />
      <div class="charts">
        <ReachChart counts={counts} />
        <HolderChart counts={counts} />
        <LevelCharts counts={counts} />
      </div>
    </>
  );
}

const headsIn = ({ childFemale, childMale, adultFemale, adultMale }: Reach): Count<'reach'> =>
  plus(plus(childFemale, childMale), plus(adultFemale, adultMale));

function StageTable({ counts }: { readonly counts: PreventionCounts }) {
  const say = useWords(words);
  const number = numberOf(useLanguage());
  const stages = useCodes('continuum-stages');
  const levels = useCodes('change-levels');
  // Without the words the rows would stand in another order, under codes that nobody reads.
  if (stages.items.length === 0 || levels.items.length === 0) return <Skeleton lines={3} />;
  const rows = inListOrder(counts.cells, stages, levels);
  return (
    <div class="stage-table">
      <h3>{say('by-stage')}</h3>
      <p class="soft">{say('by-stage-lead')}</p>
      <Table
        caption={say('by-stage')}
        rows={rows}
        keyOf={({ stage, level }) => `${stage} ${level}`}
        empty={null}
        columns={[
          { key: 'stage', head: say('stage'), cell: ({ stage }) => stages.wordOf(stage) },
          { key: 'level', head: say('level'), cell: ({ level }) => levels.wordOf(level) },
          {
            key: 'activity',
            head: say('activities'),
            number: true,
            cell: ({ activity }) => number.format(shown(activity)),
          },
          {
            key: 'reach',
            head: say('reach'),
            number: true,
            cell: ({ reach }) => number.format(shown(headsIn(reach))),
          },
          {
            key: 'children',
            head: say('children'),
            number: true,
            cell: ({ reach }) => number.format(shown(plus(reach.childFemale, reach.childMale))),
          },
          {
            key: 'disability',
            head: say('disability'),
            number: true,
            cell: ({ reach }) => number.format(shown(reach.disability)),
          },
        ]}
      />
    </div>
  );
}

type Cell = PreventionCounts['cells'][number];

/** As the two lists stand, not by size: the stages follow each other. */
function inListOrder(cells: readonly Cell[], stages: Codes, levels: Codes): readonly Cell[] {
  const placeIn = (codes: Codes, code: string) => codes.items.findIndex((item) => item.code === code);
  return [...cells].sort(
    (one, other) =>
      placeIn(stages, one.stage) - placeIn(stages, other.stage) ||
      placeIn(levels, one.level) - placeIn(levels, other.level),
  );
}

function ReachChart({ counts }: { readonly counts: PreventionCounts }) {
  const say = useWords(words);
  const sayKind = useWords(kindWords);
  const { reach, activity } = counts;
  const bars = [
    { label: say('child-female'), value: shown(reach.childFemale) },
    { label: say('child-male'), value: shown(reach.childMale) },
    { label: say('adult-female'), value: shown(reach.adultFemale) },
    { label: say('adult-male'), value: shown(reach.adultMale) },
    { label: say('disability'), value: shown(reach.disability) },
  ];
  return (
    <BarChart
      title={say('reach')}
      sentence={say('reach-said', { all: shown(headsIn(reach)), activities: shown(activity) })}
      of={say('group')}
      counted={sayKind('reach')}
      bars={bars}
    />
  );
}

function HolderChart({ counts }: { readonly counts: PreventionCounts }) {
  const say = useWords(words);
  const known = useWordIfKnown(words);
  const sayKind = useWords(kindWords);
  const bars = counts.holders.map(({ holder, activity }) => ({
    label: known(`holder-${holder}`) ?? holder,
    value: shown(activity),
  }));
  return (
    <BarChart
      title={say('holders')}
      sentence={say('series-even', { all: shown(counts.activity), kind: sayKind('activity') })}
      of={say('holders')}
      counted={sayKind('activity')}
      bars={bars}
    />
  );
}

/** One chart a level, the stages in it: two levels of one activity stand in two charts and are nowhere added. */
function LevelCharts({ counts }: { readonly counts: PreventionCounts }) {
  const say = useWords(words);
  const sayKind = useWords(kindWords);
  const stages = useCodes('continuum-stages');
  const levels = useCodes('change-levels');
  const present = levels.choices.filter(({ value }) => counts.cells.some((cell) => cell.level === value));
  return (
    <>
      {present.map(({ value: level, label }) => {
        const bars = stages.choices.map((stage) => {
          const cell = counts.cells.find((one) => one.level === level && one.stage === stage.value);
          return { label: stage.label, value: cell === undefined ? 0 : shown(cell.activity) };
        });
        const most = Math.max(...bars.map((bar) => bar.value));
        const where = bars.filter((bar) => bar.value === most).map((bar) => bar.label);
        const all = counts.cells
          .filter((cell) => cell.level === level)
          .reduce((sum, cell) => sum + shown(cell.activity), 0);
        return (
          <BarChart
            key={level}
            title={say('at-level', { level: label.toLowerCase() })}
            sentence={say('series-said', { all, most, where: where.join(', '), kind: sayKind('activity') })}
            of={say('stage')}
            counted={sayKind('activity')}
            bars={bars}
          />
        );
      })}
    </>
  );
}
