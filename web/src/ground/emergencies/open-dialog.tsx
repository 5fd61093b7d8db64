/** Asking for one case by its code. Whatever is not there, is kept from her or lies elsewhere is answered alike. */
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import { OpenInEmergency } from '@naung/domain/ground/emergencies/opening.ts';
import type { EmergencyShown } from '@naung/domain/ground/emergencies/reviewing.ts';
import type { PersonId } from '@naung/domain/ground/ids.ts';
import { useState } from 'preact/hooks';
import { useCodes } from '../codes/use-codes.ts';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Radios, Select } from '../look/choices.tsx';
import { TextArea, TextInput } from '../look/text-input.tsx';
import { newKey } from '../outside.ts';
import { PersonField } from '../walls/person-field.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { refusalWords } from './refusal-words.ts';
import { isAgain } from './standing.ts';
import { words } from './words.ts';

interface OpenDialogProps {
  readonly told: readonly EmergencyShown[];
  /** What is open without danger, and is to give way to it. */
  readonly instead?: EmergencyShown;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function OpenDialog({ told, instead, onClose, onDone }: OpenDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const asking = useAsking(told, instead);
  return (
    <WishDialog
      contract={OpenInEmergency}
      title={say(instead === undefined ? 'open-title' : 'danger-title')}
      lead={
        instead === undefined
          ? say('open-lead')
          : say(asking.again ? 'danger-lead-again' : 'danger-lead', { code: instead.caseCode })
      }
      doIt={say('do-open')}
      icon="key"
      shape="side"
      done={say('was-opened')}
      because={because}
      wished={asking.wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          {instead === undefined ? (
            <TextInput
              id="code"
              label={say('code')}
              hint={say('code-hint')}
              error={faults.code}
              width="short"
              maxLength={20}
              value={asking.code}
              onValue={asking.setCode}
            />
          ) : null}
          <Select
            id="reason"
            label={say('reason')}
            error={faults.reason}
            value={asking.reason}
            onValue={asking.setReason}
            choices={asking.reasons}
          />
          {asking.asksWho ? <WhoIsThere asking={asking} error={faults.second} /> : null}
          <TextArea
            id="note"
            label={say('note')}
            hint={say('note-hint')}
            error={faults.note}
            rows={3}
            maxLength={2000}
            value={asking.note}
            onValue={asking.setNote}
          />
        </>
      )}
    </WishDialog>
  );
}

function useAsking(told: readonly EmergencyShown[], instead: EmergencyShown | undefined) {
  const say = useWords(words);
  const reasons = useCodes('emergency-reasons');
  const [emergency] = useState(newKey);
  const [code, setCode] = useState(instead?.caseCode ?? '');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [voice, setVoice] = useState<'second' | 'alone'>('second');
  const [second, setSecond] = useState<PersonId | null>(null);
  const meansDanger = (one: string): boolean => {
    const item = reasons.itemOf(one);
    return item !== null && detailOf('emergency-reasons', item)?.isDanger === true;
  };
  const isDanger = meansDanger(reason);
  const again = isAgain(told, code, isDanger);
  const needsSecond = isDanger ? voice === 'second' : again;
  const wished = (): WishOf<typeof OpenInEmergency> => {
    const faults = {
      ...(code.trim() === '' ? { code: say('code-fault') } : {}),
      ...(reason === '' ? { reason: say('reason-fault') } : {}),
      ...(needsSecond && second === null ? { second: say('second-fault') } : {}),
      ...(note.trim() === '' ? { note: say('note-fault') } : {}),
    };
    if (Object.keys(faults).length > 0) return { faults };
    const asked = { code: code.trim(), reason, note: note.trim(), second: needsSecond ? second : null };
    return { payload: { emergency, ...asked } };
  };
  return {
    ...{ code, setCode, reason, setReason, note, setNote, voice, setVoice, second, setSecond },
    reasons: instead === undefined ? reasons.choices : reasons.choices.filter(({ value }) => meansDanger(value)),
    ...{ isDanger, again, asksWho: isDanger || again, needsSecond, wished },
  };
}

interface WhoIsThereProps {
  readonly asking: ReturnType<typeof useAsking>;
  readonly error: string | undefined;
}

function WhoIsThere({ asking, error }: WhoIsThereProps) {
  const say = useWords(words);
  const { voice, setVoice, second, setSecond, needsSecond, isDanger, again } = asking;
  const hint = (key: 'with-somebody' | 'alone') => say(again ? `${key}-again` : `${key}-hint`);
  return (
    <>
      {again ? <p>{say('again')}</p> : null}
      {isDanger ? (
        <Radios
          label={say('voice')}
          value={voice}
          onValue={setVoice}
          choices={[
            { value: 'second', label: say('with-somebody'), hint: hint('with-somebody') },
            { value: 'alone', label: say('alone'), hint: hint('alone') },
          ]}
        />
      ) : null}
      {needsSecond ? (
        <PersonField
          id="second"
          label={say('second')}
          hint={say('second-hint')}
          error={error}
          value={second}
          onValue={setSecond}
        />
      ) : null}
    </>
  );
}
