import { catalogue } from '../words/catalogue.ts';

export const words = catalogue({
  id: {
    'end-lead':
      'Kustodian lain, juga dari provinsi, dan kepala unitnya langsung melihat bahwa tugas ini diakhiri. Sampai hari terakhirnya ia masih memegang tugas ini: agar berhenti sekarang juga, pilih hari kemarin.',
    ask: 'Minta diakhiri berdua',
    'ask-lead':
      'Untuk kustodian terakhir. Tanpa kustodian, tidak ada yang memperhatikan dinding, buka darurat, dan pembacaan tak lazim. Karena itu orang kedua harus menyetujui; sampai saat itu tugasnya tetap berlaku.',
    'was-asked': 'Dicatat. Tugasnya berakhir setelah orang kedua menyetujuinya.',
    asked: 'Akhir tugas kustodian menunggu orang kedua',
    'asked-lead':
      'Tidak ada kustodian lain di daerah ini yang tetap selama dia. Tanyakan dulu sebabnya, dan siapa yang akan memperhatikan sesudah dia.',
    'last-day': 'Hari terakhir: {day}',
    'asked-by': 'Diminta oleh',
    confirm: 'Setujui',
    'confirm-title': 'Akhiri tugas kustodian {name}?',
    'confirm-lead':
      '{unit}. Sesudah {day} mungkin tidak ada lagi kustodian di daerah ini, sampai yang lain ditunjuk. Setujui hanya bila kamu sendiri yakin sebabnya benar.',
    'was-confirmed': 'Tugasnya diakhiri. Tunjuk kustodian lain secepatnya.',
    decline: 'Tolak',
    'take-back': 'Tarik lagi',
    'decline-title': 'Tugas {name} tidak jadi diakhiri?',
    'decline-lead': '{unit}. Ia tetap kustodian. Bila perlu, ini bisa diminta lagi.',
    'was-declined': 'Tugasnya tidak jadi diakhiri.',
    'ask-them': 'Bisa disetujui oleh: {names}.',
    'ask-nobody':
      'Belum ada yang bisa menyetujui. Sebutkan unit lain yang menggantikan unit ini, di halaman instansinya; penyetuju di sana bisa menjawab.',
    today: 'Akhir tugas seorang kustodian menunggu persetujuanmu',
    'today-mine': 'Akhir tugas seorang kustodian menunggu orang kedua',
    'today-ended': 'Tugas seorang kustodian diakhiri atau diubah',
    'ended-detail': '{unit}, {time}. Bila ini mengherankan, tanyakan langsung.',
    ended: 'Kustodian yang tugasnya diakhiri',
    'ended-lead': 'Tiga puluh hari terakhir: diakhiri, dipersingkat, atau dibatalkan.',
    whose: 'Siapa',
    unit: 'Unit',
    by: 'Oleh',
    when: 'Kapan',
  },
  en: {
    'end-lead':
      'The other custodians, also those of the province, and the head of her unit see at once that this duty was ended. She holds it until its last day is over: to stop it now, choose yesterday.',
    ask: 'Ask a second person to end it',
    'ask-lead':
      'For the last custodian. Without one nobody watches walls, openings in an emergency and unusual reading. So a second person must confirm it; until then her duty holds.',
    'was-asked': 'Written down. Her duty ends once a second person has confirmed it.',
    asked: 'The end of a custodian’s duty waits for a second person',
    'asked-lead':
      'No other custodian of this district stays as long as she. Ask first why, and who will watch after her.',
    'last-day': 'Last day: {day}',
    'asked-by': 'Asked for by',
    confirm: 'Confirm',
    'confirm-title': 'End the duty of custodian {name}?',
    'confirm-lead':
      '{unit}. After {day} this district may be without a custodian until another is named. Confirm only if you yourself are sure that the reason is good.',
    'was-confirmed': 'Her duty is ended. Name another custodian as soon as can be.',
    decline: 'Decline',
    'take-back': 'Take back',
    'decline-title': 'Not end the duty of {name}?',
    'decline-lead': '{unit}. She stays a custodian. If it is needed, it can be asked for again.',
    'was-declined': 'Her duty is not ended.',
    'ask-them': 'Can be confirmed by: {names}.',
    'ask-nobody':
      'Nobody can confirm it yet. Name another unit that stands in for this one, on the page of its agency; the approvers there can answer.',
    today: 'The end of a custodian’s duty waits for your word',
    'today-mine': 'The end of a custodian’s duty waits for a second person',
    'today-ended': 'A custodian’s duty was ended or changed',
    'ended-detail': '{unit}, {time}. If this surprises you, ask in person.',
    ended: 'Custodians whose duty was ended',
    'ended-lead': 'The last thirty days: ended, shortened or voided.',
    whose: 'Who',
    unit: 'Unit',
    by: 'By',
    when: 'When',
  },
});
