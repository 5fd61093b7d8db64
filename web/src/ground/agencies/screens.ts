import type { Deed } from '@naung/domain/ground/access/model.ts';
import type { Room } from '../room.ts';
import { colleagues } from './colleagues.ts';

const secondPersons: readonly Deed[] = ['keep-people', 'approve', 'keep-walls'];
const secondsOfStandIns: readonly Deed[] = ['keep-agencies', 'approve', 'keep-walls'];

export const agenciesRoom: Room = {
  pages: [
    { path: '/instansi/:id?', open: () => import('./agencies.tsx').then((screen) => screen.Agencies) },
    { path: '/direktori', open: () => import('./directory.tsx').then((screen) => screen.DirectoryPage) },
    { path: '/orang/:id?', open: () => import('./people.tsx').then((screen) => screen.People), needs: colleagues },
    {
      path: '/jenis-tugas',
      open: () => import('./presets.tsx').then((screen) => screen.Presets),
      needs: ['keep-people'],
    },
    {
      path: '/tugas-menunggu',
      open: () => import('./asked-duties.tsx').then((screen) => screen.AskedDutiesPage),
      needs: secondPersons,
    },
    { path: '/saya', open: () => import('./my-page.tsx').then((screen) => screen.MyPage) },
  ],
  rail: [
    {
      path: '/direktori',
      label: { id: 'Direktori layanan', en: 'Directory of services' },
      icon: 'service',
      group: 'ground',
    },
    { path: '/instansi', label: { id: 'Instansi', en: 'Agencies' }, icon: 'agency', group: 'ground' },
    {
      path: '/orang',
      label: { id: 'Orang dan tugas', en: 'People and duties' },
      icon: 'people',
      group: 'ground',
      needs: colleagues,
    },
    {
      path: '/jenis-tugas',
      label: { id: 'Jenis tugas', en: 'Kinds of duty' },
      icon: 'key',
      group: 'ground',
      needs: ['keep-people'],
    },
    {
      path: '/tugas-menunggu',
      label: { id: 'Tugas menunggu', en: 'Duties waiting' },
      icon: 'approve',
      group: 'ground',
      needs: secondPersons,
    },
    { path: '/saya', label: { id: 'Halaman saya', en: 'My page' }, icon: 'person', group: 'ground' },
  ],
  today: [
    {
      key: 'openers',
      open: () => import('./today.ts').then((part) => part.OpenersToday),
      needs: ['supervise', 'keep-people', 'keep-walls'],
    },
    {
      key: 'asked-duties',
      open: () => import('./asked-today.ts').then((part) => part.AskedToday),
      needs: secondPersons,
    },
    {
      key: 'ends-asked',
      open: () => import('./custodians-today.ts').then((part) => part.EndsAskedToday),
      needs: secondPersons,
    },
    {
      key: 'custodians-ended',
      open: () => import('./custodians-today.ts').then((part) => part.CustodiansEndedToday),
      needs: ['keep-walls', 'approve', 'read-numbers'],
    },
    {
      key: 'stand-ins',
      open: () => import('./stand-ins-today.ts').then((part) => part.StandInsToday),
      needs: secondsOfStandIns,
    },
  ],
};
