import type { ComponentChildren } from 'preact';

interface BesideProps {
  readonly list: ComponentChildren;
  /** What is open from the list, or null; on a narrow screen it takes the list's place. */
  readonly page: ComponentChildren | null;
  /** Shown beside the list while nothing is open. */
  readonly nothingOpen: ComponentChildren;
}

/** A list and a page beside each other from 1100 px on, one after the other below. */
export const Beside = ({ list, page, nothingOpen }: BesideProps) => (
  <div class={page === null ? 'beside' : 'beside opened'}>
    <div class="beside-list">{list}</div>
    {/* It scrolls by itself on wide screens, so the keyboard must be able to get into it. */}
    <div class="beside-page" tabIndex={0}>
      {page ?? nothingOpen}
    </div>
  </div>
);
