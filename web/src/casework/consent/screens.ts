import type { Room } from '../../ground/room.ts';

export const consentRoom: Room = { pages: [] };
