/** Two people after all: of everything that was entered while their records were one, somebody who knows says whose it is. */
import { UnmergePeople } from '@naung/domain/casework/people/merging.ts';
import { EntriesSince } from '@naung/domain/casework/people/reads.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useRead } from '../../ground/api/use-read.ts';
import { WishDialog, type WishOf } from '../../ground/deeds/wish-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { dayText } from '../../ground/look/dates.ts';
import { Shown } from '../../ground/look/shown.tsx';
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

export function ApartDialog({ merge, names, ...rest }: ApartDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const labelOf = useEntryLabel();
  const reading = useRead(EntriesSince, { merge });
  const [belongs, setBelongs] = useState<Readonly<Record<string, Side>>>({});
  const wished = (): WishOf<typeof UnmergePeople> => {
    if (reading.value === null) return { faults: {} };
    const { entries } = reading.value;
    const answers = entries.flatMap(({ id }) => (belongs[id] ? [{ entry: id, belongsTo: belongs[id] }] : []));
    const open = entries.filter(({ id }) => belongs[id] === undefined);
    if (open.length === 0) return { payload: { merge, answers } };
    return {
      faults: Object.fromEntries(
        open.map((entry) => [`entry-${entry.id}`, say('answer-this', { entry: labelOf(entry) })]),
      ),
    };
  };

  return (
    <WishDialog
      contract={UnmergePeople}
      title={say('apart-title')}
      lead={say('apart-lead')}
      doIt={say('do-apart')}
      icon="undo"
      shape="side"
      done={say('was-apart')}
      because={because}
      wished={wished}
      {...rest}
    >
      {(faults) => (
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
                  error={belongs[entry.id] === undefined ? faults[`entry-${entry.id}`] : undefined}
                  onValue={(side) => setBelongs({ ...belongs, [entry.id]: side })}
                />
              ))}
            </>
          )}
        </Shown>
      )}
    </WishDialog>
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
  const labelOf = useEntryLabel();
  const fieldWord = useWordIfKnown(fieldWords);
  const said = useValueText();
  const what = Object.entries(entry.changes)
    .filter(([field]) => entry.of === 'correction' || field === 'givenOn')
    .map(([field, now]) => `${fieldWord(field) ?? ''} ${said(field, now)}`.trim());
  return (
    <Radios<Side>
      id={`entry-${entry.id}`}
      label={labelOf(entry)}
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

function useEntryLabel(): (entry: Entry) => string {
  const say = useWords(words);
  const language = useLanguage();
  const zone = useZone();
  return ({ of, at, personName }) => say(`entry-${of}`, { day: dayText(at, zone, language), name: personName });
}
