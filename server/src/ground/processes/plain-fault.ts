/**
 * A fault that the person who runs Naung can mend: a port in use, a folder that cannot be read, a migration that was changed.
 *
 * Its words are written by us for that person and hold no value out of a record, so it is the only kind of error whose message
 * is printed and logged. Every other message is believed to quote somebody.
 */
export class PlainFault extends Error {
  override readonly name = 'PlainFault';
}

/** The code of a system call's fault (`ENOENT`, `EADDRINUSE`) or of PostgreSQL (`42501`), if there is one. */
export const codeOf = (fault: unknown): string | undefined =>
  typeof fault === 'object' && fault !== null && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : undefined;
