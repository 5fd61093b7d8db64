/**
 * Danger that the answers of an assessment tell: why, what it does to the case, and what to do now. Shown while it is being written and
 * again once it is saved, because a form must never take the answer "not safe" in silence.
 */
import { dangersIn, stopsForDanger, urgencyAssessed } from '@naung/domain/casework/danger/model.ts';
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import type { Answers } from '@naung/domain/ground/forms/answers.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Notice } from '../../ground/look/notice.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { dangerWords } from './danger-words.ts';

const deedsOf: Readonly<Record<string, readonly (keyof typeof dangerWords.id)[]>> = {
  'danger-now': ['do-stay', 'do-place'],
  'respondent-in-house-tonight': ['do-stay', 'do-place', 'do-apart'],
  'injured-or-bleeding': ['do-treat'],
  'suicidal-thoughts': ['do-guard'],
};

interface DangerSeenProps {
  readonly answers: Answers;
  readonly isSaved: boolean;
  readonly children?: ComponentChildren;
}

export function DangerSeen({ answers, isSaved, children }: DangerSeenProps) {
  const say = useWords(dangerWords);
  const levels = useCodes('urgency-levels');
  const dangers = useDangers(answers);
  const place = useRef<HTMLDivElement>(null);
  const isShown = stopsForDanger(answers) && dangers.urgency !== null;
  // The form was long and is gone: without this she would stand far below what to do now.
  useEffect(() => {
    if (!isShown || !isSaved) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, [isShown, isSaved]);
  if (!stopsForDanger(answers) || dangers.urgency === null) return null;
  const urgency = levels.wordOf(dangers.urgency);
  const deeds = [...new Set(dangersIn(answers).flatMap((item) => deedsOf[item] ?? [])), 'do-tell' as const];
  return (
    <div class="danger-seen" ref={place} tabIndex={-1}>
      <Notice tone="grave" title={say('title')} live>
        <p>{say('raises', { urgency, reasons: dangers.reasons.join(', ') })}</p>
        <p>
          <strong>{say('do-now')}</strong>
        </p>
        <ul>
          {deeds.map((deed) => (
            <li key={deed}>{say(deed)}</li>
          ))}
        </ul>
        <p>{isSaved ? say('was-raised', { urgency }) : say('raises-when-saved')}</p>
        {isSaved ? null : <p>{say('may-stop')}</p>}
        {children}
      </Notice>
    </div>
  );
}

/** By the list of triage as it stands at this desk; the office reads it again when it is saved. */
function useDangers(answers: Answers) {
  const language = useLanguage();
  const list = useCodes('urgency-items');
  const known = list.items.flatMap((item) => {
    const detail = detailOf('urgency-items', item);
    return detail === null ? [] : [{ code: item.code, level: detail.level, reason: detail.reason[language] }];
  });
  const said = dangersIn(answers);
  return {
    urgency: urgencyAssessed(answers, known),
    reasons: known.filter((item) => said.includes(item.code)).map((item) => item.reason),
  };
}
