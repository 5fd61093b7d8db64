import type { Room } from '../../../ground/room.ts';

/** Concerns that another district passed on or is to answer, and what triage can do with them. */
export const concernLettersRoom: Room = {
  pages: [
    {
      path: '/surat-laporan/:id?',
      open: () => import('./concern-letters.tsx').then((screen) => screen.ConcernLetters),
      needs: ['triage'],
    },
  ],
  deeds: [
    {
      path: '/surat-laporan',
      label: { id: 'Laporan dari dan ke kabupaten lain', en: 'Concerns from and to other districts' },
      icon: 'letter',
      needs: ['triage'],
    },
  ],
  today: [
    {
      key: 'concern-letters',
      open: () => import('./today.ts').then((part) => part.ConcernLettersToday),
      needs: ['triage'],
    },
  ],
  letters: [{ kind: 'concern', open: () => import('./concern-letter.tsx').then((screen) => screen.ConcernLetterPart) }],
};
