import type { Room } from '../room.ts';

export const codesRoom: Room = {
  pages: [{ path: '/daftar/:list?', open: () => import('./code-lists.tsx').then((screen) => screen.CodeListsPage) }],
  rail: [{ path: '/daftar', label: { id: 'Daftar kode', en: 'Code lists' }, icon: 'register', group: 'ground' }],
};
