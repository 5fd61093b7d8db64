/**
 * What the core of an event adds to its word: codes and days only, each read from its list. What a code cannot be read from is left
 * out, so that an event of tomorrow never shows its inside.
 */
import type { Day } from '@naung/domain/ground/time.ts';
import type { Codes } from '../../ground/codes/use-codes.ts';
import { reasonWords } from '../../ground/correcting/words.ts';
import { kindWords } from '../../ground/deadlines/words.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown } from '../../ground/words/use-words.ts';
import { handOverWords, loweringWords, nextStepWords, phaseWords, reopeningWords, roleWords } from './code-words.ts';
import { listsByField, useLists } from './event-lists.ts';
import { answerWords, recordKindWords } from './event-words.ts';

const answers: readonly string[] = ['answer', 'outcome', 'connection', 'how'];
const days: readonly string[] = ['on', 'givenOn', 'dueOn', 'until'];

export function useEventDetail(): (core: Readonly<Record<string, unknown>>) => string {
  const language = useLanguage();
  const lists = useLists();
  const phase = useWordIfKnown(phaseWords);
  const kind = useWordIfKnown(recordKindWords);
  const clock = useWordIfKnown(kindWords);
  const answer = useWordIfKnown(answerWords);
  const step = useWordIfKnown(nextStepWords);
  const role = useWordIfKnown(roleWords);
  const reasons = [
    useWordIfKnown(loweringWords),
    useWordIfKnown(reopeningWords),
    useWordIfKnown(handOverWords),
    useWordIfKnown(reasonWords),
  ];
  const level = (value: string) => phase(value) ?? lists.urgency[0]?.itemOf(value)?.[language] ?? null;
  const wordOf = (field: string, value: string): string | null => {
    if (field === 'kind') return kind(value) ?? clock(value);
    if (answers.includes(field)) return answer(value);
    if (field === 'what') return step(value);
    if (field === 'role') return role(value);
    if (days.includes(field)) return dayInShort(value as Day, language);
    const known = field === 'reason' ? reasons.map((words) => words(value)).find((word) => word !== null) : undefined;
    return known ?? fromLists(lists[field as keyof typeof lists] ?? [], value, language);
  };
  return (core) => {
    const course =
      typeof core.from === 'string' && typeof core.to === 'string' ? [level(core.from), level(core.to)] : [];
    const steps = course.includes(null) ? '' : course.join(' → ');
    const said = [...Object.keys(listsByField), 'kind', 'what', 'role', ...answers, ...days].flatMap((field) =>
      [core[field]].flat().flatMap((value) => (typeof value === 'string' ? (wordOf(field, value) ?? []) : [])),
    );
    return [steps, ...said].filter((part) => part !== '').join(' · ');
  };
}

const fromLists = (lists: readonly Codes[], code: string, language: 'id' | 'en'): string | null =>
  lists.map((list) => list.itemOf(code)).find((item) => item !== null)?.[language] ?? null;
