/** The clock and chance. Nothing else at the desk asks them, so that a test can say what time it is. */
import type { Instant } from '@naung/domain/ground/time.ts';

export const now = (): Instant => new Date().toISOString() as Instant;

export const newKey = (): string => crypto.randomUUID();
