/** Unusual reading on the custodians' page, and what somebody did about it. No case is named, and none is opened from here. */

import { type ReadingAnswer, readingAnswers } from '@naung/domain/ground/reading/model.ts';
import { NoteReading, type UnusualReading, UnusualReadings } from '@naung/domain/ground/reading/unusual.ts';
import { useState } from 'preact/hooks';
import { usePages } from '../api/use-pages.ts';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Button } from '../look/button.tsx';
import { Radios } from '../look/choices.tsx';
import { dayInShort } from '../look/dates.ts';
import { Section } from '../look/page.tsx';
import { ShownPages } from '../look/shown-pages.tsx';
import { Table } from '../look/table.tsx';
import { TextArea } from '../look/text-input.tsx';
import { When } from '../look/when.tsx';
import { newKey } from '../outside.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { answerWords, patternWords, unusualWords as words } from './unusual-words.ts';

export function UnusualSection() {
  const say = useWords(words);
  const pages = usePages(UnusualReadings, {}, 'while-waiting');
  const [noting, setNoting] = useState<UnusualReading | null>(null);
  return (
    <Section title={say('unusual')}>
      <p class="soft">{say('unusual-lead')}</p>
      <ShownPages pages={pages} lines={2} empty={<p class="soft">{say('none-unusual')}</p>}>
        {(readings) => <UnusualTable readings={readings} onNote={setNoting} />}
      </ShownPages>
      {noting === null ? null : <NoteDialog reading={noting} onClose={() => setNoting(null)} onDone={pages.again} />}
    </Section>
  );
}

interface UnusualTableProps {
  readonly readings: readonly UnusualReading[];
  readonly onNote: (reading: UnusualReading) => void;
}

function UnusualTable({ readings, onNote }: UnusualTableProps) {
  const say = useWords(words);
  const sayPattern = useWords(patternWords);
  return (
    <Table
      caption={say('unusual')}
      rows={readings}
      keyOf={({ reading }) => reading}
      empty={null}
      columns={[
        { key: 'who', head: say('who'), cell: ({ name }) => name },
        {
          key: 'what',
          head: say('what'),
          cell: ({ pattern, count, usual }) => (
            <span>
              {sayPattern(pattern, { count })}
              {usual === null ? null : <span class="soft"> ({say('usual', { count: usual })})</span>}
            </span>
          ),
        },
        { key: 'when', head: say('when'), cell: ({ lastAt }) => <When at={lastAt} /> },
        {
          key: 'followed',
          head: say('followed'),
          cell: (reading) => (
            <div class="stack">
              <Notes notes={reading.notes} />
              <div class="row">
                <Button icon="check" onPress={() => onNote(reading)}>
                  {say('note')}
                </Button>
              </div>
            </div>
          ),
        },
      ]}
    />
  );
}

function Notes({ notes }: { readonly notes: UnusualReading['notes'] }) {
  const say = useWords(words);
  const sayAnswer = useWords(answerWords);
  const language = useLanguage();
  return (
    <>
      {notes.map(({ did, words: written, by, on }, at) => (
        <div key={at}>
          <p>{say('noted-by', { did: sayAnswer(did), name: by, day: dayInShort(on, language) })}</p>
          {written === null ? null : <p class="as-written">{written}</p>}
        </div>
      ))}
    </>
  );
}

interface NoteDialogProps {
  readonly reading: UnusualReading;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function NoteDialog({ reading: { reading }, onClose, onDone }: NoteDialogProps) {
  const say = useWords(words);
  const sayAnswer = useWords(answerWords);
  const [note] = useState(newKey);
  const [did, setDid] = useState<ReadingAnswer | ''>('');
  const [written, setWritten] = useState('');
  const wished = (): WishOf<typeof NoteReading> => {
    if (did === '') return { faults: { did: say('did-fault') } };
    return { payload: { note, reading, did, ...(written.trim() === '' ? {} : { words: written.trim() }) } };
  };
  return (
    <WishDialog
      contract={NoteReading}
      title={say('note-title')}
      lead={say('note-lead')}
      doIt={say('do-note')}
      icon="check"
      done={say('was-noted')}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          <Radios
            id="did"
            label={say('did')}
            error={faults.did}
            value={did}
            onValue={setDid}
            choices={readingAnswers.map((one) => ({ value: one, label: sayAnswer(one) }))}
          />
          <TextArea label={say('words')} optional rows={3} maxLength={2000} value={written} onValue={setWritten} />
        </>
      )}
    </WishDialog>
  );
}
