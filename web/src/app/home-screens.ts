import type { Room } from '../ground/room.ts';

/** The start page and, where it was built in, the gallery of everything the look can be. */
export const homeRoom: Room = {
  pages: [{ path: '/', open: () => import('./home.tsx').then((screen) => screen.Home) }],
  rail: [{ path: '/', label: { id: 'Hari ini', en: 'Today' }, icon: 'home', group: 'casework' }],
  today: [
    {
      key: 'due',
      open: () => import('./today-due.ts').then((part) => part.DueToday),
      needs: ['triage', 'work-on-cases', 'supervise', 'approve'],
    },
  ],
};
