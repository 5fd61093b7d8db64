/** Work that comes again as long as a process lives, never twice at once. */

/**
 * Begins at once. A turn says how long it rests afterwards, in milliseconds, and throws nothing. `stop` waits for the turn
 * in hand.
 */
export function inTurns(turn: (isStopping: () => boolean) => Promise<number>): { stop(): Promise<void> } {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  const again = async () => {
    const restMs = await turn(() => stopping);
    if (stopping) return;
    timer = setTimeout(() => {
      turning = again();
    }, restMs);
  };
  let turning = again();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await turning;
    },
  };
}
