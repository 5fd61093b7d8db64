import type { ComponentChildren } from 'preact';
import type { Pages } from '../api/use-pages.ts';
import { CursorPager } from './cursor-pager.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { Skeleton } from './skeleton.tsx';
import { Refused } from './states.tsx';

interface ShownPagesProps<Item> {
  readonly pages: Pages<Item>;
  readonly because?: ((key: string) => string | null) | undefined;
  readonly lines?: number;
  readonly empty: ComponentChildren;
  readonly children: (items: readonly Item[]) => ComponentChildren;
}

/** A list that comes page by page, or the state it is in: awaited, refused, out of reach, empty. What was refused never looks empty. */
export function ShownPages<Item>({ pages, because, lines, empty, children }: ShownPagesProps<Item>) {
  const { items, failure, hasMore, waiting, more, again } = pages;
  if (items === null || (items.length === 0 && failure !== null)) {
    if (failure === null) return <Skeleton lines={lines ?? 4} />;
    if (failure.kind === 'not-allowed')
      return <Refused because={failure.because === null ? null : because?.(failure.because)} />;
    return <FailureNotice failure={failure} because={because} onRetry={again} />;
  }
  if (items.length === 0) return <>{empty}</>;
  return (
    <>
      <FailureNotice failure={failure} because={because} onRetry={again} />
      {children(items)}
      <CursorPager shown={items.length} hasMore={hasMore} waiting={waiting} onMore={more} />
    </>
  );
}
