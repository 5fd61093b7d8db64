/**
 * What happens when somebody comes to the service, in the order in which it happens. Nothing here is promised that the rules of the
 * service (Permen PPPA 2/2022) do not ask for.
 */
interface Step {
  readonly title: string;
  readonly text: string;
}

export const arrivalSteps: readonly { readonly id: Step; readonly en: Step }[] = [
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
      text: 'Orang yang menyakitimu tidak dilayani di tempat yang sama. Kamu boleh berhenti kapan saja dan tidak perlu mengulang cerita.',
    },
    en: {
      title: 'You talk with an officer in a closed room',
      text: 'The one who hurt you is not received in the same place. You may stop at any time and need not tell it twice.',
    },
  },
  {
    id: {
      title: 'Kami lihat dulu apakah kamu aman malam ini',
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
      title: 'Lembaga lain diberi tahu hanya dengan izinmu',
      text: 'Setiap lembaga hanya melihat yang diperlukannya. Untuk kekerasan seksual, hukum meminta kami memberi tahu polisi; kami jelaskan dulu kepadamu.',
    },
    en: {
      title: 'Other agencies are told only with your permission',
      text: 'Each sees only what it needs. For sexual violence the law asks us to tell the police; we explain it to you first.',
    },
  },
  {
    id: {
      title: 'Ada yang mendampingi sampai selesai',
      text: 'Termasuk ke rumah sakit, kantor polisi, dan sidang. Sesudah selesai pun kamu boleh kembali.',
    },
    en: {
      title: 'Somebody stays with you to the end',
      text: 'To the hospital, the police and the court as well. You may come back afterwards too.',
    },
  },
];
