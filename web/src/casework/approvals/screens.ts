import type { Room } from '../../ground/room.ts';

export const approvalsRoom: Room = { pages: [] };
