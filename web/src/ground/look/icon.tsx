import { type IconName, icons } from './icons.ts';

/** Decoration beside a word; it says nothing by itself and screen readers pass over it. */
export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={icons[name]} />
  </svg>
);
