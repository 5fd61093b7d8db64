import type { Room } from '../../ground/room.ts';

export const casesRoom: Room = { pages: [] };
