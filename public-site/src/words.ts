/**
 * What the door says around the questions. Short sentences, everyday words; kind before exact, then exact. No promise that we cannot
 * keep.
 */
import type { Language, Words } from '@naung/domain/ground/words.ts';
import { helpWords } from './help/words.ts';
import { plainVoice, type Voice, voiced } from './report/voices.ts';
import { askWords } from './report/words.ts';

const own = {
  id: {
    name: 'Naung',
    'quick-exit': 'Keluar cepat',
    'exit-limits':
      '“Keluar cepat” memindahkan layar kalau ada jaringan; tanpa jaringan, tekan tombol Beranda di HP. Riwayat di HP tidak terhapus.',
    'shared-phone': 'HP dipakai orang lain?',
    'new-tab': '(tab baru, isianmu tetap di sini)',
    'skip-to-content': 'Langsung ke isi',
    'other-language': 'English',
    welcome: 'Kamu tidak sendirian',
    'welcome-lead':
      'Di sini kamu bisa bercerita tentang sesuatu yang tidak benar, mencari bantuan, atau melihat kabar ceritamu. Tanpa nama pun boleh.',
    'danger-call': 'Ada yang dalam bahaya sekarang? Telepon:',
    'danger-call-short': 'Kalau keadaan memburuk atau kamu tidak aman, telepon:',
    'calls-are-listed': 'Panggilan ini tercatat di HP.',
    tell: 'Ceritakan sekarang',
    'tell-lead': 'Pertanyaan pendek, satu di tiap halaman. Semua boleh dilewati.',
    'tell-child': 'Aku anak atau remaja',
    'tell-child-lead': 'Cerita dengan kata-kata yang lebih mudah.',
    'come-back': 'Saya sudah punya kode',
    'come-back-lead': 'Lihat sampai mana ceritamu.',
    'find-help': 'Cari bantuan di dekat saya',
    'find-help-lead': 'Tempat dan nomor yang bisa dihubungi.',
    'when-i-come': 'Apa yang terjadi kalau saya datang',
    'when-i-come-lead': 'Langkah demi langkah, siapa yang kamu temui.',
    continue: 'Lanjut',
    skip: 'Lewati',
    back: 'Kembali',
    change: 'Ubah',
    'look-again': 'Coba lihat lagi',
    'not-filled': 'Tidak diisi',
    'check-title': 'Periksa lagi sebelum dikirim',
    'check-lead': 'Kamu masih bisa mengubah apa pun. Yang kosong tidak apa-apa.',
    send: 'Kirim cerita ini',
    received: 'Sudah kami terima',
    'received-thanks': 'Terima kasih sudah berani bercerita. Itu tidak mudah.',
    'your-code': 'Ini kodemu',
    'code-is-key':
      'Kode ini seperti kunci dan tidak bisa diberikan lagi. Bentuknya seperti token listrik: catat saja begitu, supaya tidak ada yang bertanya.',
    'code-use':
      'Dengan kode ini kamu bisa melihat sampai mana ceritamu. Ceritanya sendiri tidak bisa dibuka lagi, juga tidak oleh orang yang menemukan kode ini.',
    'what-next': 'Apa selanjutnya',
    'next-red':
      'Karena ada tanda bahaya, ceritamu ditaruh paling atas dan petugas diminta bertindak dalam satu jam. Malam hari kami tidak bisa memastikan ada yang sedang berjaga.',
    'next-other': 'Petugas membacanya pada jam kerja. Lihat kabarnya dengan kode di atas.',
    'next-contact': 'Petugas hanya menghubungi dengan cara yang kamu tulis.',
    'next-no-contact': 'Kami tidak akan menghubungimu.',
    'code-ask': 'Masukkan kodemu',
    'code-hint': 'Dua puluh angka. Spasi boleh.',
    'code-look': 'Lihat kabar',
    'code-wrong': 'Coba periksa lagi kodenya. Ada angka yang belum pas.',
    'code-none':
      'Kami tidak menemukan kabar untuk kode itu. Kalau kodenya hilang, kamu boleh bercerita lagi sesingkat apa pun dan katakan bahwa kamu pernah melapor.',
    'step-received': 'Ceritamu sudah sampai dan menunggu dibaca',
    'step-being-read': 'Petugas sedang membaca ceritamu',
    'step-help-under-way': 'Ada petugas yang menangani dan bantuan sedang disiapkan',
    'step-with-another-office': 'Ceritamu diteruskan ke kantor yang wilayahnya lebih tepat',
    'step-ended': 'Penanganan untuk cerita ini sudah selesai',
    'step-on': 'Sejak {day}.',
    'step-next-received': 'Belum ada yang perlu kamu lakukan. Lihat lagi besok atau lusa.',
    'step-next-being-read': 'Kalau ada yang berubah, kamu boleh bercerita lagi.',
    'step-next-help-under-way': 'Kalau ada yang berubah, kamu boleh bercerita lagi.',
    'step-next-with-another-office': 'Kantor itu melanjutkan. Kodemu tetap berlaku di sini.',
    'step-next-ended': 'Kalau terjadi lagi, kamu boleh bercerita lagi kapan saja.',
    'busy-title': 'Sedang banyak yang datang',
    busy: 'Coba lagi sebentar. Yang sudah kamu isi tetap ada di halaman ini.',
    'busy-look': 'Coba lagi sebentar, ya.',
    'start-again':
      'Halaman ini terlalu lama dibuka, jadi isinya sudah kami lupakan. Mulai lagi, ya. Yang sudah terkirim tidak hilang.',
    'start-again-do': 'Mulai lagi',
    'too-long-title': 'Terlalu panjang untuk sekali kirim',
    'too-long': 'Tekan tombol Kembali di HP, lalu pendekkan sedikit.',
    'broke-title': 'Ada yang rusak di pihak kami',
    broke: 'Ceritamu belum tersimpan. Coba kirim lagi sebentar lagi, atau telepon 129.',
    'broke-page': 'Coba lagi sebentar. Kalau mendesak, telepon 129.',
    'broke-kept': 'Coba lagi sebentar: yang sudah kamu isi tetap ada di halaman ini. Kalau mendesak, telepon 129.',
    'try-again': 'Coba kirim lagi',
    'once-more': 'Coba lagi',
    home: 'Ke halaman awal',
    'missing-title': 'Halaman ini tidak ada',
    missing: 'Mungkin alamatnya salah ketik.',
    'region-source': 'Data wilayah: idn-area-data (ODbL).',
  },
  en: {
    name: 'Naung',
    'quick-exit': 'Leave quickly',
    'exit-limits':
      '“Leave quickly” moves the screen away where there is a network; without one, press the Home button of the phone. The history of the phone is not erased.',
    'shared-phone': 'Do others use this phone?',
    'new-tab': '(new tab, your answers stay here)',
    'skip-to-content': 'Skip to content',
    'other-language': 'Bahasa Indonesia',
    welcome: 'You are not alone',
    'welcome-lead':
      'Here you can tell about something that is not right, find help, or see what became of what you told. Your name is not needed.',
    'danger-call': 'Is somebody in danger now? Call:',
    'danger-call-short': 'If it gets worse or you are not safe, call:',
    'calls-are-listed': 'These calls stay listed on the phone.',
    tell: 'Tell it now',
    'tell-lead': 'Short questions, one on each page. You may skip every one.',
    'tell-child': 'I am a child or a teenager',
    'tell-child-lead': 'Tell it in easier words.',
    'come-back': 'I have a code',
    'come-back-lead': 'See how far your telling has come.',
    'find-help': 'Find help near me',
    'find-help-lead': 'Places and numbers that you can reach.',
    'when-i-come': 'What happens when I come',
    'when-i-come-lead': 'Step by step, and whom you meet.',
    continue: 'Continue',
    skip: 'Skip',
    back: 'Back',
    change: 'Change',
    'look-again': 'Please look again',
    'not-filled': 'Not filled in',
    'check-title': 'Check before you send',
    'check-lead': 'You can still change anything. What is empty may stay empty.',
    send: 'Send this',
    received: 'We have received it',
    'received-thanks': 'Thank you for daring to tell. That is not easy.',
    'your-code': 'This is your code',
    'code-is-key':
      'This code is like a key and cannot be given again. It looks like an electricity token: note it down as one, so that nobody asks.',
    'code-use':
      'With this code you can see how far your telling has come. The telling itself cannot be opened again, nor by anybody who finds the code.',
    'what-next': 'What happens next',
    'next-red':
      'Because there are signs of danger, what you told is put on top and the officers are asked to act within one hour. At night we cannot be sure that somebody is on duty.',
    'next-other': 'Officers read it during office hours. Look with the code above how it goes on.',
    'next-contact': 'The officers contact you only in the way that you wrote.',
    'next-no-contact': 'We will not contact you.',
    'code-ask': 'Enter your code',
    'code-hint': 'Twenty digits. Spaces are fine.',
    'code-look': 'Look',
    'code-wrong': 'Please check the code again. A digit does not fit.',
    'code-none':
      'We found nothing for that code. If the code is lost, you may tell again as shortly as you like and say that you told before.',
    'step-received': 'What you told has arrived and waits to be read',
    'step-being-read': 'An officer is reading what you told',
    'step-help-under-way': 'Somebody is working on it and help is being prepared',
    'step-with-another-office': 'What you told went on to the office whose area it is',
    'step-ended': 'The work on what you told has ended',
    'step-on': 'Since {day}.',
    'step-next-received': 'You need not do anything yet. Look again tomorrow or the day after.',
    'step-next-being-read': 'If something changes, you may tell again.',
    'step-next-help-under-way': 'If something changes, you may tell again.',
    'step-next-with-another-office': 'That office goes on with it. Your code still works here.',
    'step-next-ended': 'If it happens again, you may tell again at any time.',
    'busy-title': 'Many are coming just now',
    busy: 'Please try again in a moment. What you filled in is still on this page.',
    'busy-look': 'Please try again in a moment.',
    'start-again':
      'This page was open for too long, so we have forgotten what was on it. Please begin again. What was sent is not lost.',
    'start-again-do': 'Begin again',
    'too-long-title': 'Too long to send at once',
    'too-long': 'Press Back on the phone and shorten it a little.',
    'broke-title': 'Something broke on our side',
    broke: 'What you told is not stored yet. Please send it again in a moment, or call 129.',
    'broke-page': 'Please try again in a moment. If it is urgent, call 129.',
    'broke-kept': 'Please try again in a moment: what you filled in is still on this page. If it is urgent, call 129.',
    'try-again': 'Send again',
    'once-more': 'Try again',
    home: 'To the first page',
    'missing-title': 'This page does not exist',
    missing: 'Perhaps the address was mistyped.',
    'region-source': 'Region data: idn-area-data (ODbL).',
  },
} as const satisfies Words<string>;

type OwnWord = keyof (typeof own)['id'];
const checked: Words<OwnWord> = own;

export type Word = OwnWord | keyof (typeof askWords)['id'] | keyof (typeof helpWords)['id'];
export type Say = (word: Word, fill?: Readonly<Record<string, string>>) => string;

export const sayIn = (language: Language, voice: Voice = plainVoice): Say => {
  const words: Readonly<Record<Word, string>> = {
    ...helpWords[language],
    ...askWords[language],
    ...checked[language],
    ...voiced(language, voice),
  };
  return (word, fill = {}) => words[word].replace(/\{(\w+)\}/g, (whole, name: string) => fill[name] ?? whole);
};
