import type { Room } from '../room.ts';

export const wallsRoom: Room = {
  pages: [
    { path: '/saya/keluarga', open: () => import('./my-kin.tsx').then((screen) => screen.MyKinPage) },
    {
      path: '/kustodian',
      open: () => import('./custodian.tsx').then((screen) => screen.CustodianPage),
      needs: ['keep-walls'],
    },
    {
      path: '/menggantikan-kustodian',
      open: () => import('./in-place.tsx').then((screen) => screen.LiftingsInPlacePage),
      needs: ['approve'],
    },
  ],
  rail: [
    {
      path: '/kustodian',
      label: { id: 'Kustodian', en: 'Custodian' },
      icon: 'lock',
      group: 'oversight',
      needs: ['keep-walls'],
    },
  ],
  today: [
    {
      key: 'in-place',
      open: () => import('./in-place-today.ts').then((part) => part.InPlaceToday),
      needs: ['approve'],
    },
    {
      key: 'without-anyone',
      open: () => import('./without-today.ts').then((part) => part.WithoutAnyoneToday),
      needs: ['keep-walls', 'keep-agencies'],
    },
    { key: 'walls', open: () => import('./today.ts').then((part) => part.WallsToday), needs: ['keep-walls'] },
  ],
  caseParts: [
    {
      key: 'wishes',
      ofTeamAlone: true,
      open: () => import('./wishes-of-case.tsx').then((part) => part.WishesOfThisCase),
      needs: ['work-on-cases', 'triage'],
    },
  ],
};
