/** Invented people, places and words for looking at the components; nothing of it is ever stored or sent. */
import type { DutyId, PersonId } from '@naung/domain/ground/ids.ts';
import type { PlaceSaid } from '@naung/domain/ground/places/names.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import type { UrgencyColour } from '../ground/look/urgency.tsx';
import type { Duty, Me } from '../ground/signing-in/me.ts';

const buleleng = { code: '51.08', name: 'Kabupaten Buleleng', zone: 'WITA' } as const;

const duties: readonly Duty[] = [
  {
    id: 'b1f0a8de-5a3c-4d0e-9a52-0f6a3c1f0001' as DutyId,
    title: 'Petugas kasus',
    unit: 'Layanan',
    agency: 'UPTD PPA Buleleng',
    district: buleleng,
    deeds: ['receive-concerns', 'triage', 'work-on-cases'],
  },
  {
    id: 'b1f0a8de-5a3c-4d0e-9a52-0f6a3c1f0002' as DutyId,
    title: 'Pendamping desa binaan',
    unit: 'Bidang Perlindungan Perempuan dan Anak',
    agency: 'Dinas PPKBPPPA Buleleng',
    district: buleleng,
    deeds: ['record-activities', 'keep-villages'],
  },
];

export const sari: Me = {
  person: { id: 'b1f0a8de-5a3c-4d0e-9a52-0f6a3c1f0003' as PersonId, name: 'Ni Luh Putu Sari Wulandari' },
  duties,
  duty: duties[0] ?? null,
  district: buleleng,
  language: 'id',
};

export const kayuputih: PlaceSaid = {
  level: 'village',
  place: { name: 'Kayuputih', kind: 'desa' },
  subdistrict: { name: 'Banjar', kind: 'kecamatan' },
};

export const at = (text: string): Instant => text as Instant;

export interface SampleCase {
  readonly id: string;
  readonly alias: string;
  readonly code: string;
  readonly colour: UrgencyColour;
  readonly line: string;
  readonly when: Instant;
  readonly badges: readonly string[];
  readonly fresh: boolean;
}

const names = [
  'Melati',
  'Kamboja',
  'Cempaka',
  'Ni Luh Ayu Komang Sri Wahyuni Kertiyasa',
  'Sandat',
  'Jepun',
  'Teratai',
  'Anggrek',
];
const lines = [
  'Anak perempuan 13 tahun · kekerasan seksual · kontak hari ini',
  'Perempuan 34 tahun · kekerasan dalam rumah tangga · menunggu jawaban rumah sakit',
  'Anak laki-laki 9 tahun · penelantaran · kunjungan kedua',
  'Anak perempuan 16 tahun · dikeluarkan dari sekolah karena hamil · rencana layanan',
];

export const cases: readonly SampleCase[] = names.map((alias, at) => ({
  id: `sample-${at}`,
  alias,
  code: `BLL-${String(41 + at * 3).padStart(4, '0')}`,
  colour: (['red', 'amber', 'green'] as const)[at % 3] ?? 'green',
  line: lines[at % lines.length] ?? '',
  when: `2026-11-2${at % 2}T0${(at % 8) + 1}:12:00.000Z` as Instant,
  badges: at % 3 === 0 ? ['Asesmen', 'Rujukan menunggu'] : ['Rencana'],
  fresh: at < 2,
}));
