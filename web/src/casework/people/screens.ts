import type { Room } from '../../ground/room.ts';

export const peopleRoom: Room = { pages: [] };
