import type { ComponentChildren } from 'preact';
import type { Reading } from '../api/use-read.ts';
import { useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Notice } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';
import { BehindProof, NotFound, Refused } from './states.tsx';
import { words } from './words.ts';

interface ShownProps<T> {
  readonly reading: Reading<T>;
  readonly because?: ((key: string) => string | null) | undefined;
  readonly lines?: number;
  readonly children: (value: T) => ComponentChildren;
}

/** What was read, or the state it is in: awaited, refused, not there, out of reach, or the last that could be had. */
export function Shown<T>({ reading, because, lines, children }: ShownProps<T>) {
  const say = useWords(words);
  const { value, failure, waiting, again } = reading;
  if (value !== null) {
    return (
      <>
        {failure === null ? null : (
          <Notice tone="attention" live>
            <p>{say('stale')}</p>
          </Notice>
        )}
        {children(value)}
      </>
    );
  }
  if (failure?.kind === 'missing') return <NotFound />;
  if (failure?.kind === 'not-allowed' && failure.because === 'prove-again') return <BehindProof onConfirm={again} />;
  if (failure?.kind === 'not-allowed' && failure.because === 'reason-needed')
    return <Refused because={say('reason-needed')} />;
  if (failure?.kind === 'not-allowed')
    return <Refused because={failure.because === null ? null : because?.(failure.because)} />;
  if (failure !== null && !waiting) return <FailureNotice failure={failure} because={because} onRetry={again} />;
  return <Skeleton lines={lines ?? 5} />;
}
