/** What waits for a custodian as the second person, where none is left: for the approvers of the unit that stands in. */
import { RecordsInPlace } from '@naung/domain/ground/retention/reads.ts';
import { LiftingsInPlace } from '@naung/domain/ground/walls/lifting.ts';
import { useRead } from '../api/use-read.ts';
import { Page, Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { RecordTable } from '../retention/record-table.tsx';
import { useWords } from '../words/use-words.ts';
import { inPlaceWords as words } from './in-place-words.ts';
import { WallTable } from './wall-table.tsx';

export function LiftingsInPlacePage() {
  const say = useWords(words);
  const liftings = useRead(LiftingsInPlace, {}, 'while-waiting');
  const records = useRead(RecordsInPlace, {}, 'while-waiting');
  return (
    <Page title={say('title')} lead={say('lead')} wide>
      <Section title={say('walls')}>
        <Shown reading={liftings} lines={2}>
          {({ items }) =>
            items.length === 0 ? (
              <p class="soft">{say('none')}</p>
            ) : (
              <WallTable caption={say('walls')} walls={items} onChanged={liftings.again} inPlace />
            )
          }
        </Shown>
      </Section>
      <Section title={say('records')}>
        <Shown reading={records} lines={2}>
          {({ items }) =>
            items.length === 0 ? (
              <p class="soft">{say('none')}</p>
            ) : (
              <RecordTable caption={say('records')} records={items} onChanged={records.again} inPlace />
            )
          }
        </Shown>
      </Section>
    </Page>
  );
}
