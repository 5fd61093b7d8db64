/** Why a concern is as urgent as it is, in words that a person can check: never a bare number. */
import type { ConcernShown } from '@naung/domain/casework/intake/reads.ts';
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import { ambersForKuning, isLowerThan, type Urgency, urgencyFrom } from '@naung/domain/ground/urgency.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { onSafeSide } from './on-safe-side.ts';
import { words } from './words.ts';

interface WhyUrgentProps {
  readonly urgency: Urgency;
  readonly computed: Urgency;
  readonly items: readonly string[];
  /** What was told beside the items, where a rule ticked some of them. */
  readonly told?: ConcernShown['told'];
}

export function WhyUrgent({ urgency, computed, items, told = null }: WhyUrgentProps) {
  const say = useWords(words);
  const levels = useCodes('urgency-levels');
  const reasons = useReasons()(items, computed, told);
  const word = levels.wordOf(urgency);
  return (
    <div class="why-urgent">
      <p>
        {reasons.length === 0
          ? say('why-nothing')
          : computed === 'hijau'
            ? say('why-green', {
                count: reasons.length,
                reasons: reasons.join(', '),
                needed: ambersForKuning,
                amber: levels.wordOf('kuning').toLowerCase(),
              })
            : say('why-because', { urgency: levels.wordOf(computed), reasons: reasons.join(', ') })}
      </p>
      {urgency === computed ? null : (
        <p class="soft">
          {say(isLowerThan(urgency, computed) ? 'why-lowered' : 'why-judged', {
            computed: levels.wordOf(computed),
            urgency: word,
          })}
        </p>
      )}
    </div>
  );
}

/** The reasons that make it what it is: the red ones where it is red, else all that were named. */
function useReasons(): (items: readonly string[], urgency: Urgency, told: ConcernShown['told']) => readonly string[] {
  const say = useWords(words);
  const language = useLanguage();
  const list = useCodes('urgency-items');
  return (items, urgency, told) => {
    const safeSides = onSafeSide(told);
    const reasonOf = (code: string, reason: string) => {
      const side = safeSides[code];
      return side === undefined ? reason : say(side);
    };
    const known = items.flatMap((code) => {
      const item = list.itemOf(code);
      const detail = item === null ? null : detailOf('urgency-items', item);
      return detail === null ? [] : [{ level: detail.level, words: reasonOf(code, detail.reason[language]) }];
    });
    const telling = urgency === 'merah' ? known.filter((one) => one.level === 'red') : known;
    return telling.map((one) => one.words);
  };
}

/** What the answers given so far come to, before anything is sent. */
export function useComputedUrgency(): (items: readonly string[]) => Urgency {
  const list = useCodes('urgency-items');
  return (items) => {
    const levels = list.items.flatMap((item) => {
      const detail = detailOf('urgency-items', item);
      return detail === null ? [] : [{ code: item.code, level: detail.level }];
    });
    return urgencyFrom(items, levels);
  };
}

export const itemsOf = (concern: Pick<ConcernShown, 'told'>): readonly string[] => concern.told?.urgencyItems ?? [];
