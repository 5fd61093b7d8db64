import type { Room } from '../../ground/room.ts';

export const lettersRoom: Room = { pages: [] };
