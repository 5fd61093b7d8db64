/**
 * A fault that the person who runs Naung can mend: a port in use, a folder that cannot be read, a migration that was changed.
 *
 * Its words are written by us for that person and hold no value out of a record, so it is the only kind of error whose message
 * is printed and logged. Every other message is believed to quote somebody.
 */
import type { InBoth } from './in-both.ts';

export class PlainFault extends Error {
  override readonly name = 'PlainFault';
  /** The log keeps the English words; whoever sits at the machine of a district reads both. */
  readonly words: InBoth;

  constructor(message: string, { cause, id = message }: { readonly cause?: unknown; readonly id?: string } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.words = { id, en: message };
  }
}

/** The code of a system call's fault (`ENOENT`, `EADDRINUSE`) or of PostgreSQL (`42501`), if there is one. */
export const codeOf = (fault: unknown): string | undefined =>
  typeof fault === 'object' && fault !== null && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : undefined;
