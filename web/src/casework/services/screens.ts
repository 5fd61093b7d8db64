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
  ],
};
