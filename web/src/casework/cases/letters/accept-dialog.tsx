/** Taking a case over: a new number, an alias that is not her name, and somebody who takes it on from today. */
import { AcceptHandOver } from '@naung/domain/casework/cases/commands.ts';
import type { HandOverPacket } from '@naung/domain/casework/cases/hand-over.ts';
import type { PersonId } from '@naung/domain/ground/ids.ts';
import { useMemo, useState } from 'preact/hooks';
import { useColleagues } from '../../../ground/agencies/known-people.ts';
import { WishDialog } from '../../../ground/deeds/wish-dialog.tsx';
import { Select } from '../../../ground/look/choices.tsx';
import { TextInput } from '../../../ground/look/text-input.tsx';
import { newKey } from '../../../ground/outside.ts';
import { useMe } from '../../../ground/signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { sharesAWord } from './shares-a-word.ts';
import { words } from './words.ts';

interface AcceptDialogProps {
  readonly letter: string;
  readonly packet: HandOverPacket;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function AcceptDialog({ letter, packet, ...rest }: AcceptDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const id = useMemo(newKey, []);
  const colleagues = useColleagues(useMe().duty?.unit ?? null, 'work-on-cases', 'receive-concerns');
  const [alias, setAlias] = useState(packet.case.alias);
  const [worker, setWorker] = useState<PersonId | ''>('');
  const named = [...packet.people.clients, ...packet.people.relatives, ...packet.people.respondents];
  const isName = named.some((person) => sharesAWord(alias, person.name));
  const aliasFault = alias.trim().length < 2 ? say('alias-fault') : isName ? say('alias-is-name') : undefined;
  return (
    <WishDialog
      contract={AcceptHandOver}
      title={say('accept-title')}
      lead={say('accept-lead')}
      doIt={say('do-accept')}
      icon="check"
      done={say('was-accepted')}
      because={because}
      wished={() =>
        aliasFault !== undefined || worker === ''
          ? {
              faults: {
                ...(aliasFault === undefined ? {} : { 'accept-alias': aliasFault }),
                ...(worker === '' ? { worker: say('worker-fault') } : {}),
              },
            }
          : { payload: { letter, case: id, worker, alias: alias.trim() } }
      }
      {...rest}
    >
      {(faults) => (
        <>
          <TextInput
            id="accept-alias"
            label={say('accept-alias')}
            hint={say('accept-alias-hint')}
            width="middle"
            maxLength={40}
            value={alias}
            onValue={setAlias}
            error={faults['accept-alias']}
          />
          <Select<PersonId>
            id="worker"
            label={say('worker')}
            hint={say('worker-hint')}
            error={faults.worker}
            value={worker}
            onValue={setWorker}
            choices={colleagues.map(({ id: person, name, title }) => ({ value: person, label: `${name}, ${title}` }))}
          />
        </>
      )}
    </WishDialog>
  );
}
