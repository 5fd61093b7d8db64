import type { Room } from '../ground/room.ts';

export const galleryRoom: Room = {
  pages: [
    { path: '/galeri', open: () => import('./components.tsx').then((screen) => screen.Components) },
    { path: '/galeri/formulir', open: () => import('./forms.tsx').then((screen) => screen.Forms) },
    { path: '/galeri/keadaan', open: () => import('./page-states.tsx').then((screen) => screen.PageStates) },
    { path: '/galeri/angka', open: () => import('./charts.tsx').then((screen) => screen.Charts) },
    { path: '/galeri/berhenti', open: () => import('./page-states.tsx').then((screen) => screen.Stops) },
    { path: '/galeri/daftar/:id?', open: () => import('./list-and-page.tsx').then((screen) => screen.ListAndPage) },
  ],
  rail: [
    {
      path: '/galeri/daftar',
      label: { id: 'Daftar dan halaman', en: 'List and page' },
      icon: 'inbox',
      group: 'casework',
    },
    { path: '/galeri/formulir', label: { id: 'Formulir', en: 'Forms' }, icon: 'draft', group: 'casework' },
    { path: '/galeri', label: { id: 'Komponen', en: 'Components' }, icon: 'village', group: 'prevention' },
    { path: '/galeri/angka', label: { id: 'Angka', en: 'Numbers' }, icon: 'numbers', group: 'oversight' },
    {
      path: '/galeri/keadaan',
      label: { id: 'Keadaan halaman', en: 'States of a page' },
      icon: 'info',
      group: 'ground',
    },
    { path: '/galeri/masuk', label: { id: 'Masuk', en: 'Signing in' }, icon: 'key', group: 'ground' },
  ],
  deeds: [
    {
      path: '/galeri/formulir',
      label: { id: 'Catat laporan baru', en: 'Record a new concern' },
      icon: 'add',
      creates: true,
    },
  ],
  finders: [
    {
      key: 'cases',
      label: { id: 'Kasus', en: 'Cases' },
      icon: 'case',
      find: async (text) => {
        const { cases } = await import('./samples.ts');
        return cases
          .filter((one) => one.alias.toLowerCase().includes(text))
          .map((one) => ({ path: `/galeri/daftar/${one.id}`, label: one.alias, hint: one.code }));
      },
    },
  ],
};
