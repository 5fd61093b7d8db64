/** The head of a page: one heading that takes focus on arrival, what one can do here, and the way back on a narrow screen. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useArrival } from '../going/arrival.ts';
import { usePlace } from '../going/going.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

interface PageHeadProps {
  readonly title: ComponentChildren;
  /** Urgency, phase, place: a line above or beside the name. */
  readonly marks?: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** The list this page was opened from; shown as a way back where list and page do not fit beside each other. */
  readonly back?: string;
}

export function PageHead({ title, marks, lead, actions, back }: PageHeadProps) {
  const say = useWords(words);
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(heading, usePlace());
  return (
    <header class="page-head">
      {back === undefined ? null : (
        <a class="back" href={back}>
          <Icon name="arrowLeft" size={16} /> {say('back-to-list')}
        </a>
      )}
      <div class="page-title">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {marks === undefined ? null : <div class="marks">{marks}</div>}
      </div>
      {lead === undefined ? null : <div class="lead">{lead}</div>}
      {actions === undefined ? null : <div class="actions">{actions}</div>}
    </header>
  );
}

/** A page by itself. `wide` is for tables; everything else keeps to a measure one can read. */
export const Page = ({
  wide = false,
  children,
  ...head
}: PageHeadProps & { readonly wide?: boolean; readonly children: ComponentChildren }) => (
  <div class={wide ? 'page wide' : 'page'}>
    <PageHead {...head} />
    {children}
  </div>
);

/** A form, or a part of a page, under a heading of its own. */
export const Section = ({
  title,
  actions,
  children,
}: {
  readonly title: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}) => (
  <section class="section">
    <div class="section-head">
      <h2>{title}</h2>
      {actions === undefined ? null : <div class="actions">{actions}</div>}
    </div>
    {children}
  </section>
);
