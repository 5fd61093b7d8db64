/**
 * Who keeps signed heads outside the database, so that whoever owns the database cannot take back what was said. At least two; the
 * farther from this machine and from whoever administers it, the better.
 */

export interface Witness {
  /** How a person would call it. */
  readonly name: string;
  readonly kind: 'folder' | 'database';
  /** The last line it holds. */
  last(): Promise<string | null>;
  /** Adds lines at its end and returns when they are safe. Lines that it holds already must not be given. */
  add(lines: readonly string[]): Promise<void>;
  /** All its lines, from the first. */
  lines(): AsyncGenerator<string, void>;
  close(): Promise<void>;
}
