import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

/** `main` once a page, `plain` beside it, `quiet` in rows and bars, `grave` for what takes something away. */
export type ButtonKind = 'main' | 'plain' | 'quiet' | 'grave';

interface Looks {
  readonly kind?: ButtonKind;
  readonly icon?: IconName | undefined;
  readonly children: ComponentChildren;
}

interface ButtonProps extends Looks {
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit';
  /** Says what goes on while it works; meanwhile a second press does nothing. */
  readonly busy?: string | false;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  readonly describedBy?: string;
}

export const Button = ({
  kind = 'plain',
  icon,
  children,
  onPress,
  type = 'button',
  busy = false,
  ...rest
}: ButtonProps) => (
  <button
    type={type}
    class={`button ${kind}`}
    aria-disabled={busy !== false || undefined}
    aria-expanded={rest.expanded}
    aria-describedby={rest.describedBy}
    disabled={rest.disabled}
    onClick={(event) => {
      if (busy === false) onPress?.();
      else event.preventDefault();
    }}
  >
    {icon === undefined ? null : <Icon name={icon} />}
    <span>{busy === false ? children : busy}</span>
  </button>
);

export const LinkButton = ({ kind = 'plain', icon, children, href }: Looks & { href: string }) => (
  <a class={`button ${kind}`} href={href}>
    {icon === undefined ? null : <Icon name={icon} />}
    <span>{children}</span>
  </a>
);

/** A button of which only the icon is seen; its word is read aloud and shown as a tip. */
export const IconButton = ({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) => (
  <button type="button" class="button icon-only" aria-label={label} title={label} onClick={onPress}>
    <Icon name={icon} />
  </button>
);
