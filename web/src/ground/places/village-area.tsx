import { HamletsOf } from '@naung/domain/ground/places/reads.ts';
import { useRead } from '../api/use-read.ts';
import { DeedButton } from '../deeds/deed-button.tsx';
import { Page, Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { AddHamletDialog } from './add-hamlet-dialog.tsx';
import { refusalWords, words } from './area-words.ts';
import { HamletTable } from './hamlet-table.tsx';
import { useKnownPlaces } from './known-places.ts';
import { PlaceCalled } from './place-called.tsx';
import { PlacePast } from './place-past.tsx';

export function VillageArea({ village }: { readonly village: number }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const place = useKnownPlaces([village]).get(village);
  const reading = useRead(HamletsOf, { village: String(village) });
  const keeps = carriesOneOf(useMe(), ['keep-villages']);
  return (
    <Page
      back="/wilayah"
      title={<PlaceCalled place={village} unknown="…" />}
      lead={`${say('code')}: ${place?.code ?? say('no-code')}`}
    >
      <Section
        title={say('hamlets')}
        actions={
          keeps ? (
            <DeedButton
              icon="add"
              label={say('add-hamlet')}
              dialog={(close) => <AddHamletDialog village={village} onClose={close} onDone={reading.again} />}
            />
          ) : undefined
        }
      >
        <Shown reading={reading} because={because} lines={3}>
          {({ items }) => <HamletTable items={items} keeps={keeps} onChanged={reading.again} />}
        </Shown>
      </Section>
      <PlacePast place={village} />
    </Page>
  );
}
