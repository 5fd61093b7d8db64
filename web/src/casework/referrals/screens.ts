import type { Room } from '../../ground/room.ts';

export const referralsRoom: Room = { pages: [] };
