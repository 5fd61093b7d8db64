import { useState } from 'preact/hooks';
import type { Params } from '../ground/going/match.ts';
import { Badge } from '../ground/look/badge.tsx';
import { Beside } from '../ground/look/beside.tsx';
import { Button } from '../ground/look/button.tsx';
import { CursorPager } from '../ground/look/cursor-pager.tsx';
import { Drawer } from '../ground/look/drawer.tsx';
import { Facts } from '../ground/look/facts.tsx';
import { Notice } from '../ground/look/notice.tsx';
import { Page, PageHead, Section } from '../ground/look/page.tsx';
import { PlaceName } from '../ground/look/place-name.tsx';
import { SearchInput } from '../ground/look/search-input.tsx';
import { NotFound, State } from '../ground/look/states.tsx';
import { Timeline } from '../ground/look/timeline.tsx';
import { Urgency } from '../ground/look/urgency.tsx';
import { When } from '../ground/look/when.tsx';
import { WorkList } from '../ground/look/work-list.tsx';
import { at, cases, kayuputih, type SampleCase } from './samples.ts';

export function ListAndPage({ params }: { params: Params }) {
  const [search, setSearch] = useState('');
  const rows = cases.filter((one) => one.alias.toLowerCase().includes(search.toLowerCase()));
  const open = cases.find((one) => one.id === params.id);
  return (
    <Beside
      list={
        <>
          <PageHead
            title="Kasus"
            lead={<SearchInput label="Cari di daftar ini" value={search} onValue={setSearch} />}
          />
          <WorkList
            label="Kasus"
            rows={rows.map((one) => ({
              key: one.id,
              href: `/galeri/daftar/${one.id}`,
              mark: <Urgency colour={one.colour} wordless />,
              title: one.alias,
              when: <When at={one.when} as="ago" />,
              line: one.line,
              badges: one.badges.map((badge) => <Badge key={badge}>{badge}</Badge>),
              fresh: one.fresh,
            }))}
          />
          <CursorPager shown={rows.length} hasMore={false} waiting={false} onMore={() => undefined} />
        </>
      }
      page={
        params.id === undefined ? null : open === undefined ? <NotFound /> : <SamplePage key={open.id} one={open} />
      }
      nothingOpen={
        <State icon="inbox" title="Pilih satu dari daftar">
          <p>J dan K untuk naik turun.</p>
        </State>
      }
    />
  );
}

function SamplePage({ one }: { readonly one: SampleCase }) {
  return (
    <Page
      back="/galeri/daftar"
      title={one.alias}
      marks={
        <>
          <Urgency colour={one.colour} />
          <Badge tone="info">Asesmen</Badge>
          <span class="soft">{one.code}</span>
        </>
      }
      lead={one.line}
      actions={
        <>
          <Button kind="main" icon="referral">
            Rujuk ke layanan lain
          </Button>
          <Button icon="draft">Catat layanan</Button>
          <Button kind="quiet" icon="more">
            Lainnya
          </Button>
        </>
      }
    >
      <Notice tone="attention" title="Berikutnya: kontak pertama sebelum 14.05 WITA">
        <p>Aman ditelepon oleh perempuan saja, siang hari.</p>
      </Notice>
      <Section title="Yang perlu diketahui">
        <Facts
          facts={[
            ['Tempat', <PlaceName place={kayuputih} />],
            ['Tim', 'Sari Wulandari, Made Suardana'],
            ['Bentuk', 'Kekerasan seksual, kekerasan psikis'],
          ]}
        />
      </Section>
      <Section title="Isi berkas">
        <div>
          <Drawer title="Rencana layanan" icon="plan" summary="3 tujuan, 1 tercapai">
            <p>Konseling tiap Selasa.</p>
          </Drawer>
          <Drawer title="Persetujuan" icon="consent" summary="2 layanan" />
          <Drawer title="Rujukan" icon="referral" summary="1 menunggu jawaban" />
          <Drawer title="Surat" icon="letter" summary="belum ada" />
        </div>
      </Section>
      <Section title="Perjalanan">
        <SampleTimeline />
      </Section>
    </Page>
  );
}

const SampleTimeline = () => (
  <Timeline
    label="Perjalanan"
    entries={[
      {
        key: '1',
        at: at('2026-11-24T01:00:00.000Z'),
        icon: 'hospital',
        title: 'Visum di RSUD Buleleng',
        expected: true,
      },
      {
        key: '2',
        at: at('2026-11-21T06:05:00.000Z'),
        icon: 'referral',
        title: 'Rujukan dikirim ke RSUD Buleleng',
        who: 'Sari Wulandari, petugas kasus',
        children: <p>Kebutuhan: pemeriksaan kesehatan. Persetujuan ibu, dengan persetujuan anak sendiri.</p>,
      },
      {
        key: '3',
        at: at('2026-11-21T02:40:00.000Z'),
        icon: 'walk',
        title: 'Kunjungan rumah',
        who: 'Made Suardana, pendamping',
      },
      {
        key: '4',
        at: at('2026-11-20T09:15:00.000Z'),
        icon: 'inbox',
        title: 'Laporan diterima dari situs umum',
        children: <p>Dinilai merah: terlapor masih serumah.</p>,
      },
    ]}
  />
);
