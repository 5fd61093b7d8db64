import type { ComponentChildren } from 'preact';
import type { Tone } from './badge.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

const icons: Record<Tone, IconName> = {
  plain: 'info',
  info: 'info',
  done: 'done',
  attention: 'warning',
  grave: 'warning',
};

interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ComponentChildren;
  /** Read aloud when it appears by itself, such as the answer to a press. */
  readonly live?: boolean;
}

/** Something to know before going on, in the flow of the page. */
export const Notice = ({ tone = 'info', title, children, live = false }: NoticeProps) => (
  <div class={`notice ${tone}`} role={live ? 'status' : undefined}>
    <Icon name={icons[tone]} />
    <div>
      {title === undefined ? null : <p class="notice-title">{title}</p>}
      {children}
    </div>
  </div>
);
