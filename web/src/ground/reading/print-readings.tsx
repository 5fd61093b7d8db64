/**
 * The record of access on paper: first the question who could find it, then days, hours and names alone. The paper stands outside the
 * desk while it is printed, so that nothing of the page comes with it; its title, which becomes the name of a file, says nothing.
 */
import { ReadingsForPaper } from '@naung/domain/ground/reading/record.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRead } from '../api/use-read.ts';
import { Button } from '../look/button.tsx';
import { dayInShort, hourText } from '../look/dates.ts';
import { Dialog } from '../look/dialog.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import type { CasePartProps } from '../room.ts';
import { useZone } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { readingWords as words } from './reading-words.ts';

interface PrintReadingsProps {
  readonly case: CasePartProps['case'];
  readonly onClose: () => void;
}

export function PrintReadings({ case: id, onClose }: PrintReadingsProps) {
  const say = useWords(words);
  const [agreed, setAgreed] = useState(false);
  const { value, failure, waiting } = useRead(ReadingsForPaper, agreed ? { case: id } : null);
  const language = useLanguage();
  const zone = useZone();

  useEffect(() => {
    if (value === null) return;
    const hour = (at: Instant) => hourText(at, zone, language);
    const rows = value.items.map(({ day, name, firstAt, lastAt }) => [
      dayInShort(day, language),
      hoursOf(hour(firstAt), hour(lastAt)),
      name,
    ]);
    const heads = [say('paper-day'), say('paper-hour'), say('paper-name')];
    print({ title: say('paper-title'), heads, rows, below: value.isCut ? say('paper-is-cut') : null });
    onClose();
  }, [value]);

  return (
    <Dialog
      title={say('print-title')}
      open
      onClose={onClose}
      actions={
        <>
          <Button kind="main" onPress={onClose}>
            {say('print-leave')}
          </Button>
          <Button icon="print" busy={waiting && say('print-do')} onPress={() => setAgreed(true)}>
            {say('print-do')}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{say('print-warning')}</p>
        <p>{say('print-what')}</p>
        <FailureNotice failure={failure} />
      </div>
    </Dialog>
  );
}

interface PaperProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly below: string | null;
}

/** Words alone: it stands outside the desk, where nothing tells it a language or a zone. */
const Paper = ({ title, heads, rows, below }: PaperProps) => (
  <>
    <h1>{title}</h1>
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.join(' ')}>
            {cells.map((cell) => (
              <td key={cell}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {below !== null && <p>{below}</p>}
  </>
);

function print(paper: PaperProps): void {
  const before = document.title;
  const sheet = document.createElement('div');
  sheet.className = 'paper';
  document.body.append(sheet);
  render(<Paper {...paper} />, sheet);
  document.title = paper.title;
  document.documentElement.classList.add('printing-paper');
  window.print();
  document.documentElement.classList.remove('printing-paper');
  document.title = before;
  render(null, sheet);
  sheet.remove();
}

const hoursOf = (first: string, last: string): string => (first === last ? first : `${first}–${last}`);
