import type { Room } from '../../ground/room.ts';

export const intakeRoom: Room = {
  pages: [
    {
      path: '/triase/:id?',
      open: () => import('./triage.tsx').then((screen) => screen.Triage),
      needs: ['triage'],
    },
    {
      path: '/catat-laporan',
      open: () => import('./receive.tsx').then((screen) => screen.Receive),
      needs: ['receive-concerns'],
    },
  ],
  rail: [
    {
      path: '/triase',
      label: { id: 'Meja triase', en: 'Triage desk' },
      icon: 'inbox',
      group: 'casework',
      needs: ['triage'],
    },
  ],
  deeds: [
    {
      path: '/catat-laporan',
      label: { id: 'Catat laporan baru', en: 'Record a new concern' },
      icon: 'add',
      creates: true,
      needs: ['receive-concerns'],
    },
  ],
  caseParts: [
    {
      key: 'safe-contact',
      forTeam: true,
      atTop: true,
      open: () => import('./ways-of-case.tsx').then((screen) => screen.WaysOfThisCase),
      needs: ['work-on-cases'],
    },
    {
      key: 'concerns',
      forTeam: true,
      open: () => import('./concerns-of-case.tsx').then((screen) => screen.ConcernsOfThisCase),
      needs: ['work-on-cases', 'triage'],
    },
  ],
  today: [
    {
      key: 'triage',
      open: () => import('./today.ts').then((part) => part.TriageToday),
      needs: ['triage'],
    },
  ],
};
