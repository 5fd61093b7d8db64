import { type Day, dayIn } from '@naung/domain/ground/time.ts';
import { now } from './outside.ts';
import { useZone } from './signing-in/signed-in.tsx';

/** The day it is in the district in which the person works. */
export const useToday = (): Day => dayIn(useZone(), now());
