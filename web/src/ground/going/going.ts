/**
 * Where the person is: real paths through the browser's own history. The title never changes, so that neither a tab, a
 * taskbar nor a history list tells what was open.
 */
import { keep, useKept } from '../kept.ts';
import { expectArrival } from './arrival.ts';

export const here = (): string => location.pathname;

export const place = keep(here());

/** Counts how often somebody went to where she is already: what stands there is asked for anew. */
export const anew = keep(0);

export const usePlace = (): string => useKept(place);

export interface GoingOptions {
  readonly replace?: boolean;
  /** `heading`: focus goes to the heading of what opens. `stay`: it stays in the list from which a row was opened. */
  readonly focus?: 'heading' | 'stay';
}

export function go(path: string, { replace = false, focus = 'heading' }: GoingOptions = {}): void {
  if (path === place.get()) {
    anew.set(anew.get() + 1);
    return;
  }
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  if (focus === 'heading') expectArrival();
  place.set(here());
}

/** Takes what follows the `#` and wipes it from the address at once: it may be a key to somebody's account. */
export function takeFragment(): string | null {
  const fragment = location.hash.slice(1);
  if (fragment === '') return null;
  history.replaceState(null, '', location.pathname);
  return fragment;
}
