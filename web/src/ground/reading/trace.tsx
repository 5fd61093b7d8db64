/**
 * The auditor's page. What is shown here names colleagues and no client; what she filters by is kept in no address, and each
 * mark that she follows is a step from which Back leads back.
 */
import { ReadTrace, readEnough } from '@naung/domain/ground/reading/trace.ts';
import { usePages } from '../api/use-pages.ts';
import { useSteps } from '../going/steps.ts';
import { Button } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { Page, Section } from '../look/page.tsx';
import { ShownPages } from '../look/shown-pages.tsx';
import { Empty } from '../look/states.tsx';
import { useMe } from '../signing-in/signed-in.tsx';
import { useWords } from '../words/use-words.ts';
import { SealsSection } from './seals-section.tsx';
import { asked, noFilter, type TraceFilter } from './trace-filter.ts';
import { TraceFilters } from './trace-filters.tsx';
import { shortened, TraceTable } from './trace-table.tsx';
import { traceWords as words } from './trace-words.ts';

export function TracePage() {
  const say = useWords(words);
  const { step: filter, goTo, change } = useSteps<TraceFilter>(useMe().person.id, noFilter);
  const follow = (record: string | null) => goTo({ ...filter, record });
  // Following a mark is written down as hers: a page that was left open does not do it.
  const pages = usePages(ReadTrace, asked(filter), filter.record === null ? 'while-waiting' : 'never');
  return (
    <Page title={say('trace')} lead={say('trace-lead')} wide>
      <SealsSection />
      <Section title={say('entries')}>
        <TraceFilters filter={filter} change={(part) => change({ ...filter, ...part })} />
        {filter.record === null ? null : (
          <Notice tone="plain">
            <p>{say('following', { mark: shortened(filter.record) })}</p>
            <Button icon="close" onPress={() => follow(null)}>
              {say('stop-following')}
            </Button>
          </Notice>
        )}
        <ShownPages
          pages={pages}
          because={(key) => (key === readEnough ? say('spent') : null)}
          empty={<Empty icon="audit" title={say('none')} why={say('none-why')} />}
        >
          {(entries) => <TraceTable entries={entries} onFollow={follow} />}
        </ShownPages>
      </Section>
    </Page>
  );
}
