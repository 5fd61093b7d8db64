import type { Room } from '../room.ts';

/** When the police were told of a case, and under which number they took it. */
export const deadlinesRoom: Room = {
  pages: [],
  caseParts: [
    {
      key: 'police-report',
      forTeam: true,
      open: () => import('./police-report.tsx').then((screen) => screen.PoliceReport),
      needs: ['work-on-cases'],
    },
  ],
};
