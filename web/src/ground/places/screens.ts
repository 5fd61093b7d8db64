import type { Room } from '../room.ts';

export const placesRoom: Room = {
  pages: [
    {
      path: '/wilayah/:village?',
      open: () => import('./area.tsx').then((screen) => screen.Area),
      needs: ['keep-villages', 'keep-lists'],
    },
  ],
  rail: [
    {
      path: '/wilayah',
      label: { id: 'Wilayah dan banjar', en: 'Places and hamlets' },
      icon: 'place',
      group: 'ground',
      needs: ['keep-villages', 'keep-lists'],
    },
  ],
};
