import type { Room } from '../../ground/room.ts';

const asks = ['work-on-cases', 'supervise'] as const;
const decides = ['approve', 'keep-walls'] as const;

export const releasesRoom: Room = {
  pages: [
    {
      path: '/unduhan',
      open: () => import('./releases.tsx').then((screen) => screen.Releases),
      needs: [...asks, ...decides],
    },
  ],
  rail: [
    {
      path: '/unduhan',
      label: { id: 'Unduhan', en: 'Downloads' },
      icon: 'download',
      group: 'oversight',
      needs: [...asks, ...decides],
    },
  ],
  today: [{ key: 'releases', open: () => import('./today.ts').then((part) => part.ReleasesToday), needs: decides }],
};
