import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { Badge } from '../ground/look/badge.tsx';
import { Button, IconButton, LinkButton } from '../ground/look/button.tsx';
import { CursorPager } from '../ground/look/cursor-pager.tsx';
import { Drawer } from '../ground/look/drawer.tsx';
import { Facts } from '../ground/look/facts.tsx';
import { Icon } from '../ground/look/icon.tsx';
import { type IconName, icons } from '../ground/look/icons.ts';
import { Notice } from '../ground/look/notice.tsx';
import { Page, Section } from '../ground/look/page.tsx';
import { PlaceName } from '../ground/look/place-name.tsx';
import { Empty } from '../ground/look/states.tsx';
import { type Sorting, Table } from '../ground/look/table.tsx';
import { Tabs } from '../ground/look/tabs.tsx';
import { toast } from '../ground/look/toasts.tsx';
import { Urgency } from '../ground/look/urgency.tsx';
import { OnDay, When } from '../ground/look/when.tsx';
import { useWords } from '../ground/words/use-words.ts';
import { at, cases, kayuputih, type SampleCase } from './samples.ts';
import { words } from './words.ts';

const text = {
  lead: 'Semua bagian yang dipakai ruang-ruang Naung, dengan orang dan tempat rekaan.',
  send: 'Kirim rujukan',
  save: 'Simpan draf',
  more: 'Lihat riwayat',
  voided: 'Tandai salah input',
  busy: 'Mengirim…',
  off: 'Belum bisa dipakai',
  link: 'Buka halaman',
  toast: 'Rujukan akan dikirim ke RSUD Buleleng.',
  notice: 'Persetujuan ini berlaku untuk satu kebutuhan dan satu penerima saja.',
  sent: 'Rujukan sudah diterima rumah sakit.',
  soon: 'Lewat 3 × 24 jam pada Senin, 23 November pukul 14.05 WITA.',
  drawer: 'Konseling tiap Selasa, pendampingan ke rumah sakit, dan kembali ke sekolah sebelum semester berikutnya.',
};

export function Components() {
  const say = useWords(words);
  return (
    <Page title={say('components')} lead={text.lead} wide>
      <Section title={say('buttons')}>
        <div class="row">
          <Button kind="main" icon="referral" onPress={() => toast(text.toast, () => undefined)}>
            {text.send}
          </Button>
          <Button icon="draft">{text.save}</Button>
          <Button kind="quiet" icon="history">
            {text.more}
          </Button>
          <Button kind="grave" icon="void">
            {text.voided}
          </Button>
          <Button kind="main" busy={text.busy}>
            {text.send}
          </Button>
          <Button disabled>{text.off}</Button>
          <LinkButton href="/galeri/angka" icon="arrowRight">
            {text.link}
          </LinkButton>
          <IconButton icon="more" label={text.more} onPress={() => toast(text.sent)} />
        </div>
      </Section>
      <MarksAndNotices />
      <TablePart />
      <DrawersAndTabs />
      <Section title={say('icons')}>
        <ul class="row">
          {(Object.keys(icons) as IconName[]).map((name) => (
            <li key={name}>
              <Badge>
                <Icon name={name} /> {name}
              </Badge>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

function MarksAndNotices() {
  const say = useWords(words);
  return (
    <>
      <Section title={say('marks')}>
        <div class="row">
          <Urgency colour="red" />
          <Urgency colour="amber" />
          <Urgency colour="green" />
          <Badge>Rencana</Badge>
          <Badge tone="done" icon="check">
            Selesai
          </Badge>
          <Badge tone="attention" icon="clock">
            Lewat batas
          </Badge>
          <Badge tone="info">Dari desa</Badge>
          <Badge tone="grave" icon="void">
            Salah input
          </Badge>
        </div>
      </Section>
      <Section title={say('notices')}>
        <Notice title="Satu kebutuhan, satu penerima">
          <p>{text.notice}</p>
        </Notice>
        <Notice tone="done">
          <p>{text.sent}</p>
        </Notice>
        <Notice tone="attention" title="Pemberitahuan ke polisi">
          <p>{text.soon}</p>
        </Notice>
      </Section>
      <Section title={say('times')}>
        <Facts
          facts={[
            ['Kejadian', <OnDay day={'2026-11-13' as Day} />],
            ['Dicatat', <When at={at('2026-11-20T06:05:00.000Z')} />],
            ['Terakhir dilihat', <When at={at('2026-11-22T00:05:00.000Z')} as="ago" />],
            ['Tempat', <PlaceName place={kayuputih} />],
          ]}
        />
      </Section>
    </>
  );
}

function TablePart() {
  const say = useWords(words);
  const [sorting, setSorting] = useState<Sorting>({ by: 'alias', down: false });
  const rows = [...cases].sort((one, other) => one.alias.localeCompare(other.alias) * (sorting.down ? -1 : 1));
  return (
    <Section title={say('tables')}>
      <Table<SampleCase>
        caption={say('tables')}
        rows={rows}
        keyOf={(row) => row.id}
        sorting={sorting}
        onSort={setSorting}
        empty={null}
        columns={[
          {
            key: 'alias',
            head: 'Samaran',
            sortable: true,
            cell: (row) => <a href={`/galeri/daftar/${row.id}`}>{row.alias}</a>,
          },
          { key: 'urgency', head: 'Kegentingan', cell: (row) => <Urgency colour={row.colour} /> },
          { key: 'place', head: 'Tempat', cell: () => <PlaceName place={kayuputih} /> },
          { key: 'when', head: 'Berikutnya', cell: (row) => <When at={row.when} as="day" /> },
          { key: 'days', head: 'Hari terbuka', number: true, sortable: true, cell: (row) => row.code.length * 7 },
        ]}
      />
      <CursorPager shown={rows.length} hasMore waiting={false} onMore={() => undefined} />
      <Table<SampleCase>
        caption={say('tables')}
        rows={[]}
        keyOf={(row) => row.id}
        columns={[]}
        empty={
          <Empty
            icon="referral"
            title="Belum ada rujukan masuk"
            why="Rujukan dari layanan lain muncul di sini begitu dikirim."
            next={<LinkButton href="/galeri">Lihat rujukan yang sudah dijawab</LinkButton>}
          />
        }
      />
    </Section>
  );
}

function DrawersAndTabs() {
  const say = useWords(words);
  const [tab, setTab] = useState<'all' | 'mine' | 'late'>('all');
  return (
    <>
      <Section title={say('drawers')}>
        <div>
          <Drawer title="Rencana layanan" icon="plan" summary="3 tujuan, 1 tercapai" open>
            <p>{text.drawer}</p>
          </Drawer>
          <Drawer title="Persetujuan" icon="consent" summary="berlaku untuk 2 layanan">
            <p>{text.notice}</p>
          </Drawer>
          <Drawer title="Rujukan" icon="referral" summary="1 menunggu jawaban" />
        </div>
      </Section>
      <Section title={say('tabs')}>
        <Tabs
          label={say('tabs')}
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { key: 'all', label: 'Semua', count: 48 },
            { key: 'mine', label: 'Tugas saya', count: 12 },
            { key: 'late', label: 'Lewat batas', count: 3 },
          ]}
        >
          <p>{text.notice}</p>
        </Tabs>
      </Section>
    </>
  );
}
