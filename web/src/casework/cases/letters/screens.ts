import type { Room } from '../../../ground/room.ts';

/** Letters between districts: what came to our unit, and how those we wrote stand. */
export const lettersRoom: Room = {
  pages: [
    {
      path: '/surat/:id?',
      open: () => import('./letters.tsx').then((screen) => screen.Letters),
      needs: ['hand-over'],
    },
  ],
  rail: [
    {
      path: '/surat',
      label: { id: 'Surat', en: 'Letters' },
      icon: 'letter',
      group: 'casework',
      needs: ['hand-over'],
    },
  ],
  letters: [
    { kind: 'case', open: () => import('./case-letter.tsx').then((screen) => screen.CaseLetterPart) },
    { kind: 'correction', open: () => import('./correction-letter.tsx').then((screen) => screen.CorrectionLetterPart) },
  ],
  today: [
    {
      key: 'letters',
      open: () => import('./today.ts').then((part) => part.LettersToday),
      needs: ['hand-over'],
    },
  ],
};
