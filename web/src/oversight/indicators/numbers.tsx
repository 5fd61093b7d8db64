/**
 * The numbers of the district: by month, broken down, and of the work in the villages. Each kind of count stands by itself; every chart
 * is a sentence and a table as well.
 */
import { useState } from 'preact/hooks';
import { Button } from '../../ground/look/button.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { Page } from '../../ground/look/page.tsx';
import { useToday } from '../../ground/today.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { Breakdowns } from './breakdowns.tsx';
import { Meanings } from './meanings.tsx';
import { MonthSeries } from './month-series.tsx';
import './numbers.css';
import { PeriodPicker } from './period-picker.tsx';
import { PreventionNumbers } from './prevention-numbers.tsx';
import { PrintedHead } from './printed-head.tsx';
import { type Span, spanOf } from './spans.ts';
import { words } from './words.ts';

export function Numbers() {
  const say = useWords(words);
  const today = useToday();
  const [span, setSpan] = useState<Span>(() => spanOf('this-year', today));
  return (
    <Page
      wide
      title={say('numbers')}
      lead={say('numbers-lead')}
      actions={
        <Button icon="print" onPress={() => window.print()}>
          {say('print')}
        </Button>
      }
    >
      <PrintedHead span={span} today={today} />
      <PeriodPicker span={span} onSpan={setSpan} />
      <div class="numbers-notice">
        <Notice title={say('never-added')}>
          <p>{say('more-is-trust')}</p>
        </Notice>
      </div>
      <MonthSeries span={span} />
      <Breakdowns span={span} />
      <PreventionNumbers span={span} />
      <Meanings />
    </Page>
  );
}
