/** One village: its group, who belongs to it, how far its forming has come, and what other rooms lend to this page. */
import { ListGroups, ShowGroup } from '@naung/domain/prevention/villages/reads.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { LinkButton } from '../../ground/look/button.tsx';
import { Page } from '../../ground/look/page.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { PlaceCalled } from '../../ground/places/place-called.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { Formation } from './formation.tsx';
import { GroupSection } from './group-section.tsx';
import { LentParts } from './lent-parts.tsx';
import { Members } from './members.tsx';
import { reachedIn } from './stages.ts';
import { WithoutGroup } from './without-group.tsx';
import { refusalWords, words } from './words.ts';

interface VillageProps {
  readonly village: number;
  readonly onGroupFormed: () => void;
}

export function Village({ village, onGroupFormed }: VillageProps) {
  const say = useWords(words);
  const me = useMe();
  const because = useWordIfKnown(refusalWords);
  const groups = useRead(ListGroups, { village: String(village) });
  const listed = groups.value?.items[0];
  const group = useRead(ShowGroup, listed === undefined ? null : { group: listed.id });
  const formed = () => {
    groups.again();
    onGroupFormed();
  };
  return (
    <Page
      back="/desa"
      title={<PlaceCalled place={village} unknown="…" />}
      marks={
        group.value === null ? undefined : (
          <Badge tone="done">
            {say('stage-of', { reached: reachedIn(group.value.formation), all: group.value.formation.length })}
          </Badge>
        )
      }
      lead={group.value?.name}
      actions={
        carriesOneOf(me, ['record-activities', 'keep-villages']) ? (
          <LinkButton kind="main" icon="add" href={`/kegiatan/catat/${village}`}>
            {say('record-activity')}
          </LinkButton>
        ) : undefined
      }
    >
      <Shown reading={groups} because={because}>
        {({ items }) =>
          items.length === 0 ? (
            <WithoutGroup village={village} onFormed={formed} />
          ) : (
            <Shown reading={group} because={because}>
              {(shown) => (
                <>
                  <GroupSection group={shown} onChanged={group.again} />
                  <Members group={shown} onChanged={group.again} />
                  <Formation group={shown} onChanged={group.again} />
                </>
              )}
            </Shown>
          )
        }
      </Shown>
      <LentParts village={village} />
    </Page>
  );
}
