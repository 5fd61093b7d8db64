/** Which kind of request is opened where none was asked for: the first of which something waits or may still wait. */
export const firstWaiting = (kinds: readonly string[], counts: Readonly<Record<string, number>>): string | undefined =>
  kinds.find((kind) => counts[kind] !== 0) ?? kinds[0];
