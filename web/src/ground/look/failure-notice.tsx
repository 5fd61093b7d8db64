import type { Failure } from '../api/failure.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { words } from './words.ts';

interface FailureNoticeProps {
  readonly failure: Failure | null;
  /** The room's words for the key of a refusal or a rule; null where it knows none. */
  readonly because?: ((key: string) => string | null) | undefined;
  readonly onRetry?: () => void;
}

const titles = {
  'not-allowed': ['not-allowed', 'not-allowed-next'],
  refused: ['refused', 'refused-next'],
  missing: ['missing', 'missing-next'],
  malformed: ['malformed', 'malformed-next'],
  'signed-out': ['signed-out', 'signed-out-next'],
  'too-often': ['too-often', 'too-often-next'],
  broken: ['broken', 'broken-next'],
  unreachable: ['unreachable', 'unreachable-next'],
} as const;

/** What a press came to when it was not done: what happened, what was kept, what to do. Beside the button, read aloud. */
export function FailureNotice({ failure, because, onRetry }: FailureNoticeProps) {
  const say = useWords(words);
  if (failure === null) return null;
  const [title, next] = titles[failure.kind];
  const key = 'because' in failure ? failure.because : null;
  if (key === 'nothing-changes')
    return (
      <Notice title={say('nothing-changed')} live>
        <p>{because?.(key) ?? say('nothing-changed-why')}</p>
      </Notice>
    );
  if (failure.kind === 'not-allowed' && key === 'prove-again')
    return (
      <Notice tone="attention" title={say('not-proven')} live>
        <p>{say('not-proven-next')}</p>
      </Notice>
    );
  const reason = key === null ? null : (because?.(key) ?? null);
  return (
    <Notice tone="attention" title={reason ?? say(title)} live>
      <p>{say(next)}</p>
      {failure.kind === 'broken' && failure.reference !== null ? (
        <p>{say('broken-reference', { reference: failure.reference })}</p>
      ) : null}
      {onRetry === undefined ? null : (
        <Button icon="retry" onPress={onRetry}>
          {say('try-again')}
        </Button>
      )}
    </Notice>
  );
}
