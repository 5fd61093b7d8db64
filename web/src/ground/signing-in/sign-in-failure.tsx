import type { Failure } from '../api/failure.ts';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Notice } from '../look/notice.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { words } from './words.ts';

/** Says the same whether the name or the passphrase was wrong, so that nobody learns who has an account. */
export function SignInFailure({ failure }: { readonly failure: Failure | null }) {
  const say = useWords(words);
  const known = useWordIfKnown(words);
  if (failure === null) return null;
  if (failure.kind === 'too-often') return <Notice tone="attention" title={say('too-many-tries')} live />;
  const word = known(becauseOf(failure) ?? '');
  if (word !== null) return <Notice tone="attention" title={word} live />;
  if (failure.kind === 'signed-out' || failure.kind === 'malformed') {
    return <Notice tone="attention" title={say('wrong-words')} live />;
  }
  return <FailureNotice failure={failure} />;
}

export const becauseOf = (failure: Failure | null): string | null =>
  failure !== null && 'because' in failure ? failure.because : null;
