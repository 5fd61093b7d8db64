import type { Room } from '../room.ts';

export const readingRoom: Room = {
  pages: [
    { path: '/jejak', open: () => import('./trace.tsx').then((screen) => screen.TracePage), needs: ['read-audit'] },
    {
      path: '/pembacaan',
      open: () => import('./unusual-page.tsx').then((screen) => screen.UnusualPage),
      needs: ['keep-agencies'],
    },
  ],
  rail: [
    { path: '/jejak', label: { id: 'Jejak', en: 'Trace' }, icon: 'audit', group: 'oversight', needs: ['read-audit'] },
  ],
  caseParts: [
    {
      key: 'readings',
      ofTeamAlone: true,
      open: () => import('./readings-of-case.tsx').then((part) => part.ReadingsOfThisCase),
      needs: ['work-on-cases', 'triage'],
    },
  ],
  today: [
    {
      key: 'reading',
      open: () => import('./today.ts').then((part) => part.ReadingToday),
      needs: ['keep-walls', 'keep-agencies'],
    },
  ],
};
