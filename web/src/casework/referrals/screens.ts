import type { Room } from '../../ground/room.ts';

export const referralsRoom: Room = {
  pages: [
    {
      path: '/rujukan-masuk/:id?',
      open: () => import('./inbox.tsx').then((screen) => screen.InboxOfUnit),
      needs: ['answer-referrals'],
    },
  ],
  rail: [
    {
      path: '/rujukan-masuk',
      label: { id: 'Rujukan masuk', en: 'Referrals to us' },
      icon: 'referral',
      group: 'casework',
      needs: ['answer-referrals'],
    },
  ],
  caseParts: [
    {
      key: 'referrals',
      open: () => import('./of-case.tsx').then((screen) => screen.ReferralsOfThisCase),
      needs: ['work-on-cases', 'supervise'],
    },
  ],
  today: [
    {
      key: 'referrals',
      open: () => import('./today.ts').then((part) => part.ReferralsToday),
      needs: ['answer-referrals'],
    },
  ],
};
