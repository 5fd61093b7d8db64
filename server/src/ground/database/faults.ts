/**
 * What PostgreSQL would not hold. Nothing of it was kept; whether it is the wish that does not fit or the office that broke is read from
 * the fault itself, by the door for its answer and by the audit for its entry.
 */
interface Fault {
  readonly code?: string;
  readonly constraint?: string;
}

const ofDatabase = (fault: unknown): Fault => (fault instanceof Error ? (fault as Error & Fault) : {});

/**
 * A value of the right shape that PostgreSQL cannot hold: a number beyond its integers, a zero byte in a text, a cursor that somebody
 * wrote by hand. Nothing was kept; it is the wish that does not fit, not the office that broke.
 */
export class Untakeable extends Error {}

const untakeable = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);
export const isUntakeable = (fault: unknown): boolean =>
  fault instanceof Untakeable || untakeable.has(ofDatabase(fault).code ?? '') || isNowhere(ofDatabase(fault));

/** A number of the right shape that is no place: asked of the tables that hold it, so that not every room asks for itself. */
const isNowhere = ({ code, constraint = '' }: Fault): boolean =>
  code === '23503' && /_(?:village|place)_fkey$/.test(constraint);

/** An id of hers stands already elsewhere than in a table that would say so itself. */
export class TakenId extends Error {}

/** A record's id is made by who says the command; one that is taken already is the wish's mistake, whatever bears it. */
export function isTakenId(fault: unknown): boolean {
  const { code, constraint = '' } = ofDatabase(fault);
  return fault instanceof TakenId || (code === '23505' && constraint.endsWith('_pkey'));
}

/**
 * Row-level security would not take a row: a wall, or the end of a grant, came between the look and the writing. Asked once more, the wish
 * finds what now stands, which is nothing; where it does not, the fault is ours.
 */
const isShutOut = (fault: unknown): boolean => ofDatabase(fault).code === '42501';

/** Two held what the other waited for, and this one was ended for it: nothing of it was kept, and by now the way is free. */
const isDeadlock = (fault: unknown): boolean => ofDatabase(fault).code === '40P01';

export const mayPass = (fault: unknown): boolean => isShutOut(fault) || isDeadlock(fault);
