/**
 * What happens when somebody comes to the service, in the order in which it happens, and what to know when others use the phone.
 * Nothing here is promised that the rules of the service (Permen PPPA 2/2022) do not ask for.
 */
import type { Language } from '@naung/domain/ground/words.ts';

interface Step {
  readonly title: string;
  readonly text: string;
}

export type Steps = readonly Readonly<Record<Language, Step>>[];

export const arrivalSteps: Steps = [
  {
    id: {
      title: 'Kamu datang, dengan atau tanpa surat',
      text: 'KTP atau KK tidak wajib. Kamu boleh ditemani orang yang kamu percaya. Semua layanan gratis.',
    },
    en: {
      title: 'You come, with or without papers',
      text: 'No identity card is required. You may bring somebody you trust. All services are free.',
    },
  },
  {
    id: {
      title: 'Kamu bicara dengan petugas di ruang tertutup',
      text: 'Orang yang menyakitimu tidak dilayani di tempat yang sama. Kamu boleh berhenti kapan saja. Petugas mencatat sekali, supaya kamu tidak perlu mengulang.',
    },
    en: {
      title: 'You talk with an officer in a closed room',
      text: 'The one who hurt you is not received in the same place. You may stop at any time. The officer writes it down once, so that you need not repeat it.',
    },
  },
  {
    id: {
      title: 'Kita lihat dulu apakah kamu aman malam ini',
      text: 'Kalau tidak, tempat aman dan perawatan didahulukan. Tempatnya dirahasiakan.',
    },
    en: {
      title: 'We look first whether you are safe tonight',
      text: 'If not, a safe place and care come first. The place is kept secret.',
    },
  },
  {
    id: {
      title: 'Kita susun rencana bersama',
      text: 'Konseling, bantuan hukum, pengobatan, sekolah: kamu memilih apa yang perlu. Kalau kamu masih anak, pendapatmu tetap ditanya.',
    },
    en: {
      title: 'We make a plan together',
      text: 'Counselling, legal aid, treatment, school: you choose what is needed. If you are a child, your own opinion is asked.',
    },
  },
  {
    id: {
      title: 'Lembaga lain diberi tahu dengan izinmu',
      text: 'Setiap lembaga hanya melihat yang diperlukannya. Dua pengecualian: kalau nyawa terancam, dan kekerasan seksual, yang menurut undang-undang harus diberitahukan ke polisi. Kami jelaskan dulu kepadamu.',
    },
    en: {
      title: 'Other agencies are told with your permission',
      text: 'Each sees only what it needs. Two exceptions: if a life is in danger, and sexual violence, of which the law asks us to tell the police. We explain it to you first.',
    },
  },
  {
    id: {
      title: 'Ada yang mendampingi',
      text: 'Termasuk ke rumah sakit, kantor polisi, dan sidang, kalau kamu mau. Sesudah selesai pun kamu boleh kembali.',
    },
    en: {
      title: 'Somebody goes with you',
      text: 'To the hospital, the police and the court as well, if you want. You may come back afterwards too.',
    },
  },
];

export const sharedPhoneSteps: Steps = [
  {
    id: {
      title: 'Tombol “Keluar cepat”',
      text: 'Ada di atas setiap halaman. Layar langsung pindah ke halaman cuaca. Yang sedang diisi tidak tersimpan di HP. Kalau sempat, tutup juga tabnya: selama satu jam, orang yang menekan Kembali lalu memilih “kirim ulang” masih bisa melihat isianmu.',
    },
    en: {
      title: 'The button “Leave quickly”',
      text: 'It is at the top of every page. The screen moves at once to a page about the weather. What you were filling in is not kept on the phone. If you can, close the tab as well: for one hour, somebody who presses Back and then chooses to send again can still see your answers.',
    },
  },
  {
    id: {
      title: 'Kalau tidak ada jaringan',
      text: 'Tanpa jaringan, halaman cuaca tidak terbuka: peramban menampilkan pesan galat, dan tombol Kembali masih bisa membawa ke sini. Tekan tombol Beranda di HP, lalu tutup tabnya begitu sempat. Cobalah tombolnya sekali selagi aman, supaya kamu tahu apa yang tampak.',
    },
    en: {
      title: 'When there is no network',
      text: 'Without a network the page about the weather does not open: the browser shows a message of its own, and Back may still lead here. Press the Home button of the phone, and close the tab as soon as you can. Try the button once while it is safe, so that you know what is seen.',
    },
  },
  {
    id: {
      title: 'Yang tetap ada di HP',
      text: 'Riwayat peramban mencatat bahwa halaman ini pernah dibuka, tanpa isinya. Telepon dan SMS tercatat di HP. Kami tidak bisa menghapusnya dari sini.',
    },
    en: {
      title: 'What stays on the phone',
      text: 'The history of the browser notes that this page was opened, without what you wrote. Calls and messages stay listed. We cannot erase that from here.',
    },
  },
  {
    id: {
      title: 'Supaya riwayat tidak tercatat',
      text: 'Buka halaman ini di jendela “Samaran” atau “Pribadi” dari menu peramban, atau pakai HP orang yang kamu percaya. Kalau riwayat dihapus semuanya, orang lain bisa curiga: hapus satu baris ini saja.',
    },
    en: {
      title: 'So that nothing is noted',
      text: 'Open this page in an “Incognito” or “Private” window from the menu of the browser, or on the phone of somebody you trust. If the whole history is gone, others may wonder: remove this one line only.',
    },
  },
  {
    id: {
      title: 'Yang tidak bisa kami cegah',
      text: 'Aplikasi mata-mata di HP bisa merekam layar. Pemilik jaringan WiFi bisa melihat bahwa alamat ini dibuka. Kalau kamu curiga, pakai HP lain.',
    },
    en: {
      title: 'What we cannot prevent',
      text: 'A spying app on the phone can record the screen. Whoever owns the WiFi can see that this address was opened. If you suspect that, use another phone.',
    },
  },
];
