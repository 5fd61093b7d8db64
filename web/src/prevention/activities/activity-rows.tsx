import type { ActivityInList } from '@naung/domain/prevention/activities/activity-shown.ts';
import { headsIn } from '@naung/domain/prevention/activities/model.ts';
import type { Pages } from '../../ground/api/use-pages.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { ShownPages } from '../../ground/look/shown-pages.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import { WorkList } from '../../ground/look/work-list.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { useVillageName } from './lines-field.tsx';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

interface ActivityRowsProps {
  readonly pages: Pages<ActivityInList>;
  readonly filtered: boolean;
}

export function ActivityRows({ pages, filtered }: ActivityRowsProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const kinds = useCodes('activity-kinds');
  const where = useWhere(pages.items ?? []);
  return (
    <ShownPages
      pages={pages}
      because={because}
      lines={6}
      empty={
        filtered ? (
          <Empty icon="search" title={say('none-found')} why={say('none-found-why')} />
        ) : (
          <Empty icon="gathering" title={say('none-yet')} why={say('none-yet-why')} />
        )
      }
    >
      {(activities) => (
        <WorkList
          label={say('list-label')}
          rows={activities.map((one) => ({
            key: one.id,
            href: `/kegiatan/${one.id}`,
            title: one.title,
            when: <OnDay day={one.heldOn} />,
            line: `${where(one)} · ${say('heads', { count: headsIn(one.reach) })}`,
            badges: (
              <>
                <Badge>{kinds.wordOf(one.kind)}</Badge>
                {one.ownInitiative ? <Badge tone="done">{say('own-mark')}</Badge> : null}
              </>
            ),
          }))}
        />
      )}
    </ShownPages>
  );
}

type Placed = Pick<ActivityInList, 'village' | 'place' | 'placeWords'>;

/** The village with its kecamatan, else the place as people call it. */
export function useWhere(activities: readonly Placed[]): (activity: Placed) => string {
  const say = useWords(words);
  const nameOf = useVillageName(activities.flatMap((one) => [one.village, one.place]));
  return ({ village, place, placeWords }) => {
    const known = village ?? place;
    const parts = [placeWords, known === null ? null : nameOf(known)].filter((part) => part !== null);
    return parts.length === 0 ? say('no-place') : parts.join(', ');
  };
}
