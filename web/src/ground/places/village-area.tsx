import { HamletsOf } from '@naung/domain/ground/places/reads.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../api/use-read.ts';
import { Button } from '../look/button.tsx';
import { dayInShort } from '../look/dates.ts';
import { Page, Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { Empty } from '../look/states.tsx';
import { type Column, Table } from '../look/table.tsx';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { refusalWords, words } from './area-words.ts';
import { AddHamletDialog, type HamletLine, RenameHamletDialog, RetireHamletDialog } from './hamlet-dialogs.tsx';
import { useKnownPlaces } from './known-places.ts';
import { PlaceCalled } from './place-called.tsx';
import { PlacePast } from './place-past.tsx';

export function VillageArea({ village }: { readonly village: number }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const place = useKnownPlaces([village]).get(village);
  const reading = useRead(HamletsOf, { village: String(village) });
  const keeps = carriesOneOf(useMe(), ['keep-villages']);
  const [adding, setAdding] = useState(false);
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
            <Button icon="add" onPress={() => setAdding(true)}>
              {say('add-hamlet')}
            </Button>
          ) : undefined
        }
      >
        <Shown reading={reading} because={because} lines={3}>
          {({ items }) => <HamletTable items={items} keeps={keeps} onChanged={reading.again} />}
        </Shown>
      </Section>
      <PlacePast place={village} />
      {adding ? <AddHamletDialog village={village} onClose={() => setAdding(false)} onDone={reading.again} /> : null}
    </Page>
  );
}

interface HamletTableProps {
  readonly items: readonly HamletLine[];
  readonly keeps: boolean;
  readonly onChanged: () => void;
}

function HamletTable({ items, keeps, onChanged }: HamletTableProps) {
  const say = useWords(words);
  const language = useLanguage();
  const [opened, setOpened] = useState<{ readonly deed: 'rename' | 'retire'; readonly hamlet: HamletLine } | null>(
    null,
  );
  const shared = { onClose: () => setOpened(null), onDone: onChanged };
  const columns: Column<HamletLine>[] = [
    { key: 'name', head: say('hamlet-name'), cell: (one) => one.name },
    { key: 'kind', head: say('hamlet-kind'), cell: (one) => say(`kind-${one.kind}`) },
    {
      key: 'deeds',
      head: say('deeds'),
      cell: (one) =>
        one.retiredOn === null ? (
          <div class="row">
            <Button kind="quiet" icon="correct" onPress={() => setOpened({ deed: 'rename', hamlet: one })}>
              {say('rename')}
              <span class="visually-hidden">: {one.name}</span>
            </Button>
            <Button kind="quiet" icon="void" onPress={() => setOpened({ deed: 'retire', hamlet: one })}>
              {say('retire')}
              <span class="visually-hidden">: {one.name}</span>
            </Button>
          </div>
        ) : (
          <span class="soft">{say('since-retired', { day: dayInShort(one.retiredOn, language) })}</span>
        ),
    },
  ];
  return (
    <>
      <Table
        caption={say('hamlets')}
        rows={items}
        keyOf={(one) => one.id}
        empty={<Empty icon="place" title={say('hamlets-none')} why={say('hamlets-none-why')} />}
        columns={columns.filter(({ key }) => key !== 'deeds' || keeps)}
      />
      {opened?.deed === 'rename' ? <RenameHamletDialog hamlet={opened.hamlet} {...shared} /> : null}
      {opened?.deed === 'retire' ? <RetireHamletDialog hamlet={opened.hamlet} {...shared} /> : null}
    </>
  );
}
