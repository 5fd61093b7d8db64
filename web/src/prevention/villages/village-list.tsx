/**
 * The groups of the district, or, once a kecamatan is chosen, every village of it: those without a group are the ones somebody has to
 * go to next.
 */
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { PlacesBelow } from '@naung/domain/ground/places/reads.ts';
import type { GroupInList } from '@naung/domain/prevention/villages/group-shown.ts';
import { ListGroups } from '@naung/domain/prevention/villages/reads.ts';
import { useEffect, useState } from 'preact/hooks';
import { useOnce } from '../../ground/api/use-once.ts';
import { usePages } from '../../ground/api/use-pages.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { Select } from '../../ground/look/choices.tsx';
import { CursorPager } from '../../ground/look/cursor-pager.tsx';
import { dayInShort } from '../../ground/look/dates.ts';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { SearchInput } from '../../ground/look/search-input.tsx';
import { Skeleton } from '../../ground/look/skeleton.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { WorkList, type WorkRow } from '../../ground/look/work-list.tsx';
import { saidOf, useKnownPlaces } from '../../ground/places/known-places.ts';
import { inOrder } from '../../ground/words/in-order.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { useSeesAllVillages } from './sees-all.ts';
import { stagesInAll } from './stages.ts';
import { refusalWords, words } from './words.ts';

const every = 'every';

export function VillageList() {
  const say = useWords(words);
  const language = useLanguage();
  const because = useWordIfKnown(refusalWords);
  const seesAll = useSeesAllVillages();
  const [search, setSearch] = useState('');
  const [subdistrict, setSubdistrict] = useState(every);
  const groups = usePages(ListGroups, { limit: '200' });
  const subdistricts = useOnce(PlacesBelow, {})?.items ?? [];
  const below = useOnce(PlacesBelow, subdistrict === every ? null : { place: subdistrict });
  const rows = useRows(groups.items ?? [], below?.items.map((one) => one.place) ?? null, search);

  useEffect(() => {
    if (subdistrict !== every && groups.hasMore && !groups.waiting) groups.more();
  }, [subdistrict, groups.hasMore, groups.waiting]);

  return (
    <>
      <div class="list-tools">
        <SearchInput label={say('search')} value={search} onValue={setSearch} />
        {seesAll ? (
          <Select
            label={say('subdistrict')}
            value={subdistrict}
            onValue={setSubdistrict}
            choices={[
              { value: every, label: say('every-subdistrict') },
              ...subdistricts.map((one) => ({ value: String(one.place), label: placeInWords(saidOf(one), language) })),
            ]}
          />
        ) : null}
      </div>
      <FailureNotice failure={groups.failure} because={because} onRetry={groups.again} />
      {groups.items === null && groups.failure === null ? <Skeleton lines={6} /> : null}
      {groups.items === null ? null : rows.length === 0 ? (
        <NoRows all={groups.items.length === 0 && subdistrict === every} />
      ) : (
        <WorkList label={say('list-label')} rows={rows} />
      )}
      {subdistrict === every ? (
        <CursorPager shown={rows.length} hasMore={groups.hasMore} waiting={groups.waiting} onMore={groups.more} />
      ) : null}
    </>
  );
}

function NoRows({ all }: { readonly all: boolean }) {
  const say = useWords(words);
  return all ? (
    <Empty icon="village" title={say('none-yet')} why={say('none-yet-why')} />
  ) : (
    <Empty icon="search" title={say('none-found')} why={say('none-found-why')} />
  );
}

/** By the name of the village; a village of the chosen kecamatan stands there with or without a group. */
function useRows(
  groups: readonly GroupInList[],
  villages: readonly number[] | null,
  search: string,
): readonly WorkRow[] {
  const language = useLanguage();
  const rowOf = useRowOf();
  const groupIn = new Map(groups.map((group) => [group.village as number, group]));
  const shown = villages ?? groups.map((group) => group.village as number);
  const known = useKnownPlaces(shown);
  const nameOf = (village: number): string => {
    const place = known.get(village);
    return place === undefined ? '…' : placeInWords(saidOf(place), language);
  };
  const wanted = search.trim().toLowerCase();
  return shown
    .map((village) => ({ village, name: nameOf(village), group: groupIn.get(village) ?? null }))
    .filter(({ name, group }) => `${name} ${group?.name ?? ''}`.toLowerCase().includes(wanted))
    .sort((one, other) => inOrder(one.name, other.name, language))
    .map(({ village, name, group }) => rowOf(village, name, group));
}

function useRowOf(): (village: number, name: string, group: GroupInList | null) => WorkRow {
  const say = useWords(words);
  const language = useLanguage();
  return (village, name, group) => ({
    key: String(village),
    href: `/desa/${village}`,
    title: name,
    line: group === null ? undefined : lineOf(group),
    badges:
      group === null ? (
        <Badge>{say('no-group')}</Badge>
      ) : (
        <Badge tone="done">{say('stage-of', { reached: group.stages, all: stagesInAll })}</Badge>
      ),
  });

  function lineOf(group: GroupInList): string {
    const { lastActivityOn: last } = group;
    const activity = last === null ? say('no-activity') : say('last-activity', { day: dayInShort(last, language) });
    return [group.name, say('serving-count', { count: group.serving }), activity].join(' · ');
  }
}
