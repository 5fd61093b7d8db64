import type { Room } from '../../ground/room.ts';

export const peopleRoom: Room = {
  pages: [
    {
      path: '/cari',
      open: () => import('./finding.tsx').then((screen) => screen.FindPeoplePage),
      needs: ['work-on-cases', 'triage'],
    },
  ],
  rail: [
    {
      path: '/cari',
      label: { id: 'Cari orang', en: 'Find a person' },
      icon: 'search',
      group: 'casework',
      needs: ['work-on-cases', 'triage'],
    },
  ],
  lookUps: [
    { open: () => import('./maybe-same.tsx').then((part) => part.MaybeSame), needs: ['work-on-cases', 'triage'] },
  ],
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
