/** Every chart exists three times: as a picture, as a sentence that says what it shows, and as a table. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { numberOf } from '../words/fill.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { Table } from './table.tsx';
import { words } from './words.ts';

export interface Bar {
  readonly label: string;
  /** Null where the number is too small to show; see `least`. */
  readonly value: number | null;
}

export interface ChartProps {
  readonly title: string;
  /** What the picture says, in words: "Kasus paling banyak di bulan Maret." */
  readonly sentence: string;
  /** Heads of the two columns of the table. */
  readonly of: string;
  readonly counted: string;
  readonly bars: readonly Bar[];
  /** Numbers under this are not shown. */
  readonly least?: number;
}

export function ChartFrame({
  title,
  sentence,
  of,
  counted,
  bars,
  least = 5,
  children,
}: ChartProps & {
  readonly children: (width: number) => ComponentChildren;
}) {
  const say = useWords(words);
  const text = useBarText(least);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <figure class="chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h2 id={`${id}-title`}>{title}</h2>
        <p id={`${id}-sentence`}>{sentence}</p>
      </figcaption>
      <div ref={box} role="img" aria-labelledby={`${id}-title ${id}-sentence`}>
        {children(width)}
      </div>
      {bars.some((bar) => bar.value === null) ? <p class="field-hint">{say('hidden-number-why')}</p> : null}
      <details class="chart-table">
        <summary>{say('as-table')}</summary>
        <Table
          caption={title}
          columns={[
            { key: 'of', head: of, cell: (bar) => bar.label },
            { key: 'counted', head: counted, number: true, cell: (bar) => text(bar) },
          ]}
          rows={bars}
          keyOf={(bar) => bar.label}
          empty={null}
        />
      </details>
    </figure>
  );
}

/** A number as the language writes it, or that it is too small to be shown. */
export function useBarText(least: number): (bar: Bar) => string {
  const say = useWords(words);
  const language = useLanguage();
  return (bar) => (bar.value === null ? say('hidden-number', { least }) : numberOf(language).format(bar.value));
}

/** Drawn to the width there is, so that letters in the picture keep their size. */
function useWidth(box: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(560);
  useLayoutEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return width;
}
