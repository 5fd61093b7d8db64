/**
 * Brings heads to one witness, in order and each once. Before the first, and after any fault, it compares what the witness holds last
 * with what the database says of the same number: a witness that knows more, or otherwise, is believed and not the database.
 */
import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { PlainFault } from '../processes/plain-fault.ts';
import { isSigned, markOf, readHead, type Said } from './head.ts';
import { headLinesAfter } from './store.ts';
import type { Witness } from './witness.ts';

/** The database and a witness tell different histories. Nothing is signed until a person has looked. */
export class Disagreement extends PlainFault {}

export interface Courier {
  /** True when the witness holds the heads up to `last`; false while one that did not answer is left alone. */
  tell(db: pg.ClientBase, last: Said | null): Promise<boolean>;
  /** Somebody else may have told it more: it is asked again. */
  forget(): void;
}

/** So that a witness on a broken line holds up sealing once in a while and not each time. */
const restMs = 30_000;

const atOnce = 500;

export function courierTo(witness: Witness, publicKey: KeyObject): Courier {
  /** What the witness is known to hold last; unknown at first and after a fault. */
  let held: Said | null | undefined;
  let restsUntil = 0;

  return {
    forget() {
      held = undefined;
    },

    async tell(db, last) {
      const before = held;
      if (before !== undefined && before?.line === last?.line) return true;
      if (performance.now() < restsUntil) return false;
      held = undefined;
      restsUntil = performance.now() + restMs;
      if (before !== undefined && last !== null && follows(before, last)) await witness.add([last.line]);
      else await catchUp(db, await lastOf(witness), last);
      held = last;
      restsUntil = 0;
      return true;
    },
  };

  async function catchUp(db: pg.ClientBase, known: Said | null, last: Said | null): Promise<void> {
    if ((known?.number ?? 0) > (last?.number ?? 0))
      throw new Disagreement(
        `${witness.name} holds ${known?.number} heads of the audit, the database ${last?.number ?? 0}: an older copy, or its end was cut off. Run npm run audit:verify`,
      );
    const [same] = known === null ? [] : await headLinesAfter(db, known.number - 1, 1);
    if (known !== null && same !== known.line) throw differs(known.number);
    let before = known;
    while (last !== null && before?.number !== last.number) {
      const lines = await headLinesAfter(db, before?.number ?? 0, atOnce);
      const heads = lines.map(readHead);
      for (const head of heads) {
        if (head === null || !follows(before, head) || !isSigned(head, publicKey))
          throw differs((before?.number ?? 0) + 1);
        before = head;
      }
      if (lines.length === 0) throw differs((before?.number ?? 0) + 1);
      await witness.add(lines);
    }
    if (before?.line !== last?.line) throw differs(last?.number ?? 0);
  }

  function differs(number: number): Disagreement {
    return new Disagreement(
      `Head ${number} of the audit in the database is not the one that was signed and given to ${witness.name}. Run npm run audit:verify`,
    );
  }
}

const follows = (before: Said | null, head: Said): boolean =>
  head.number === (before?.number ?? 0) + 1 && (before === null || head.before.equals(markOf(before.line)));

async function lastOf(witness: Witness): Promise<Said | null> {
  const line = await witness.last();
  if (line === null) return null;
  const head = readHead(line);
  if (head === null) throw new Disagreement(`${witness.name} holds a last line that is no head of the audit`);
  return head;
}
