/** What a custodian asked for a second word on, where no other custodian is left: for the approvers of the unit that stands in. */
import { LiftingsInPlace } from '@naung/domain/ground/walls/lifting.ts';
import { useRead } from '../api/use-read.ts';
import { Page } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { Empty } from '../look/states.tsx';
import { useWords } from '../words/use-words.ts';
import { inPlaceWords as words } from './in-place-words.ts';
import { WallTable } from './wall-table.tsx';

export function LiftingsInPlacePage() {
  const say = useWords(words);
  const reading = useRead(LiftingsInPlace, {});
  return (
    <Page title={say('title')} lead={say('lead')} wide>
      <Shown reading={reading} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="lock" title={say('none')} why={say('none-why')} />
          ) : (
            <WallTable caption={say('title')} walls={items} onChanged={reading.again} inPlace />
          )
        }
      </Shown>
    </Page>
  );
}
