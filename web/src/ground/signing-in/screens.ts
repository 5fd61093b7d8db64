import type { Room } from '../room.ts';

export const signingInRoom: Room = {
  pages: [
    { path: '/sesi', open: () => import('./own-sessions.tsx').then((screen) => screen.OwnSessions) },
    { path: '/cara-masuk', open: () => import('./ways-to-sign-in.tsx').then((screen) => screen.OwnWays) },
  ],
};
