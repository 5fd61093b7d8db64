import { ChangeContact, RenameAgency, RetireAgency } from '@naung/domain/ground/agencies/commands.ts';
import { CorrectAgency } from '@naung/domain/ground/agencies/correcting.ts';
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import { useState } from 'preact/hooks';
import { useCodes } from '../codes/use-codes.ts';
import { RecordDeeds } from '../correcting/record-deeds.tsx';
import { DeedButton } from '../deeds/deed-button.tsx';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Select } from '../look/choices.tsx';
import { TextInput } from '../look/text-input.tsx';
import { OwnVillageField } from '../places/own-village-field.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { useOfficeHistory } from './history.ts';
import type { AgencyLine } from './lines.ts';
import { officePhonesOf, typedOf } from './office-phones.ts';
import { OfficePhonesField } from './office-phones-field.tsx';
import { words } from './office-words.ts';
import { refusalWords } from './refusal-words.ts';
import { RenameDialog } from './rename-dialog.tsx';

interface ManageAgencyProps {
  readonly agency: AgencyLine;
  readonly onChanged: () => void;
}

export function ManageAgency({ agency, onChanged }: ManageAgencyProps) {
  const say = useWords(words);
  const history = useOfficeHistory();
  const { kind, name, place } = agency;
  return (
    <details class="manage">
      <summary>{say('manage')}</summary>
      <RecordDeeds
        of={{
          record: agency.id,
          what: say('what-agency'),
          enteredAt: agency.enteredAt,
          contracts: correction,
          values: { kind, name, place },
          fields: (values, change) => (
            <>
              <KindField value={values.kind} onValue={(next) => change({ kind: next })} />
              <TextInput
                label={say('name')}
                maxLength={120}
                value={values.name ?? ''}
                onValue={(next) => change({ name: next })}
              />
              <OwnVillageField
                label={say('place')}
                optional
                value={values.place ?? null}
                onValue={(next) => change({ place: next as PlaceNumber | null })}
              />
            </>
          ),
          ...history,
        }}
        onChanged={onChanged}
      >
        <DeedButton
          kind="quiet"
          icon="phone"
          label={say('change-contact')}
          dialog={(close) => <ContactDialog agency={agency} onClose={close} onDone={onChanged} />}
        />
        <DeedButton
          kind="quiet"
          icon="tag"
          label={say('rename')}
          dialog={(close) => (
            <RenameDialog
              contract={RenameAgency}
              name={name}
              wishOf={(next) => ({ payload: { agency: agency.id, name: next } })}
              onClose={close}
              onDone={onChanged}
            />
          )}
        />
        <DeedButton
          kind="quiet"
          icon="signOut"
          label={say('retire')}
          dialog={(close) => <RetireDialog agency={agency} onClose={close} onDone={onChanged} />}
        />
      </RecordDeeds>
    </details>
  );
}

/** Nothing here belongs to a case, so nothing moves to another. */
const correction = { correct: CorrectAgency.correct, void: CorrectAgency.void };

function KindField({
  value,
  onValue,
}: {
  readonly value: AgencyLine['kind'] | undefined;
  readonly onValue: (kind: AgencyLine['kind']) => void;
}) {
  const say = useWords(words);
  const kinds = useCodes('agency-kinds');
  return (
    <Select
      label={say('kind')}
      value={value ?? ''}
      onValue={(kind) => onValue(kind as AgencyLine['kind'])}
      choices={kinds.choices}
    />
  );
}

interface OneDeedProps {
  readonly agency: AgencyLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ContactDialog({ agency, onClose, onDone }: OneDeedProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [place, setPlace] = useState<number | null>(agency.place);
  const [typed, setTyped] = useState(typedOf(agency.phones));
  const wished = (): WishOf<typeof ChangeContact> => {
    const phones = officePhonesOf(typed);
    if (phones === null) return { faults: { phones: say('phones-fault') } };
    return { payload: { agency: agency.id, place, phones } };
  };
  return (
    <WishDialog
      contract={ChangeContact}
      title={say('change-contact')}
      shape="side"
      doIt={say('save')}
      icon="check"
      done={say('contact-changed')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          <OwnVillageField label={say('place')} optional value={place} onValue={setPlace} />
          <OfficePhonesField typed={typed} onTyped={setTyped} error={faults.phones} />
        </>
      )}
    </WishDialog>
  );
}

function RetireDialog({ agency, onClose, onDone }: OneDeedProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  return (
    <WishDialog
      contract={RetireAgency}
      title={say('retire')}
      lead={say('retire-lead')}
      doIt={say('retire')}
      kind="grave"
      icon="signOut"
      done={say('retired')}
      because={because}
      wished={() => ({ payload: { agency: agency.id } })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
