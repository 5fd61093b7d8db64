import type { Room } from '../../ground/room.ts';

export const indicatorsRoom: Room = {
  pages: [
    {
      path: '/angka',
      open: () => import('./numbers.tsx').then((screen) => screen.Numbers),
      needs: ['read-numbers'],
    },
  ],
  rail: [
    {
      path: '/angka',
      label: { id: 'Angka', en: 'Numbers' },
      icon: 'numbers',
      group: 'oversight',
      needs: ['read-numbers'],
    },
  ],
};
