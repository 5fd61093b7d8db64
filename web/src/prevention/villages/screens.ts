import type { Room } from '../../ground/room.ts';

export const villagesRoom: Room = {
  pages: [
    {
      path: '/desa/:village?',
      open: () => import('./villages.tsx').then((screen) => screen.Villages),
      needs: ['record-activities', 'keep-villages', 'read-numbers'],
    },
  ],
  rail: [
    {
      path: '/desa',
      label: { id: 'Desa dan kelompok', en: 'Villages and groups' },
      icon: 'village',
      group: 'prevention',
      needs: ['record-activities', 'keep-villages', 'read-numbers'],
    },
  ],
  finders: [
    {
      key: 'villages',
      label: { id: 'Desa dan kelurahan', en: 'Villages' },
      icon: 'village',
      needs: ['record-activities', 'keep-villages', 'read-numbers'],
      find: async (text) => (await import('./find-villages.ts')).villagesFound(text),
    },
  ],
  today: [
    {
      key: 'villages',
      open: () => import('./today.ts').then((part) => part.VillagesToday),
      needs: ['record-activities', 'keep-villages'],
    },
  ],
};
