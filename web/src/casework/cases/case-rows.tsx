import type { CaseInList } from '@naung/domain/casework/cases/reads.ts';
import type { Pages } from '../../ground/api/use-pages.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { CursorPager } from '../../ground/look/cursor-pager.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Skeleton } from '../../ground/look/skeleton.tsx';
import { Empty, Refused } from '../../ground/look/states.tsx';
import { Urgency } from '../../ground/look/urgency.tsx';
import { colourOf } from '../../ground/look/urgency-colour.ts';
import { OnDay } from '../../ground/look/when.tsx';
import { WorkList } from '../../ground/look/work-list.tsx';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { nextStepWords, phaseWords } from './code-words.ts';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

interface CaseRowsProps {
  readonly pages: Pages<CaseInList>;
  readonly whose: 'mine' | 'unit';
}

export function CaseRows({ pages, whose }: CaseRowsProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const lineOf = useCaseLine();
  if (pages.items === null || (pages.items.length === 0 && pages.failure !== null)) {
    if (pages.failure?.kind === 'not-allowed')
      return <Refused because={pages.failure.because === null ? null : because(pages.failure.because)} />;
    return pages.failure === null ? <Skeleton /> : <FailureNotice failure={pages.failure} onRetry={pages.again} />;
  }
  if (pages.items.length === 0)
    return <Empty icon="case" title={say(`empty-${whose}`)} why={say(`empty-${whose}-why`)} />;
  return (
    <>
      <FailureNotice failure={pages.failure} onRetry={pages.again} />
      <WorkList
        label={say('cases')}
        rows={pages.items.map((one) => ({
          key: one.id,
          href: `/kasus/${one.id}`,
          mark: <Urgency colour={colourOf[one.urgency]} wordless />,
          title: one.alias,
          when: one.nextOn === null ? say('no-next') : <OnDay day={one.nextOn} />,
          line: lineOf(one),
          badges: <CaseBadges one={one} />,
        }))}
      />
      <CursorPager shown={pages.items.length} hasMore={pages.hasMore} waiting={pages.waiting} onMore={pages.more} />
    </>
  );
}

function CaseBadges({ one }: { readonly one: CaseInList }) {
  const say = useWords(words);
  const sayPhase = useWords(phaseWords);
  const sayStep = useWords(nextStepWords);
  const late = one.nextOn !== null && one.nextOn < useToday();
  return (
    <>
      <Badge>{sayPhase(one.phase)}</Badge>
      {one.nextWhat === null ? null : <Badge tone="info">{sayStep(one.nextWhat)}</Badge>}
      {late ? (
        <Badge tone="attention" icon="clock">
          {say('overdue')}
        </Badge>
      ) : null}
      {one.isClosingAsked ? (
        <Badge tone="attention" icon="approve">
          {say('closing-asked')}
        </Badge>
      ) : null}
      {one.isLoweringAsked ? (
        <Badge tone="attention" icon="help">
          {say('lowering-asked')}
        </Badge>
      ) : null}
    </>
  );
}

/** About whom and what, in codes' words; never a name. */
export function useCaseLine(): (one: Pick<CaseInList, 'aboutChild' | 'ageBand' | 'sex' | 'forms' | 'kinds'>) => string {
  const say = useWords(words);
  const sexes = useCodes('sexes');
  const bands = useCodes('age-bands-simfoni');
  const forms = useCodes('forms-of-violence');
  const kinds = useCodes('concern-kinds');
  return (one) => {
    const who = [
      say(one.aboutChild ? 'child' : 'adult'),
      one.sex === 'unknown' ? '' : sexes.wordOf(one.sex).toLowerCase(),
      one.ageBand === null ? '' : bands.wordOf(one.ageBand),
    ];
    const what = one.forms.length > 0 ? forms.wordsOf(one.forms) : kinds.wordsOf(one.kinds);
    return [who.filter((part) => part !== '').join(' '), what.toLowerCase()].filter((part) => part !== '').join(' · ');
  };
}
