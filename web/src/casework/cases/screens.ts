import type { Room } from '../../ground/room.ts';

export const casesRoom: Room = {
  pages: [
    {
      path: '/kasus/:id?',
      open: () => import('./cases.tsx').then((screen) => screen.Cases),
      needs: ['work-on-cases', 'triage', 'supervise'],
    },
  ],
  rail: [
    {
      path: '/kasus',
      label: { id: 'Kasus', en: 'Cases' },
      icon: 'case',
      group: 'casework',
      needs: ['work-on-cases', 'triage', 'supervise'],
    },
  ],
  finders: [
    {
      key: 'cases',
      label: { id: 'Kasus', en: 'Cases' },
      icon: 'case',
      find: (text) => import('./find-cases.ts').then((finding) => finding.findCases(text)),
      needs: ['work-on-cases', 'triage', 'supervise'],
    },
  ],
  today: [
    {
      key: 'cases',
      open: () => import('./today.ts').then((part) => part.CasesToday),
      needs: ['work-on-cases'],
    },
  ],
};
