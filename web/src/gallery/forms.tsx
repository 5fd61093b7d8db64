import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { Button } from '../ground/look/button.tsx';
import { Checkbox, Checkboxes, Radios, Select } from '../ground/look/choices.tsx';
import { Combobox, type Option } from '../ground/look/combobox.tsx';
import { DateInput } from '../ground/look/date-input.tsx';
import { DraftLine } from '../ground/look/draft-line.tsx';
import { ErrorSummary, type Faults } from '../ground/look/error-summary.tsx';
import { Page, Section } from '../ground/look/page.tsx';
import { PhoneInput } from '../ground/look/phone-input.tsx';
import { SearchInput } from '../ground/look/search-input.tsx';
import { TextArea, TextInput } from '../ground/look/text-input.tsx';
import { useWords } from '../ground/words/use-words.ts';
import { at } from './samples.ts';
import { words } from './words.ts';

const villages: readonly Option[] = [
  'Kayuputih, Kec. Banjar',
  'Kayuputih, Kec. Sukasada',
  'Kalibukbuk, Kec. Buleleng',
  'Pejarakan, Kec. Gerokgak',
].map((label, number) => ({ value: String(number), label }));

const nothing = async () => undefined;

export function Forms() {
  const say = useWords(words);
  const [faults, setFaults] = useState<Faults<'alias' | 'day' | 'channel'>>({});
  const [attempt, setAttempt] = useState(0);
  const [alias, setAlias] = useState('');
  const [story, setStory] = useState('');
  const [channel, setChannel] = useState<'walk-in' | 'phone' | 'village' | ''>('');
  const [day, setDay] = useState<Day | ''>('');
  const [village, setVillage] = useState<Option | null>(null);
  const [phone, setPhone] = useState('0812-3456-7890');

  const send = (event: Event) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    setFaults({
      ...(alias === '' ? { alias: 'Tulis nama samaran, misalnya nama bunga.' } : {}),
      ...(day === '' ? { day: 'Coba periksa lagi tanggalnya.' } : {}),
      ...(channel === '' ? { channel: 'Pilih lewat mana laporan ini datang.' } : {}),
    });
  };

  return (
    <Page title={say('forms')} lead="Label di atas, petunjuk satu kalimat, dan tidak ada yang hilang.">
      <form class="stack" onSubmit={send} noValidate>
        <ErrorSummary faults={faults} attempt={attempt} />
        <TextInput
          id="alias"
          label="Nama samaran"
          hint="Dipakai di daftar, surat, dan layar."
          value={alias}
          onValue={setAlias}
          error={faults.alias}
          width="middle"
        />
        <TextArea label="Yang disampaikan" hint="Pakai kata-kata pelapor." value={story} onValue={setStory} />
        <Radios
          id="channel"
          label="Datang lewat"
          value={channel}
          onValue={setChannel}
          error={faults.channel}
          choices={[
            { value: 'walk-in', label: 'Datang sendiri' },
            { value: 'phone', label: 'Telepon', hint: 'Termasuk telepon yang diteruskan dari SAPA 129.' },
            { value: 'village', label: 'Aktivis desa' },
          ]}
        />
        <DateInput id="day" label="Kapan kejadiannya" value={day} onValue={setDay} recent error={faults.day} />
        <Combobox
          label="Desa atau kelurahan"
          hint="Ketik beberapa huruf."
          chosen={village}
          onChoose={setVillage}
          find={async (text) => villages.filter((one) => one.label.toLowerCase().includes(text.toLowerCase()))}
        />
        <PhoneInput label="Nomor telepon" value={phone} onValue={setPhone} optional />
        <OtherControls />
        <div class="row">
          <Button kind="main" type="submit">
            Kirim
          </Button>
          <Button>Nanti saja</Button>
        </div>
        <DraftLine
          draft={{ state: 'saved', savedAt: at('2026-11-22T06:05:00.000Z'), takeTheirs: nothing, keepMine: nothing }}
        />
        <DraftLine draft={{ state: 'waiting', savedAt: null, takeTheirs: nothing, keepMine: nothing }} />
        <DraftLine draft={{ state: 'newer-elsewhere', savedAt: null, takeTheirs: nothing, keepMine: nothing }} />
      </form>
    </Page>
  );
}

function OtherControls() {
  const [search, setSearch] = useState('');
  const [phase, setPhase] = useState<'assessment' | 'plan' | ''>('');
  const [needs, setNeeds] = useState<readonly ('medical' | 'legal')[]>(['medical']);
  const [read, setRead] = useState(false);
  return (
    <Section title="Pilihan lain">
      <SearchInput label="Cari di daftar ini" value={search} onValue={setSearch} />
      <Select
        label="Tahap"
        value={phase}
        onValue={setPhase}
        choices={[
          { value: 'assessment', label: 'Asesmen' },
          { value: 'plan', label: 'Rencana' },
        ]}
      />
      <Checkboxes
        label="Kebutuhan"
        values={needs}
        onValues={setNeeds}
        choices={[
          { value: 'medical', label: 'Layanan kesehatan', hint: 'Rumah sakit atau puskesmas.' },
          { value: 'legal', label: 'Bantuan hukum' },
        ]}
      />
      <Checkbox label="Sudah dibacakan" checked={read} onChecked={setRead} />
      <PhoneInput label="Nomor yang belum terbaca" value="12 34" onValue={() => undefined} />
    </Section>
  );
}
