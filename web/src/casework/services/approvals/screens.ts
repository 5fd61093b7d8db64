import type { Room } from '../../../ground/room.ts';

/** Plans that wait for somebody else's approval. */
export const planApprovalsRoom: Room = {
  pages: [],
  approvals: [
    {
      key: 'rencana',
      label: { id: 'Rencana', en: 'Plans' },
      open: () =>
        Promise.all([import('./plan-list.tsx'), import('./plan-page.tsx')]).then(([list, page]) => ({
          List: list.PlanList,
          Page: page.PlanPage,
        })),
    },
  ],
  today: [
    {
      key: 'plans',
      open: () => import('./today.ts').then((part) => part.PlansToday),
      needs: ['approve'],
    },
  ],
};
