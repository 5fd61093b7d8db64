import type { Room } from '../room.ts';

const keepers = ['keep-lists', 'keep-people', 'keep-agencies'] as const;

export const settingsRoom: Room = {
  pages: [
    {
      path: '/pengaturan',
      open: () => import('./district-settings.tsx').then((screen) => screen.DistrictSettings),
      needs: keepers,
    },
  ],
  rail: [
    {
      path: '/pengaturan',
      label: { id: 'Pengaturan kantor', en: 'Office settings' },
      icon: 'settings',
      group: 'ground',
      needs: keepers,
    },
  ],
};
