import type { Room } from '../room.ts';

/** Cases that somebody outside their team opened because it could not wait. */
export const emergenciesRoom: Room = {
  pages: [
    {
      path: '/darurat',
      open: () => import('./emergencies.tsx').then((screen) => screen.Emergencies),
      needs: ['work-on-cases', 'triage', 'supervise', 'approve', 'keep-walls'],
    },
  ],
  rail: [
    {
      path: '/darurat',
      label: { id: 'Buka darurat', en: 'Open in an emergency' },
      icon: 'key',
      group: 'casework',
      needs: ['work-on-cases', 'triage', 'supervise'],
    },
  ],
  today: [
    {
      key: 'emergencies',
      open: () => import('./today.ts').then((part) => part.EmergenciesToday),
      needs: ['work-on-cases', 'triage', 'supervise', 'approve', 'keep-walls'],
    },
  ],
  caseParts: [
    {
      key: 'emergencies',
      open: () => import('./emergencies-of-case.tsx').then((part) => part.EmergenciesOfThisCase),
      needs: ['work-on-cases', 'triage', 'supervise'],
    },
  ],
};
