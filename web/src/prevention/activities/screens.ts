import type { Room } from '../../ground/room.ts';

export const activitiesRoom: Room = {
  pages: [
    {
      path: '/kegiatan/catat/:village?',
      open: () => import('./record-activity.tsx').then((screen) => screen.RecordActivityPage),
      needs: ['record-activities', 'keep-villages'],
    },
    {
      path: '/kegiatan/:id?',
      open: () => import('./activities.tsx').then((screen) => screen.Activities),
      needs: ['record-activities', 'keep-villages', 'read-numbers'],
    },
  ],
  rail: [
    {
      path: '/kegiatan',
      label: { id: 'Kegiatan', en: 'Activities' },
      icon: 'gathering',
      group: 'prevention',
      needs: ['record-activities', 'keep-villages', 'read-numbers'],
    },
  ],
  deeds: [
    {
      path: '/kegiatan/catat',
      label: { id: 'Catat kegiatan', en: 'Record an activity' },
      icon: 'add',
      creates: true,
      needs: ['record-activities', 'keep-villages'],
    },
  ],
  villageParts: [
    {
      key: 'activities',
      open: () => import('./of-village.tsx').then((screen) => screen.ActivitiesOfVillage),
      needs: ['record-activities', 'keep-villages', 'read-numbers'],
    },
  ],
};
