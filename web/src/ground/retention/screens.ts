import type { Room } from '../room.ts';

export const retentionRoom: Room = {
  pages: [
    {
      path: '/masa-simpan',
      open: () => import('./retention.tsx').then((screen) => screen.RetentionPage),
      needs: ['supervise', 'keep-walls'],
    },
    {
      path: '/masa-simpan/bukti/:act',
      open: () => import('./proof.tsx').then((screen) => screen.ProofPage),
      needs: ['supervise', 'keep-walls'],
    },
  ],
  today: [
    {
      key: 'retention',
      open: () => import('./today.ts').then((part) => part.RetentionToday),
      needs: ['supervise', 'keep-walls'],
    },
    {
      key: 'retention-in-place',
      open: () => import('./in-place-today.ts').then((part) => part.RecordsInPlaceToday),
      needs: ['approve'],
    },
  ],
  rail: [
    {
      path: '/masa-simpan',
      label: { id: 'Masa simpan', en: 'Retention' },
      icon: 'history',
      group: 'oversight',
      needs: ['supervise', 'keep-walls'],
    },
  ],
};
