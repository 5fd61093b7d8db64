/**
 * How the same questions sound to the one it happened to, and to a child: shorter, nearer, never in words of an office. What is not
 * said here is said as in `words.ts`.
 */
import type { Language } from '@naung/domain/ground/words.ts';
import type { AskWord } from './words.ts';

/** To whom a page speaks. */
export interface Voice {
  /** It happened to the one who tells. */
  readonly self: boolean;
  /** She came in by the way for children. */
  readonly easy: boolean;
}

export const plainVoice: Voice = { self: false, easy: false };

type Some = Readonly<Record<Language, Readonly<Partial<Record<AskWord, string>>>>>;

/** The words of a voice, those nearest to it last so that they stand. */
export const voiced = (language: Language, { self, easy }: Voice): Readonly<Partial<Record<AskWord, string>>> => ({
  ...(easy ? toChild[language] : {}),
  ...(self ? ofSelf[language] : {}),
  ...(easy && self ? toChildOfSelf[language] : {}),
});

const ofSelf = {
  id: {
    what: 'Apa yang terjadi padamu?',
    weapon: 'Saya diancam dengan senjata atau benda tajam',
    'threat-to-kill': 'Saya diancam akan dibunuh',
    strangulation: 'Saya pernah dicekik',
    confined: 'Saya dikurung atau tidak boleh keluar',
    'afraid-to-go-home': 'Saya takut pulang',
    'suicidal-thoughts': 'Saya ingin mati atau menyakiti diri sendiri',
    'images-spreading': 'Foto atau video saya menyebar, atau diancam disebar',
    about: 'Tentang dirimu',
    age: 'Umurmu kira-kira',
    sex: 'Kamu perempuan atau laki-laki?',
    disability: 'Apakah kamu penyandang disabilitas?',
    hurts: 'Tentang orang yang menyakitimu',
    relation: 'Siapa orang itu bagimu?',
    sameHouse: 'Apakah malam ini kamu serumah dengan orang itu?',
  },
  en: {
    what: 'What happened to you?',
    weapon: 'I was threatened with a weapon or a blade',
    'threat-to-kill': 'Somebody threatened to kill me',
    strangulation: 'I was choked before',
    confined: 'I am locked in or not allowed out',
    'afraid-to-go-home': 'I am afraid to go home',
    'suicidal-thoughts': 'I want to die or to hurt myself',
    'images-spreading': 'Photos or videos of me are spreading, or somebody threatens to spread them',
    about: 'About you',
    age: 'Your age, more or less',
    sex: 'Are you female or male?',
    disability: 'Do you have a disability?',
    hurts: 'About the one who hurts you',
    relation: 'Who is that to you?',
    sameHouse: 'Are you in the same house as that one tonight?',
  },
} as const satisfies Some;

const toChild = {
  id: {
    'dont-know': 'Aku tidak tahu',
    danger: 'Sekarang ada yang dalam bahaya?',
    'danger-hint': 'Kalau ya, minta tolong orang dewasa di dekatmu, atau telepon.',
    whom: 'Kamu mau cerita tentang siapa?',
    'whom-me': 'Tentang aku',
    'whom-child': 'Tentang anak lain, misalnya teman atau adik',
    'whom-woman': 'Tentang ibu atau perempuan dewasa',
    'whom-other': 'Tentang orang lain',
    district: 'Kamu tinggal di kabupaten atau kota mana?',
    'district-hint': 'Supaya orang yang tepat bisa membantu.',
    elsewhere: 'Di mana?',
    'elsewhere-hint': 'Tulis nama kabupaten atau desanya.',
    subdistrict: 'Kecamatannya apa?',
    village: 'Desanya apa?',
    'village-hint': 'Tidak perlu menulis alamat.',
    'what-hint': 'Boleh pilih banyak. Kalau bingung, pilih “Sulit dijelaskan”.',
    story: 'Mau cerita dengan kata-katamu?',
    'story-hint': 'Pendek boleh, panjang boleh, kosong juga boleh. Salah tulis tidak apa-apa.',
    'who-reads': 'Yang membaca: petugas {who}. Mereka membaca pada jam kerja; yang berbahaya lebih dulu.',
    secrecy:
      'Mereka menjaga rahasiamu. Kalau nyawa seseorang terancam, atau ada yang dipaksa secara seksual, mereka harus memberi tahu yang bisa menolong, misalnya polisi. Kalau bisa, mereka bicara denganmu dulu.',
    'sealed-here': 'Ceritamu dikunci di komputer kami, belum di HP ini.',
    pace: 'Supaya kami tahu mana yang dibantu lebih dulu',
    'pace-hint': 'Dua pertanyaan di halaman ini.',
    'when-ongoing': 'Masih terus terjadi',
    afraid: 'Ada yang seperti ini?',
    weapon: 'Diancam pakai pisau atau senjata',
    'suicidal-thoughts': 'Ia ingin mati atau melukai diri',
    about: 'Tentang dia',
    age: 'Kira-kira umurnya berapa?',
    disability: 'Apakah ia anak atau orang dengan disabilitas?',
    hurts: 'Siapa yang menyakiti?',
    relation: 'Orang itu siapa?',
    relationAge: 'Orang itu masih anak atau sudah dewasa?',
    'relationAge-child': 'Masih anak, di bawah 18 tahun',
    theirName: 'Namanya, kalau mau',
    contact: 'Boleh kami menghubungimu?',
    'contact-hint': 'Kalau tidak, tidak apa-apa. Kamu dapat kode untuk melihat kabar.',
    'contact-yes': 'Boleh, asal aman',
    'contact-no': 'Jangan hubungi aku',
    safely: 'Bagaimana supaya aman?',
    'channel-through-someone': 'Lewat orang yang aku percaya',
    through: 'Kalau tidak punya HP: siapa orang dewasa yang kamu percaya? Ketemu di mana?',
    contactWhen: 'Kapan yang aman?',
    sayWeAre: 'Kami bilang dari mana? Misalnya dari sekolah',
    neverSay: 'Apa yang jangan kami bilang?',
  },
  en: {
    danger: 'Is somebody in danger now?',
    'danger-hint': 'If so, ask a grown-up near you for help, or call.',
    'whom-child': 'About another child, a friend or a sister or brother',
    'whom-woman': 'About my mother or another grown woman',
    district: 'In which regency or city do you live?',
    'district-hint': 'So that the right people can help.',
    elsewhere: 'Where?',
    'elsewhere-hint': 'Write the name of the regency or the village.',
    subdistrict: 'Which kecamatan (subdistrict)?',
    village: 'Which village?',
    'village-hint': 'You need not write an address.',
    'what-hint': 'You may choose many. If you are not sure, choose “Hard to explain”.',
    story: 'Do you want to tell it in your own words?',
    'story-hint': 'Short is fine, long is fine, empty is fine too. Spelling does not matter.',
    'who-reads': 'Read by the officers of {who}. They read during office hours; what is dangerous comes first.',
    secrecy:
      'They keep your secret. If a life is in danger, or somebody was forced in a sexual way, they must tell those who can help, such as the police. If they can, they speak with you first.',
    'sealed-here': 'What you tell is sealed on our computer, not yet on this phone.',
    pace: 'So that we know who is helped first',
    'pace-hint': 'Two questions on this page.',
    'when-ongoing': 'It keeps happening',
    afraid: 'Is any of this so?',
    weapon: 'Threatened with a knife or a weapon',
    about: 'About that person',
    age: 'How old, more or less?',
    hurts: 'Who hurts?',
    relation: 'Who is that?',
    relationAge: 'Is that one a child or a grown-up?',
    'relationAge-child': 'A child, under 18',
    'relationAge-adult': 'A grown-up',
    theirName: 'The name, if you want',
    contact: 'May we get in touch with you?',
    'contact-hint': 'If not, that is fine. You get a code to see how it goes on.',
    'contact-yes': 'Yes, if it is safe',
    'contact-no': 'No, do not contact me',
    safely: 'How is it safe?',
    through: 'If you have no phone: which grown-up do you trust? Where can we meet that person?',
    contactWhen: 'When is it safe?',
    sayWeAre: 'Where do we say we are from? From school, for example',
    neverSay: 'What should we not say?',
  },
} as const satisfies Some;

const toChildOfSelf = {
  id: {
    weapon: 'Aku diancam pakai pisau atau senjata',
    'threat-to-kill': 'Aku diancam mau dibunuh',
    strangulation: 'Aku pernah dicekik',
    confined: 'Aku dikurung atau tidak boleh keluar',
    'afraid-to-go-home': 'Aku takut pulang',
    'suicidal-thoughts': 'Aku ingin mati atau melukai diri',
    'images-spreading': 'Foto atau videoku disebar, atau diancam disebar',
    about: 'Tentang kamu',
    age: 'Umurmu berapa?',
    disability: 'Apakah kamu anak dengan disabilitas?',
    hurts: 'Siapa yang menyakitimu?',
    relation: 'Orang itu siapamu?',
    sameHouse: 'Apakah malam ini kamu serumah dengan orang itu?',
  },
  en: {
    weapon: 'Somebody threatened me with a knife or a weapon',
    age: 'How old are you?',
    hurts: 'Who hurts you?',
    relation: 'Who is that to you?',
  },
} as const satisfies Some;
