import { useState } from 'preact/hooks';
import type { Failure } from '../ground/api/failure.ts';
import type { Reading } from '../ground/api/use-read.ts';
import { Button, LinkButton } from '../ground/look/button.tsx';
import { Dialog } from '../ground/look/dialog.tsx';
import { FailureNotice } from '../ground/look/failure-notice.tsx';
import { Page, Section } from '../ground/look/page.tsx';
import { Shown } from '../ground/look/shown.tsx';
import { Skeleton } from '../ground/look/skeleton.tsx';
import { Empty, NotFound, Refused } from '../ground/look/states.tsx';
import { toast } from '../ground/look/toasts.tsx';
import { useWords } from '../ground/words/use-words.ts';
import { words } from './words.ts';

const failures: readonly Failure[] = [
  { kind: 'unreachable' },
  { kind: 'refused', because: 'case-is-closed' },
  { kind: 'broken', reference: '7f3a' },
  { kind: 'too-often', seconds: 30 },
  { kind: 'malformed', because: null, faults: [] },
];

const stale: Reading<string> = {
  value: 'Isi yang terakhir sempat dimuat.',
  failure: { kind: 'unreachable' },
  waiting: false,
  again: () => undefined,
};

export function PageStates() {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <Page title={say('states')} lead="Setiap keadaan dirancang, bukan ditemukan.">
      <Section title="Kosong">
        <Empty
          title="Belum ada laporan yang menunggu"
          why="Laporan baru dari situs umum, desa, dan loket muncul di sini."
          next={
            <LinkButton href="/galeri/formulir" kind="main">
              Catat laporan baru
            </LinkButton>
          }
        />
      </Section>
      <Section title="Menunggu">
        <Skeleton />
      </Section>
      <Section title="Bukan untuk tugas ini">
        <Refused because="Hanya tim kasus ini yang dapat membuka isi persetujuan." />
      </Section>
      <Section title="Tidak ada">
        <NotFound />
      </Section>
      <Section title="Tidak terjangkau, keadaan terakhir">
        <Shown reading={stale}>{(value) => <p>{value}</p>}</Shown>
      </Section>
      <Section title="Yang belum berhasil">
        {failures.map((failure) => (
          <FailureNotice
            key={failure.kind}
            failure={failure}
            because={(key) => (key === 'case-is-closed' ? 'Kasus ini sudah ditutup.' : null)}
            onRetry={() => undefined}
          />
        ))}
      </Section>
      <Section title={say('dialogs')}>
        <div class="row">
          <Button onPress={() => setOpen(true)}>Buka dialog</Button>
          <Button onPress={() => toast('Kasus dipindahkan ke tahap rencana.', () => toast('Dikembalikan ke asesmen.'))}>
            Beri tahu
          </Button>
          <LinkButton href="/galeri/berhenti">{say('broken')}</LinkButton>
        </div>
        <Dialog
          title="Serahkan ke kabupaten lain"
          open={open}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onPress={() => setOpen(false)}>Nanti</Button>
              <Button kind="main" onPress={() => setOpen(false)}>
                Kirim tawaran
              </Button>
            </>
          }
        >
          <p>Kasus tetap menjadi tanggung jawab kantor ini sampai penerimanya setuju.</p>
        </Dialog>
      </Section>
    </Page>
  );
}

export function Stops(): never {
  throw new Error('A page that stops, to look at what is shown then');
}
