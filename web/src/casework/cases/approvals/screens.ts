import type { Room } from '../../../ground/room.ts';

/** Requests about a case that wait for a second person: to close it, to lower its urgency. */
export const caseApprovalsRoom: Room = {
  pages: [],
  approvals: [
    {
      key: 'terminasi',
      label: { id: 'Terminasi', en: 'Closings' },
      open: () =>
        Promise.all([import('./asked-list.tsx'), import('./closing-page.tsx')]).then(([list, page]) => ({
          List: list.ClosingList,
          Page: page.ClosingPage,
        })),
    },
    {
      key: 'kegawatan',
      label: { id: 'Kegawatan kasus', en: 'Urgency of cases' },
      open: () =>
        Promise.all([import('./asked-list.tsx'), import('./lowering-page.tsx')]).then(([list, page]) => ({
          List: list.LoweringList,
          Page: page.LoweringPage,
        })),
    },
  ],
  today: [
    {
      key: 'case-approvals',
      open: () => import('./today.ts').then((part) => part.CaseApprovalsToday),
      needs: ['approve'],
    },
  ],
};
