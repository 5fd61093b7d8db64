import type { Room } from '../../../ground/room.ts';

/** Concerns whose urgency somebody asked to lower, for those who triage and did not ask. */
export const concernApprovalsRoom: Room = {
  pages: [],
  approvals: [
    {
      key: 'laporan',
      label: { id: 'Kegawatan laporan', en: 'Urgency of concerns' },
      needs: ['triage'],
      open: () =>
        import('./asked-concerns.tsx').then((come) => ({ List: come.AskedConcerns, Page: come.AskedConcern })),
    },
  ],
};
