/**
 * What happened, as people say it. The codes and their plain words are the list `concern-kinds`; here stands only what sounds
 * different when it happened to oneself, and the shorter list that a child is shown.
 */
import concernKinds from '@naung/domain/ground/codes/lists/concern-kinds.data.json' with { type: 'json' };
import type { Language } from '@naung/domain/ground/words.ts';
import type { Voice } from './voices.ts';

type Both = Readonly<Record<Language, string>>;

/** The words for a kind in a voice; null where that voice is not asked for it. */
export function kindInWords(code: string, language: Language, voice: Voice): string | null {
  const child = toChild.get(code);
  if (voice.easy) return child?.[language] ?? null;
  const own = voice.self ? ofSelf.get(code) : undefined;
  const listed = concernKinds.items.find((item) => item.code === code)?.detail.asks;
  return (own ?? listed)?.[language] ?? null;
}

export const kindCodes: readonly string[] = concernKinds.items.map((item) => item.code);

const ofSelf: ReadonlyMap<string, Both> = new Map([
  [
    'violence-physical',
    { id: 'Dipukul, ditendang, atau badan saya disakiti', en: 'I was hit, kicked or hurt in the body' },
  ],
  [
    'violence-sexual',
    { id: 'Badan saya disentuh atau dipaksa secara seksual', en: 'I was touched or forced in a sexual way' },
  ],
  [
    'exploitation-labour',
    { id: 'Disuruh bekerja berat atau sampai tidak sekolah', en: 'Made to do hard work or kept from school' },
  ],
  [
    'discrimination-parents-status',
    {
      id: 'Dikucilkan karena status atau masalah orang tua saya',
      en: 'Shut out because of the status or troubles of my parents',
    },
  ],
]);

const toChild: ReadonlyMap<string, Both> = new Map([
  ['violence-physical', { id: 'Dipukul, ditendang, atau disakiti', en: 'Hit, kicked or hurt' }],
  ['violence-psychological', { id: 'Dibentak, diejek, atau diancam terus', en: 'Shouted at, mocked or threatened' }],
  [
    'violence-sexual',
    { id: 'Bagian tubuh pribadi disentuh, atau dipaksa menyentuh', en: 'Private parts touched, or made to touch' },
  ],
  [
    'violence-sexual-online',
    {
      id: 'Foto atau video pribadi diminta, disebar, atau dipakai mengancam',
      en: 'Private photos or videos asked for, spread or used to threaten',
    },
  ],
  [
    'violence-neglect',
    { id: 'Ditinggal, tidak diberi makan, atau tidak dirawat', en: 'Left alone, not fed or cared for' },
  ],
  ['exploitation-labour', { id: 'Disuruh bekerja berat', en: 'Made to do hard work' }],
  [
    'exploitation-sexual',
    { id: 'Diberi uang atau hadiah supaya mau disentuh', en: 'Given money or presents to be touched' },
  ],
  ['exploitation-sale', { id: 'Dijual, ditipu, atau dibawa pergi', en: 'Sold, tricked or taken away' }],
  ['exploitation-begging', { id: 'Disuruh mengemis atau mengamen', en: 'Made to beg or busk' }],
  ['exploitation-marriage', { id: 'Disuruh menikah', en: 'Made to marry' }],
  [
    'discrimination-pregnant-pupil',
    { id: 'Disuruh berhenti sekolah karena hamil', en: 'Told to leave school because of pregnancy' },
  ],
  [
    'discrimination-service-refused',
    { id: 'Ditolak di sekolah, tempat berobat, atau kantor', en: 'Turned away at a school, clinic or office' },
  ],
  ['discrimination-other', { id: 'Dijauhi atau diejek karena berbeda', en: 'Shunned or mocked for being different' }],
  ['hard-to-explain', { id: 'Sulit dijelaskan, tapi rasanya tidak benar', en: 'Hard to explain, but it feels wrong' }],
]);
