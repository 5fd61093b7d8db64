import { useState } from 'preact/hooks';
import type { Answer, Failure } from '../api/failure.ts';

/** One press on the way in: busy while it works, and what it came to. */
export function useAttempt(onDone: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const attempt = async (way: () => Promise<Answer<unknown>>) => {
    setBusy(true);
    setFailure(null);
    const answer = await way();
    if (answer.ok) await onDone();
    else setFailure(answer.failure);
    setBusy(false);
  };

  return { busy, failure, attempt };
}
