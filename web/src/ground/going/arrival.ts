/**
 * After going somewhere, focus is put on the heading of what opened, so that a keyboard and a screen reader arrive there
 * too. A heading that comes later (its record had to be fetched) takes over, unless the person has already moved on.
 */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

let arriving = false;

export function expectArrival(): void {
  arriving = true;
}

export function watchForMoves(): () => void {
  const moved = () => {
    arriving = false;
  };
  document.addEventListener('keydown', moved, true);
  document.addEventListener('pointerdown', moved, true);
  return () => {
    document.removeEventListener('keydown', moved, true);
    document.removeEventListener('pointerdown', moved, true);
  };
}

/** For a heading with `tabindex="-1"`; `place` is what it is the heading of. */
export function useArrival(heading: RefObject<HTMLElement | null>, place: string): void {
  useEffect(() => {
    if (arriving) heading.current?.focus();
  }, [place]);
}
