import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Room } from './room.ts';

/** The rooms of the desk that is running. */
export const Gathered = createContext<readonly Room[]>([]);

export const useRooms = (): readonly Room[] => useContext(Gathered);
