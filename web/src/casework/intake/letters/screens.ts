import type { Room } from '../../../ground/room.ts';

/** What triage can do with a concern that another district passed on. */
export const concernLettersRoom: Room = {
  pages: [],
  letters: [{ kind: 'concern', open: () => import('./concern-letter.tsx').then((screen) => screen.ConcernLetterPart) }],
};
