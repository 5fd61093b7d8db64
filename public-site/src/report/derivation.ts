/**
 * What is stored of a receipt: a slow derivation under a pepper, and never the receipt.
 *
 * A hash of 19 MiB is a denial of service to whoever makes it for everyone who asks. So at most two are made at a time, one for those
 * who tell and one for those who come back, so that guessing codes never keeps anybody from telling; and behind a full row the door
 * says kindly to come back in a moment.
 */
import { hashRaw } from '@node-rs/argon2';

/** Thrown when the row is full: the one fault of the door that is no fault. */
export class TooManyWaiting extends Error {
  override readonly name = 'TooManyWaiting';
}

export interface Derivations {
  toStore(receipt: string): Promise<Buffer>;
  toLookUp(receipt: string): Promise<Buffer>;
}

const longestRow = 50;

export function derivationsWith(pepper: Buffer, row = longestRow): Derivations {
  const derive = (receipt: string) =>
    hashRaw(receipt, { salt: pepper, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 });
  const [telling, looking] = [oneAtATime(row), oneAtATime(row)];
  return {
    toStore: (receipt) => telling(() => derive(receipt)),
    toLookUp: (receipt) => looking(() => derive(receipt)),
  };
}

export function oneAtATime(row: number): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let inRow = 0;
  return async (work) => {
    if (inRow > row) throw new TooManyWaiting();
    inRow += 1;
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      inRow -= 1;
    }
  };
}
