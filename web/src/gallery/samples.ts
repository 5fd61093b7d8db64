/** Invented people, places and words for looking at the components; nothing of it is ever stored or sent. */
import type { DutyId, PersonId, UnitId } from '@naung/domain/ground/ids.ts';
import type { PlaceSaid } from '@naung/domain/ground/places/place-in-words.ts';
import type { DutySaid, Me } from '@naung/domain/ground/signing-in/model.ts';
import type { Day, Instant } from '@naung/domain/ground/time.ts';
import type { UrgencyColour } from '../ground/look/urgency.tsx';

const buleleng = { district: '51.08', districtName: 'Kabupaten Buleleng', startsOn: '2025-01-06' as Day } as const;

const duties: DutySaid[] = [
  {
    id: 'b1f0a8de-5a3c-4d0e-9a52-0f6a3c1f0001' as DutyId,
    preset: 'case-manager',
    deeds: ['receive-concerns', 'triage', 'work-on-cases'],
    unit: 'b1f0a8de-5a3c-4d0e-9a52-0f6a3c1f0011' as UnitId,
    unitName: 'Layanan',
    agencyName: 'UPTD PPA Buleleng',
    ...buleleng,
  },
  {
    id: 'b1f0a8de-5a3c-4d0e-9a52-0f6a3c1f0002' as DutyId,
    preset: 'patbm-facilitator',
    deeds: ['record-activities', 'keep-villages'],
    unit: 'b1f0a8de-5a3c-4d0e-9a52-0f6a3c1f0012' as UnitId,
    unitName: 'Bidang Perlindungan Perempuan dan Anak',
    agencyName: 'Dinas PPKBPPPA Buleleng',
    ...buleleng,
  },
];

export const sari: Me = {
  person: { id: 'b1f0a8de-5a3c-4d0e-9a52-0f6a3c1f0003' as PersonId, name: 'Ni Luh Putu Sari Wulandari' },
  duties,
  duty: duties[0] ?? null,
  deeds: duties[0]?.deeds ?? [],
  district: { code: '51.08', name: 'Kabupaten Buleleng', displayName: 'UPTD PPA', zone: 'WITA' },
  villages: [],
  publicSite: 'http://localhost:4101',
  language: 'id',
  lockSeconds: 600,
  shared: false,
  ways: { username: null, passphrase: false, code: false, passkeys: 0 },
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
