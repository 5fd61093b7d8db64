/** Coming in by `/masuk#<token>` or `/undangan#<token>`: the token leaves the address at once and is used once. */
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';
import { go, takeFragment } from '../going/going.ts';
import { LinkButton } from '../look/button.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Notice } from '../look/notice.tsx';
import { PageHead } from '../look/page.tsx';
import { useWords } from '../words/use-words.ts';
import { Entrance } from './entrance.tsx';
import { learnWhoIsHere } from './me.ts';
import { redeem } from './sessions.ts';
import { words } from './words.ts';

export function LinkPage() {
  const say = useWords(words);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [token, setToken] = useState(takeFragment);

  const open = async () => {
    setFailure(null);
    const answer = token === null ? null : await redeem(token);
    if (answer?.ok === false) return setFailure(answer.failure);
    setToken(null);
    await learnWhoIsHere();
    go('/', { replace: true });
  };
  useEffect(() => {
    void open();
  }, []);

  if (failure === null) {
    return (
      <Entrance>
        <PageHead title={say('signing-in')} lead={say('signing-in-lead')} />
      </Entrance>
    );
  }
  const unreached = failure.kind === 'unreachable' || failure.kind === 'broken' || failure.kind === 'too-often';
  return (
    <Entrance>
      <PageHead title={say('sign-in')} />
      {unreached ? (
        <FailureNotice failure={failure} onRetry={() => void open()} />
      ) : (
        <Notice tone="attention" title={say('link-used')} live>
          <p>{say('link-used-next')}</p>
        </Notice>
      )}
      <LinkButton href="/">{say('sign-in')}</LinkButton>
    </Entrance>
  );
}
