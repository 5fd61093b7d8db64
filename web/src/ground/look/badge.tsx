import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export type Tone = 'plain' | 'done' | 'attention' | 'info' | 'grave';

/** A state in one or two words. */
export const Badge = ({
  tone = 'plain',
  icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}) => (
  <span class={`badge ${tone}`}>
    {icon === undefined ? null : <Icon name={icon} size={14} />}
    {children}
  </span>
);
