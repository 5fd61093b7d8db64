/** That something waits and nobody can do it: what kind of work and since when, and not a word of why. */
import { WithoutAnyone } from '@naung/domain/ground/walls/without-anyone.ts';
import { useRead } from '../api/use-read.ts';
import { dayInShort } from '../look/dates.ts';
import { Notice } from '../look/notice.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { taskWords, words } from './without-words.ts';

export function WithoutAnyoneNotice() {
  const say = useWords(words);
  const sayTask = useWords(taskWords);
  const language = useLanguage();
  const { value } = useRead(WithoutAnyone, {}, 'while-waiting');
  if (value === null || value.items.length === 0) return null;
  return (
    <div class="section">
      <Notice tone="grave" title={say('title')}>
        <ul>
          {value.items.map(({ task, since, count }) => (
            <li key={`${task} ${since}`}>
              {sayTask(task, { count })}, {say('since', { day: dayInShort(since, language) })}
            </li>
          ))}
        </ul>
        <p>{say('why')}</p>
      </Notice>
    </div>
  );
}
