/** What has happened to a referral, as both sides see it; what she told of the agency is there for her team alone. */
import type { ReferralEvent } from '@naung/domain/casework/referrals/events.ts';
import type { ReferralShown } from '@naung/domain/casework/referrals/reads.ts';
import { dayIn } from '@naung/domain/ground/time.ts';
import { useUnitNames } from '../../ground/agencies/known-units.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import type { IconName } from '../../ground/look/icons.ts';
import { Timeline } from '../../ground/look/timeline.tsx';
import { useZone } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { connectionWords, outcomeWords, statusWords, stepWords, withdrawalWords } from './code-words.ts';
import { words } from './inbox-words.ts';

type Step = ReferralShown['steps'][number];

const icons: Readonly<Record<ReferralEvent['type'], IconName>> = {
  'referral-sent': 'referral',
  'referral-cancelled': 'undo',
  'referral-answered': 'message',
  'referral-progressed': 'walk',
  'referral-completed': 'done',
  'referral-withdrawn': 'undo',
  'connection-verified': 'person',
  'packet-resent': 'correct',
  'packet-cancelled': 'undo',
};

export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const say = useWords(words);
  const stepWord = useWordIfKnown(stepWords);
  const codeWord = useStepCode();
  const unitName = useUnitNames();
  const language = useLanguage();
  const zone = useZone();
  const isSameDay = ({ on, at }: Step) => on === null || on === dayIn(zone, at);
  return (
    <Timeline
      label={say('steps')}
      entries={steps.map((step, at) => {
        const code = codeWord(step);
        return {
          key: `${step.at} ${at}`,
          at: step.at,
          icon: iconOf(step.step),
          title: [stepWord(step.step) ?? step.step, code].filter((part) => part !== null).join(': '),
          who: unitName(step.byUnit),
          children:
            isSameDay(step) && step.words === undefined ? undefined : (
              <>
                {step.on === null || isSameDay(step) ? null : (
                  <p>{say('step-day', { day: dayInShort(step.on, language) })}</p>
                )}
                {step.words === undefined ? null : <p class="as-written">{step.words}</p>}
              </>
            ),
        };
      })}
    />
  );
}

const iconOf = (step: string): IconName =>
  Object.hasOwn(icons, step) ? icons[step as ReferralEvent['type']] : 'event';

/** Which list a step's code stands in is told by the step. */
function useStepCode(): (step: Step) => string | null {
  const status = useWordIfKnown(statusWords);
  const outcome = useWordIfKnown(outcomeWords);
  const withdrawal = useWordIfKnown(withdrawalWords);
  const connection = useWordIfKnown(connectionWords);
  const declines = useCodes('referral-decline-reasons');
  const barriers = useCodes('referral-barriers');
  return ({ step, code }) => {
    if (code === null) return null;
    if (step === 'referral-answered') return status(code) ?? declines.wordOf(code);
    if (step === 'connection-verified') return connection(code) ?? barriers.wordOf(code);
    return outcome(code) ?? withdrawal(code);
  };
}
