/** Which unit stands in for another, and the word that a unit is too small for what takes two persons. */
import { NameStandIn, StandIns } from '@naung/domain/ground/agencies/stand-in.ts';
import type { AgencyId, UnitId } from '@naung/domain/ground/ids.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { type Reading, useRead } from '../api/use-read.ts';
import { DeedButton } from '../deeds/deed-button.tsx';
import { WishDialog } from '../deeds/wish-dialog.tsx';
import { Badge } from '../look/badge.tsx';
import { Facts } from '../look/facts.tsx';
import { Notice } from '../look/notice.tsx';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { colleagues } from './colleagues.ts';
import { unitInWords } from './known-units.ts';
import { refusalWords } from './refusal-words.ts';
import { words } from './stand-in-words.ts';
import { UnitField } from './unit-field.tsx';

type Answer = z.infer<(typeof StandIns)['answer']>;
export type StandInLine = Answer['items'][number];

/** Null for whoever does not work with colleagues: how many they are is not hers to know. */
export const useStandIns = (agency: AgencyId): Reading<Answer> =>
  useRead(StandIns, carriesOneOf(useMe(), colleagues) ? { agency } : null);

export function StandInSaid({ line }: { readonly line: StandInLine | undefined }) {
  const say = useWords(words);
  if (line === undefined) return null;
  if (line.standIn !== null)
    return (
      <>
        {named(line.standIn)} {line.hasApprover ? null : <Badge tone="attention">{say('no-approver')}</Badge>}
      </>
    );
  return line.isSmall ? (
    <Badge tone="attention">{say('is-small')}</Badge>
  ) : (
    <span class="soft">{say('none-needed')}</span>
  );
}

interface StandInPartProps {
  readonly line: StandInLine;
  readonly onChanged: () => void;
}

export function StandInPart({ line, onChanged }: StandInPartProps) {
  const say = useWords(words);
  return (
    <>
      {line.isSmall && line.standIn === null ? (
        <Notice tone="attention" title={say('name-one')}>
          <p>{say('why')}</p>
        </Notice>
      ) : null}
      {line.hasApprover === false ? <Notice tone="attention">{say('no-approver-why')}</Notice> : null}
      <Facts facts={[[say('stands-in'), <StandInSaid line={line} />]]} />
      <DeedButton
        kind={line.isSmall && line.standIn === null ? 'plain' : 'quiet'}
        icon="people"
        label={say('name-it')}
        dialog={(close) => <StandInDialog line={line} onClose={close} onDone={onChanged} />}
      />
    </>
  );
}

interface StandInDialogProps {
  readonly line: StandInLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function StandInDialog({ line, onClose, onDone }: StandInDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [standIn, setStandIn] = useState<UnitId | null>(line.standIn?.unit ?? null);
  return (
    <WishDialog
      contract={NameStandIn}
      title={say('name-it')}
      lead={say('why')}
      doIt={say('save')}
      icon="check"
      done={say('saved')}
      because={because}
      wished={() => ({ payload: { unit: line.unit, standIn } })}
      onClose={onClose}
      onDone={onDone}
    >
      {() => (
        <UnitField
          label={say('stands-in')}
          hint={say('hint')}
          optional
          value={standIn}
          onValue={(unit) => setStandIn(unit?.id ?? null)}
          among={(unit) => unit.id !== line.unit}
        />
      )}
    </WishDialog>
  );
}

const named = ({ name, agencyName }: NonNullable<StandInLine['standIn']>): string =>
  unitInWords({ name, agency: agencyName });
