/** One village of the map: its hamlets, which the district keeps itself, and what it was called before. */
import { AddHamlet, RenameHamlet, RetireHamlet } from '@naung/domain/ground/places/commands.ts';
import { hamletKinds } from '@naung/domain/ground/places/model.ts';
import { HamletsOf } from '@naung/domain/ground/places/reads.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useRead } from '../api/use-read.ts';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Button } from '../look/button.tsx';
import { Select } from '../look/choices.tsx';
import { dayInShort } from '../look/dates.ts';
import { Page, Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { Empty } from '../look/states.tsx';
import { type Column, Table } from '../look/table.tsx';
import { TextInput } from '../look/text-input.tsx';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { refusalWords, words } from './area-words.ts';
import { useKnownPlaces } from './known-places.ts';
import { PlaceCalled } from './place-called.tsx';
import { PlacePast } from './place-past.tsx';

type HamletLine = z.infer<typeof HamletsOf.answer>['items'][number];

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

interface AddHamletDialogProps {
  readonly village: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function AddHamletDialog({ village, onClose, onDone }: AddHamletDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof hamletKinds)[number]>('banjar');
  const wished = (): WishOf<typeof AddHamlet> =>
    name.trim() === '' ? { faults: { name: say('name-fault') } } : { payload: { village, name: name.trim(), kind } };
  return (
    <WishDialog
      contract={AddHamlet}
      title={say('add-hamlet-title')}
      doIt={say('add-hamlet')}
      icon="check"
      done={say('hamlet-was-added')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          <Select
            label={say('hamlet-kind')}
            value={kind}
            onValue={setKind}
            choices={hamletKinds.map((one) => ({ value: one, label: say(`kind-${one}`) }))}
          />
          <TextInput
            id="name"
            label={say('hamlet-name')}
            error={faults.name}
            maxLength={80}
            value={name}
            onValue={setName}
          />
        </>
      )}
    </WishDialog>
  );
}

interface OneDeedProps {
  readonly hamlet: HamletLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function RenameHamletDialog({ hamlet, onClose, onDone }: OneDeedProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [name, setName] = useState<string>(hamlet.name);
  const wished = (): WishOf<typeof RenameHamlet> =>
    name.trim() === ''
      ? { faults: { name: say('name-fault') } }
      : { payload: { hamlet: hamlet.id, name: name.trim() } };
  return (
    <WishDialog
      contract={RenameHamlet}
      title={say('rename')}
      doIt={say('save')}
      icon="check"
      done={say('renamed')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <TextInput
          id="name"
          label={say('hamlet-name')}
          error={faults.name}
          maxLength={80}
          value={name}
          onValue={setName}
        />
      )}
    </WishDialog>
  );
}

function RetireHamletDialog({ hamlet, onClose, onDone }: OneDeedProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  return (
    <WishDialog
      contract={RetireHamlet}
      title={`${say('retire')}: ${hamlet.name}`}
      lead={say('retire-lead')}
      doIt={say('retire')}
      kind="grave"
      icon="void"
      done={say('was-retired')}
      because={because}
      wished={() => ({ payload: { hamlet: hamlet.id } })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
