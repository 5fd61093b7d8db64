/** Follows plain clicks on links of the desk; new tabs, downloads, the API and other sites stay the browser's. */
import { expectArrival } from './arrival.ts';
import { go, here, place } from './going.ts';

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
