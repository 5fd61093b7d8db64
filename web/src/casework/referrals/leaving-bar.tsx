/** As long as it has not left: that it leaves, and the way back. It says so once and goes by itself; nothing counts down. */
import { CancelReferral } from '@naung/domain/casework/referrals/commands-sending.ts';
import { type Instant, isBefore } from '@naung/domain/ground/time.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { Button } from '../../ground/look/button.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { now } from '../../ground/outside.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { refusalWords } from './refusal-words.ts';
import { words } from './sent-words.ts';

interface LeavingBarProps {
  readonly referral: string;
  /** The referral itself, or a packet in place of one that has left. */
  readonly what: 'referral' | 'packet';
  readonly onChanged: () => void;
}

export function LeavingBar({ referral, what, onChanged }: LeavingBarProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const bar = useRef<HTMLDivElement>(null);
  // The form that sent it is gone, and with it the focus: it goes to the way back.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) bar.current?.focus();
  }, []);
  const { perform, working, failure } = usePerform(CancelReferral);
  const takeBack = async () => {
    const answer = await perform({ referral });
    if (answer.ok) toast(say('taken-back'));
    else if (answer.failure.kind === 'refused') toast(because(answer.failure.because) ?? say('not-taken-back'));
    else return;
    onChanged();
  };
  return (
    <div ref={bar} tabIndex={-1}>
      <Notice tone="attention" title={say('leaves-soon')} live>
        <p>{say(what === 'referral' ? 'leaves-soon-why' : 'packet-leaves-soon-why')}</p>
        <Button kind="main" icon="undo" busy={working && say('taking-back')} onPress={() => void takeBack()}>
          {say('take-back')}
        </Button>
        <FailureNotice failure={failure} because={because} />
      </Notice>
    </div>
  );
}

/** True until that moment has come. */
export function useNotYet(moment: Instant): boolean {
  const [, look] = useState(0);
  useEffect(() => {
    const left = Date.parse(moment) - Date.parse(now());
    if (left <= 0) return;
    const timer = setTimeout(() => look((times) => times + 1), left + 1);
    return () => clearTimeout(timer);
  }, [moment]);
  return isBefore(now(), moment);
}
