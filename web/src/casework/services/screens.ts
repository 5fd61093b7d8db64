import type { Room } from '../../ground/room.ts';

const readers = ['work-on-cases', 'supervise'] as const;

export const servicesRoom: Room = {
  pages: [],
  caseParts: [
    {
      key: 'assessments',
      open: () => import('./assessments-of-case.tsx').then((screen) => screen.AssessmentsOfThisCase),
      needs: readers,
    },
    {
      key: 'plan',
      open: () => import('./plan-of-case.tsx').then((screen) => screen.PlanOfThisCase),
      needs: readers,
    },
    {
      key: 'services',
      open: () => import('./given-of-case.tsx').then((screen) => screen.ServicesOfThisCase),
      needs: readers,
    },
  ],
};
