/**
 * Where the person is: real paths through the browser's own history. The title never changes, so that neither a tab, a
 * taskbar nor a history list tells what was open.
 */
import { keep, useKept } from '../kept.ts';
import { expectArrival } from './arrival.ts';

const here = (): string => location.pathname;

const place = keep(here());

export const usePlace = (): string => useKept(place);

export interface GoingOptions {
  readonly replace?: boolean;
  /** `heading`: focus goes to the heading of what opens. `stay`: it stays in the list from which a row was opened. */
  readonly focus?: 'heading' | 'stay';
}

export function go(path: string, { replace = false, focus = 'heading' }: GoingOptions = {}): void {
  if (path === place.get()) return;
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

/** Follows plain clicks on links of the desk; new tabs, downloads, the API and other sites stay the browser's. */
export function followLinks(): () => void {
  const click = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || !isOurs(link)) return;
    event.preventDefault();
    go(link.pathname);
  };
  const pop = () => {
    if (here() === place.get()) return;
    expectArrival();
    place.set(here());
  };
  document.addEventListener('click', click);
  addEventListener('popstate', pop);
  return () => {
    document.removeEventListener('click', click);
    removeEventListener('popstate', pop);
  };
}

const isOurs = (link: HTMLAnchorElement): boolean =>
  link.hasAttribute('href') &&
  link.origin === location.origin &&
  link.hash === '' &&
  link.target === '' &&
  !link.hasAttribute('download') &&
  !link.pathname.startsWith('/api/');
