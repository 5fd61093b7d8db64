/** What can be done about a unit: add one, rename it, open or close it for reports, dissolve it, put its record right. */
import { AddUnit, ReceiveConcerns, RenameUnit, RetireUnit } from '@naung/domain/ground/agencies/commands.ts';
import { CorrectUnit } from '@naung/domain/ground/agencies/correcting.ts';
import { useState } from 'preact/hooks';
import { RecordDeeds } from '../correcting/record-deeds.tsx';
import { DeedButton } from '../deeds/deed-button.tsx';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Checkbox } from '../look/choices.tsx';
import { Dialog } from '../look/dialog.tsx';
import { TextInput } from '../look/text-input.tsx';
import { newKey } from '../outside.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { useOfficeHistory } from './history.ts';
import type { AgencyLine } from './lines.ts';
import { isName } from './name.ts';
import { words } from './office-words.ts';
import { refusalWords } from './refusal-words.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { type StandInLine, StandInPart } from './stand-in.tsx';

type UnitLine = AgencyLine['units'][number];

interface AddUnitDialogProps {
  readonly agency: AgencyLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function AddUnitDialog({ agency, onClose, onDone }: AddUnitDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [id] = useState(newKey);
  const [name, setName] = useState('');
  const [receivesConcerns, setReceives] = useState(false);
  const wished = (): WishOf<typeof AddUnit> =>
    isName(name)
      ? { payload: { id, agency: agency.id, name: name.trim(), receivesConcerns } }
      : { faults: { 'unit-name': say('name-fault') } };
  return (
    <WishDialog
      contract={AddUnit}
      title={say('add-unit')}
      doIt={say('add-unit')}
      icon="check"
      done={say('unit-was-added')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          <TextInput
            id="unit-name"
            label={say('name')}
            error={faults['unit-name']}
            maxLength={120}
            value={name}
            onValue={setName}
          />
          <Checkbox
            label={say('receives-concerns')}
            hint={say('receives-hint')}
            checked={receivesConcerns}
            onChecked={setReceives}
          />
        </>
      )}
    </WishDialog>
  );
}

interface UnitDialogProps {
  readonly agency: AgencyLine;
  readonly unit: UnitLine;
  readonly standIn: StandInLine | undefined;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

const correction = { correct: CorrectUnit.correct, void: CorrectUnit.void };

export function UnitDialog({ agency, unit, standIn, onClose, onChanged }: UnitDialogProps) {
  const say = useWords(words);
  const history = useOfficeHistory();
  return (
    <Dialog title={unit.name} open shape="side" onClose={onClose}>
      {standIn === undefined ? null : <StandInPart line={standIn} onChanged={onChanged} />}
      <RecordDeeds
        of={{
          record: unit.id,
          what: say('what-unit'),
          enteredAt: unit.enteredAt,
          contracts: correction,
          values: { agency: agency.id, name: unit.name },
          fields: (values, change) => (
            <TextInput
              label={say('name')}
              maxLength={120}
              value={values.name ?? ''}
              onValue={(name) => change({ name })}
            />
          ),
          ...history,
        }}
        onChanged={onChanged}
      >
        <DeedButton
          kind="quiet"
          icon="inbox"
          label={say(unit.receivesConcerns ? 'cease-receiving' : 'begin-receiving')}
          dialog={(close) => <ReceiveDialog unit={unit} onClose={close} onDone={onChanged} />}
        />
        <DeedButton
          kind="quiet"
          icon="tag"
          label={say('rename')}
          dialog={(close) => (
            <RenameDialog
              contract={RenameUnit}
              name={unit.name}
              wishOf={(name) => ({ payload: { unit: unit.id, name } })}
              onClose={close}
              onDone={onChanged}
            />
          )}
        />
        <DeedButton
          kind="quiet"
          icon="signOut"
          label={say('retire-unit')}
          dialog={(close) => <RetireUnitDialog unit={unit} onClose={close} onDone={onChanged} />}
        />
      </RecordDeeds>
    </Dialog>
  );
}

interface OneDeedProps {
  readonly unit: UnitLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ReceiveDialog({ unit, onClose, onDone }: OneDeedProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const word = say(unit.receivesConcerns ? 'cease-receiving' : 'begin-receiving');
  return (
    <WishDialog
      contract={ReceiveConcerns}
      title={word}
      lead={say('receives-hint')}
      doIt={word}
      icon="inbox"
      done={say('receiving-changed')}
      because={because}
      wished={() => ({ payload: { unit: unit.id, receives: !unit.receivesConcerns } })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

function RetireUnitDialog({ unit, onClose, onDone }: OneDeedProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  return (
    <WishDialog
      contract={RetireUnit}
      title={say('retire-unit')}
      lead={say('retire-unit-lead')}
      doIt={say('retire-unit')}
      kind="grave"
      icon="signOut"
      done={say('unit-retired')}
      because={because}
      wished={() => ({ payload: { unit: unit.id } })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
