import type { Room } from '../../ground/room.ts';

export const peopleRoom: Room = {
  pages: [],
  caseParts: [
    {
      key: 'people',
      forTeam: true,
      open: () => import('./people-of-case.tsx').then((screen) => screen.PeopleOfThisCase),
      needs: ['work-on-cases', 'triage'],
    },
  ],
};
