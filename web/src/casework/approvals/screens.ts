import type { Room } from '../../ground/room.ts';

export const approvalsRoom: Room = {
  pages: [
    {
      path: '/persetujuan/:kind?/:id?',
      open: () => import('./approvals.tsx').then((screen) => screen.Approvals),
      needs: ['approve'],
    },
  ],
  rail: [
    {
      path: '/persetujuan',
      label: { id: 'Persetujuan', en: 'Approvals' },
      icon: 'approve',
      group: 'casework',
      needs: ['approve'],
    },
  ],
};
