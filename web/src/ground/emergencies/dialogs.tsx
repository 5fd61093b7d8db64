/** Shutting what is open, noting the call that somebody who was alone owes, and reviewing what was opened. */
import { type EmergencyVerdict, emergencyVerdicts } from '@naung/domain/ground/emergencies/model.ts';
import { EndEmergency, NoteCall } from '@naung/domain/ground/emergencies/opening.ts';
import {
  type EmergencyShown,
  lacksWord,
  ReviewEmergency,
  WhomToCall,
} from '@naung/domain/ground/emergencies/reviewing.ts';
import type { PersonId } from '@naung/domain/ground/ids.ts';
import { phoneInWords } from '@naung/domain/ground/places/phone.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useRead } from '../api/use-read.ts';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Radios, Select } from '../look/choices.tsx';
import { TextArea } from '../look/text-input.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { refusalWords } from './refusal-words.ts';
import { verdictWords, words } from './words.ts';

export interface OneDialogProps {
  readonly one: EmergencyShown;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function EndDialog({ one: { emergency, caseCode }, ...rest }: OneDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  return (
    <WishDialog
      contract={EndEmergency}
      title={say('end-title')}
      lead={say('end-lead', { code: caseCode })}
      doIt={say('end')}
      icon="lock"
      done={say('was-ended')}
      because={because}
      wished={() => ({ payload: { emergency } })}
      {...rest}
    />
  );
}

export function NoteCallDialog({ one: { emergency }, ...rest }: OneDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const people = useRead(WhomToCall, { emergency }).value?.items ?? [];
  const [called, setCalled] = useState<PersonId | ''>('');
  const wished = (): WishOf<typeof NoteCall> =>
    called === '' ? { faults: { called: say('called-fault') } } : { payload: { emergency, custodian: called } };
  return (
    <WishDialog
      contract={NoteCall}
      title={say('call-title')}
      lead={say('call-lead')}
      doIt={say('do-note')}
      icon="phone"
      done={say('was-noted')}
      because={because}
      wished={wished}
      {...rest}
    >
      {(faults) => (
        <>
          <Numbers people={people} />
          <Select
            id="called"
            label={say('called')}
            error={faults.called}
            value={called}
            onValue={setCalled}
            choices={people.map(({ person, name, unit }) => ({ value: person, label: `${name}, ${unit}` }))}
          />
        </>
      )}
    </WishDialog>
  );
}

type Called = z.infer<typeof WhomToCall.answer>['items'][number];

/** To be rung from this very phone. */
function Numbers({ people }: { readonly people: readonly Called[] }) {
  const say = useWords(words);
  return (
    <ul>
      {people.map(({ person, name, unit, phones }) => (
        <li key={person}>
          {name}, {unit}
          <br />
          {phones.length === 0 ? <span class="soft">{say('no-number')}</span> : null}
          {phones.map((number) => (
            <a key={number} href={`tel:${number}`}>
              {phoneInWords(number)}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}

export function ReviewDialog({ one: { emergency, caseCode, by }, ...rest }: OneDialogProps) {
  const say = useWords(words);
  const sayVerdict = useWords(verdictWords);
  const because = useWordIfKnown(refusalWords);
  const [verdict, setVerdict] = useState<EmergencyVerdict | ''>('');
  const [note, setNote] = useState('');
  const wished = (): WishOf<typeof ReviewEmergency> => {
    if (verdict === '') return { faults: { verdict: say('verdict-fault') } };
    if (lacksWord(verdict, note)) return { faults: { 'review-note': say('review-note-fault') } };
    return { payload: { emergency, verdict, ...(note.trim() === '' ? {} : { note: note.trim() }) } };
  };
  return (
    <WishDialog
      contract={ReviewEmergency}
      title={say('review-title')}
      lead={say('review-lead', { code: caseCode, name: by })}
      doIt={say('do-review')}
      icon="check"
      done={say('was-reviewed')}
      because={because}
      wished={wished}
      {...rest}
    >
      {(faults) => (
        <>
          <Radios
            id="verdict"
            label={say('verdict')}
            error={faults.verdict}
            value={verdict}
            onValue={setVerdict}
            choices={emergencyVerdicts.map((one) => ({ value: one, label: sayVerdict(one) }))}
          />
          <TextArea
            id="review-note"
            label={say('review-note')}
            error={faults['review-note']}
            optional={verdict !== 'not-fitting'}
            rows={3}
            maxLength={2000}
            value={note}
            onValue={setNote}
          />
        </>
      )}
    </WishDialog>
  );
}
