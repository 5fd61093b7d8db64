import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

interface DrawerProps {
  readonly title: string;
  readonly icon?: IconName;
  /** What one learns without opening it: "2 tujuan, 1 tercapai". */
  readonly summary?: ComponentChildren;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children?: ComponentChildren;
}

/** A part of a page that opens in its place: plan, consent, referrals, letters, team. */
export const Drawer = ({ title, icon, summary, open = false, onToggle, children }: DrawerProps) => (
  <details class="drawer" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
    <summary>
      {icon === undefined ? null : <Icon name={icon} />}
      <h2 class="drawer-title">{title}</h2>
      <span class="drawer-summary">{summary}</span>
      <Icon name="chevronDown" />
    </summary>
    <div class="drawer-body">{children}</div>
  </details>
);
