import type { Room } from '../../ground/room.ts';

export const consentRoom: Room = {
  pages: [],
  caseParts: [
    {
      key: 'consent',
      open: () => import('./consents-of-case.tsx').then((screen) => screen.ConsentsOfThisCase),
      needs: ['work-on-cases', 'supervise'],
    },
  ],
};
