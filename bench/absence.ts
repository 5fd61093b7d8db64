/**
 * Whether it can be told by the clock that a case exists: what is denied is asked in turn with what never was, and beside it what never
 * was with itself, in one run. Compared is the Kolmogorov–Smirnov distance, the widest gap between the two distributions of times.
 */
import { randomUUID } from 'node:crypto';
import { distance } from '@naung/domain/testing/distance.ts';

export interface Absence {
  /** Denied against missing. Wanted: at most 0.10. */
  readonly denied: number;
  /** Missing against missing: what the machine's own noise makes. */
  readonly noise: number;
  readonly pairs: number;
}

/** `ask` answers with the status; anything but 404 is a fault here. */
export async function absence(
  ask: (id: string) => Promise<number>,
  denied: readonly string[],
  pairs: number,
): Promise<Absence> {
  const taken = { denied: [] as number[], missing: [] as number[], other: [] as number[] };
  const time = async (kind: keyof typeof taken, id: string) => {
    const started = performance.now();
    const status = await ask(id);
    taken[kind].push(performance.now() - started);
    if (status !== 404) throw new Error(`What must not be seen was answered with ${status}`);
  };
  for (let at = 0; at < pairs; at += 1) {
    const turns = [
      () => time('denied', denied[at % denied.length] ?? ''),
      () => time('missing', randomUUID()),
      () => time('other', randomUUID()),
    ];
    // Whoever is asked first or last in a round must not always be of the same kind.
    for (let turn = 0; turn < 3; turn += 1) await turns[(turn + at) % 3]?.();
  }
  return {
    denied: distance(taken.denied, taken.missing),
    noise: distance(taken.missing, taken.other),
    pairs,
  };
}
