/** Two people after all: of everything that was entered while their records were one, somebody who knows says whose it is. */
import { UnmergePeople } from '@naung/domain/casework/people/merging.ts';
import { EntriesSince } from '@naung/domain/casework/people/reads.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { dayText } from '../../ground/look/dates.ts';
import { Shown } from '../../ground/look/shown.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useZone } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { fieldWords } from './field-words.ts';
import { useValueText } from './merge-dialog.tsx';
import { words } from './merging-words.ts';
import { refusalWords } from './refusal-words.ts';

type Entry = z.infer<typeof EntriesSince.answer>['entries'][number];
type Side = 'kept' | 'aside';

interface ApartDialogProps {
  readonly merge: string;
  /** What the two are called. */
  readonly names: Readonly<Record<Side, string>>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function ApartDialog({ merge, names, onClose, onDone }: ApartDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(EntriesSince, { merge } as never);
  const [belongs, setBelongs] = useState<Readonly<Record<string, Side>>>({});
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(UnmergePeople);
  const entries = reading.value?.entries ?? [];

  const save = async () => {
    setTried(true);
    const answers = entries.flatMap(({ id }) => (belongs[id] ? [{ entry: id, belongsTo: belongs[id] }] : []));
    if (reading.value === null || answers.length < entries.length) return;
    const answer = await perform({ merge, answers } as never);
    if (!answer.ok) return;
    toast(say('was-apart'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('apart-title')}
      lead={say('apart-lead')}
      doIt={say('do-apart')}
      icon="undo"
      shape="side"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void save()}
      onClose={onClose}
    >
      <Shown reading={reading} because={because}>
        {({ entries: since }) => (
          <>
            <p>{since.length === 0 ? say('no-entries') : say('entries-lead')}</p>
            {since.map((entry) => (
              <WhoseEntry
                key={entry.id}
                entry={entry}
                names={names}
                value={belongs[entry.id] ?? ''}
                error={tried && belongs[entry.id] === undefined ? say('answer-all') : undefined}
                onValue={(side) => setBelongs({ ...belongs, [entry.id]: side })}
              />
            ))}
          </>
        )}
      </Shown>
    </DeedDialog>
  );
}

interface WhoseEntryProps {
  readonly entry: Entry;
  readonly names: Readonly<Record<Side, string>>;
  readonly value: Side | '';
  readonly error: string | undefined;
  readonly onValue: (side: Side) => void;
}

function WhoseEntry({ entry, names, value, error, onValue }: WhoseEntryProps) {
  const say = useWords(words);
  const language = useLanguage();
  const zone = useZone();
  const fieldWord = useWordIfKnown(fieldWords);
  const said = useValueText();
  const what = Object.entries(entry.changes)
    .filter(([field]) => entry.of === 'correction' || field === 'givenOn')
    .map(([field, now]) => `${fieldWord(field) ?? ''} ${said(field, now)}`.trim());
  return (
    <Radios<Side>
      label={say(`entry-${entry.of}`, { day: dayText(entry.at, zone, language), name: entry.personName })}
      hint={what.join(' · ')}
      value={value}
      error={error}
      onValue={onValue}
      choices={(['kept', 'aside'] as const).map((side) => ({
        value: side,
        label: say(`of-${side}`, { what: names[side] }),
      }))}
    />
  );
}
