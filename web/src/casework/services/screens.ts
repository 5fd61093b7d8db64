import type { Room } from '../../ground/room.ts';

export const servicesRoom: Room = { pages: [] };
