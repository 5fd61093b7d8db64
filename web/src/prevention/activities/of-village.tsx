import type { ActivityInList } from '@naung/domain/prevention/activities/activity-shown.ts';
import { headsIn } from '@naung/domain/prevention/activities/model.ts';
import { ListActivities } from '@naung/domain/prevention/activities/reads.ts';
import { usePages } from '../../ground/api/use-pages.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { CursorPager } from '../../ground/look/cursor-pager.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Section } from '../../ground/look/page.tsx';
import { Skeleton } from '../../ground/look/skeleton.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { Table } from '../../ground/look/table.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import type { VillagePartProps } from '../../ground/room.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

/** On the page of a village: what was held there, ten at a time. */
export function ActivitiesOfVillage({ village }: VillagePartProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const kinds = useCodes('activity-kinds');
  const pages = usePages(ListActivities, { village: String(village), limit: '10' });
  const { items } = pages;
  const came = ({ fromVillage, reach }: ActivityInList) =>
    fromVillage === null ? headsIn(reach) : say('came-of', { count: headsIn(fromVillage), all: headsIn(reach) });
  return (
    <Section title={say('of-village')}>
      <FailureNotice failure={pages.failure} because={because} onRetry={pages.again} />
      {items === null ? (
        pages.failure === null ? (
          <Skeleton lines={3} />
        ) : null
      ) : (
        <Table
          caption={say('of-village')}
          rows={items}
          keyOf={(one) => one.id}
          empty={<Empty icon="gathering" title={say('of-village-none')} why={say('of-village-none-why')} />}
          columns={[
            { key: 'what', head: say('col-what'), cell: (one) => <a href={`/kegiatan/${one.id}`}>{one.title}</a> },
            { key: 'when', head: say('col-when'), cell: (one) => <OnDay day={one.heldOn} /> },
            { key: 'kind', head: say('col-kind'), cell: (one) => kinds.wordOf(one.kind) },
            { key: 'came', head: say('col-came'), number: true, cell: (one) => came(one) },
          ]}
        />
      )}
      {pages.hasMore ? (
        <CursorPager shown={items?.length ?? 0} hasMore waiting={pages.waiting} onMore={pages.more} />
      ) : null}
    </Section>
  );
}
