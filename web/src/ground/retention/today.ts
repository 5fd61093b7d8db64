/** Of a day's work: what another asked of a record and waits for one's word, what is held past its review, what has been kept long enough. */
import { RetentionWaiting } from '@naung/domain/ground/retention/reads.ts';
import { useRead } from '../api/use-read.ts';
import { dayInShort } from '../look/dates.ts';
import type { TodayLine, TodayPartProps } from '../room.ts';
import { useTellToday } from '../tell-today.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { actWords, words } from './words.ts';

const href = '/masa-simpan';

export function RetentionToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const sayAct = useWords(actWords);
  const language = useLanguage();
  const { value, failure } = useRead(RetentionWaiting, {});
  const codeOf = (code: string | null) => code ?? say('no-code');
  const askedLines = (isMine: boolean): readonly TodayLine[] =>
    (value?.asked ?? [])
      .filter((one) => one.isMine === isMine)
      .map(({ act, code, what, askedBy, askedOn }) => {
        const detail = { what: sayAct(what), name: askedBy, day: dayInShort(askedOn, language) };
        const title = say('today-asked', { code: codeOf(code) });
        return { key: act, href, title, detail: say(isMine ? 'asked-by-me' : 'asked-by', detail) };
      });
  useTellToday(
    [{ items: value === null ? null : [value], failure }],
    () => ({
      now: askedLines(false),
      due: [
        ...(value?.forReview ?? []).map(({ record, code, reviewOn }) => ({
          ...{ key: record, href, title: say('today-review', { code: codeOf(code) }) },
          detail: say('today-review-since', { day: dayInShort(reviewOn, language) }),
        })),
        ...dueLines(value?.due.count ?? 0, value?.due.since ?? null),
      ],
      waits: askedLines(true),
    }),
    onLines,
  );
  return null;

  function dueLines(count: number, since: string | null): readonly TodayLine[] {
    if (count === 0 || since === null) return [];
    const detail = say('today-due-since', { day: dayInShort(since as Parameters<typeof dayInShort>[0], language) });
    return [{ key: 'due', href, title: say('today-due', { count }), detail }];
  }
}
