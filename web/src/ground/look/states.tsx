/** The states a page can be in besides showing something. Each says why and offers one useful next step. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../words/use-words.ts';
import { Button, LinkButton } from './button.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { words } from './words.ts';

interface StateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ComponentChildren;
  /** The one useful next step. */
  readonly next?: ComponentChildren;
}

export const State = ({ icon, title, children, next }: StateProps) => (
  <div class="state">
    <span class="state-icon">
      <Icon name={icon} size={28} />
    </span>
    <p class="state-title">{title}</p>
    {children === undefined ? null : <div class="state-why">{children}</div>}
    {next === undefined ? null : <div class="state-next">{next}</div>}
  </div>
);

/** Nothing here yet: why, and what to do next. */
export const Empty = ({
  icon = 'inbox',
  title,
  why,
  next,
}: {
  readonly icon?: IconName;
  readonly title: string;
  readonly why: string;
  readonly next?: ComponentChildren;
}) => (
  <State icon={icon} title={title} next={next}>
    <p>{why}</p>
  </State>
);

/** Seen, but not for this duty; `because` completes the reason in the room's words. */
export function Refused({ because }: { readonly because?: string | null | undefined }) {
  const say = useWords(words);
  return (
    <State icon="lock" title={say('not-allowed')} next={<HomeLink />}>
      <p>{because ?? say('not-allowed-next')}</p>
    </State>
  );
}

/** Open to her as soon as she has shown that it is she. */
export function BehindProof({ onConfirm }: { readonly onConfirm: () => void }) {
  const say = useWords(words);
  return (
    <State
      icon="lock"
      title={say('behind-proof')}
      next={
        <Button icon="eye" onPress={onConfirm}>
          {say('confirm-it-is-you')}
        </Button>
      }
    >
      <p>{say('behind-proof-why')}</p>
    </State>
  );
}

/** Says the same whether it never was, is gone, or is walled. */
export function NotFound() {
  const say = useWords(words);
  return (
    <State icon="search" title={say('missing')} next={<HomeLink />}>
      <p>{say('missing-next')}</p>
    </State>
  );
}

function HomeLink() {
  const say = useWords(words);
  return (
    <LinkButton href="/" icon="home">
      {say('home')}
    </LinkButton>
  );
}
