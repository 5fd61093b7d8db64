/** What to do now where the answers of an assessment say danger; never alone, and never with advice to settle it. */
import { catalogue } from '../../ground/words/catalogue.ts';

export const dangerWords = catalogue({
  id: {
    title: 'Ada bahaya. Urus keselamatannya lebih dahulu.',
    raises: 'Menurut jawaban ini kegawatannya {urgency}: {reasons}.',
    'raises-when-saved': 'Kegawatan kasus dinaikkan begitu asesmen disimpan, dan tidak pernah diturunkan olehnya.',
    'was-raised': 'Kegawatan kasus paling rendah {urgency} sekarang; hanya dua orang yang dapat menurunkannya.',
    'may-stop': 'Kamu boleh berhenti di sini dan menyimpan. Sisanya ditanyakan lain kali.',
    'save-now': 'Simpan dan berhenti di sini',
    'do-now': 'Yang dilakukan sekarang',
    'do-stay': 'Jangan tinggalkan ia sendirian sampai ada tempat yang aman untuk malam ini.',
    'do-place':
      'Carikan tempat aman: keluarga lain yang ia percaya atau penampungan. Minta perlindungan polisi bila ia diancam.',
    'do-apart': 'Jangan bicarakan hal ini di depan orang yang dilaporkan, dan jangan menghubungi lewat teleponnya.',
    'do-treat': 'Bawa ke rumah sakit atau puskesmas sekarang. Pengobatan tidak menunggu laporan polisi.',
    'do-guard': 'Temani terus, jauhkan benda yang berbahaya, dan hubungi tenaga kesehatan jiwa atau rumah sakit.',
    'do-tell': 'Beri tahu penyeliamu sekarang juga, dan tulis langkah berikutnya di kasus ini.',
    close: 'Sudah dibaca',
  },
  en: {
    title: 'There is danger. See to safety first.',
    raises: 'By these answers the urgency is {urgency}: {reasons}.',
    'raises-when-saved': 'The case is raised as soon as the assessment is saved, and never lowered by it.',
    'was-raised': 'The case is now at least {urgency}; only two people can lower it.',
    'may-stop': 'You may stop here and save. The rest is asked another time.',
    'save-now': 'Save and stop here',
    'do-now': 'What to do now',
    'do-stay': 'Do not leave the person alone until there is a safe place for tonight.',
    'do-place':
      'Find a safe place: other family who is trusted, or a shelter. Ask the police for protection where there are threats.',
    'do-apart': 'Do not speak of it before the person reported, and do not call on that person’s phone.',
    'do-treat': 'Go to a hospital or health centre now. Treatment does not wait for a police report.',
    'do-guard': 'Stay close, put dangerous things away, and call a mental health worker or the hospital.',
    'do-tell': 'Tell your supervisor right now, and write the next step down in this case.',
    close: 'I have read this',
  },
});
