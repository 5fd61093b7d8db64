import type { Room } from '../../ground/room.ts';

export const peopleRoom: Room = {
  pages: [],
  today: [
    {
      key: 'people',
      open: () => import('./today.ts').then((part) => part.PeopleToday),
      needs: ['work-on-cases', 'triage'],
    },
  ],
  caseParts: [
    {
      key: 'people',
      forTeam: true,
      open: () => import('./people-of-case.tsx').then((screen) => screen.PeopleOfThisCase),
      needs: ['work-on-cases', 'triage'],
    },
  ],
};
