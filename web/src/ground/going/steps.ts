/**
 * What a page shows of itself, as steps in the browser's history, so that Back leads back. The address stays as it is and the history
 * holds a number: what somebody looked for names colleagues and records, and is kept in memory, for her alone and until the page is loaded
 * anew.
 */
import { useEffect, useState } from 'preact/hooks';

let whose = '';
let last = 0;
const steps = new Map<number, unknown>();

const stepHere = (): number | null => {
  const step = (history.state as { readonly step?: unknown } | null)?.step;
  return typeof step === 'number' ? step : null;
};

/** `owner` is who looks; what another looked at on this device is not hers. */
export function useSteps<Step>(owner: string, first: Step) {
  if (whose !== owner) {
    steps.clear();
    whose = owner;
  }
  const now = (): Step => (steps.get(stepHere() ?? -1) as Step | undefined) ?? first;
  const [step, setStep] = useState<Step>(now);
  useEffect(() => {
    const back = () => setStep(now());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  const write = (next: Step, how: 'pushState' | 'replaceState') => {
    last += 1;
    steps.set(last, next);
    history[how]({ step: last }, '');
    setStep(next);
  };
  return {
    step,
    /** Back leads from it to what was there before. */
    goTo: (next: Step) => write(next, 'pushState'),
    change: (next: Step) => write(next, 'replaceState'),
  };
}
