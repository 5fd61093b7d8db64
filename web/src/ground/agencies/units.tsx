import { useState } from 'preact/hooks';
import { DeedButton } from '../deeds/deed-button.tsx';
import { Badge } from '../look/badge.tsx';
import { Section } from '../look/page.tsx';
import { Empty } from '../look/states.tsx';
import { Table } from '../look/table.tsx';
import { useWords } from '../words/use-words.ts';
import type { AgencyLine } from './lines.ts';
import { words } from './office-words.ts';
import { StandInSaid, useStandIns } from './stand-in.tsx';
import { words as standInWords } from './stand-in-words.ts';
import { AddUnitDialog, UnitDialog } from './unit-dialogs.tsx';

interface UnitsProps {
  readonly agency: AgencyLine;
  readonly keeps: boolean;
  readonly onChanged: () => void;
}

export function Units({ agency, keeps, onChanged }: UnitsProps) {
  const say = useWords(words);
  const sayStandIn = useWords(standInWords);
  const standIns = useStandIns(agency.id);
  const lineOf = (id: string) => standIns.value?.items.find((line) => line.unit === id);
  const changed = () => {
    standIns.again();
    onChanged();
  };
  const [opened, setOpened] = useState<string | null>(null);
  const unit = agency.units.find((one) => one.id === opened);
  return (
    <Section
      title={say('units')}
      actions={
        keeps ? (
          <DeedButton
            icon="add"
            label={say('add-unit')}
            dialog={(close) => <AddUnitDialog agency={agency} onClose={close} onDone={onChanged} />}
          />
        ) : undefined
      }
    >
      <Table
        caption={say('units')}
        rows={agency.units}
        keyOf={(one) => one.id}
        empty={<Empty icon="agency" title={say('units-none')} why={say('units-none-why')} />}
        columns={[
          {
            key: 'unit',
            head: say('col-unit'),
            cell: (one) =>
              keeps ? (
                <button type="button" class="link" onClick={() => setOpened(one.id)}>
                  {one.name}
                </button>
              ) : (
                one.name
              ),
          },
          {
            key: 'receives',
            head: say('col-receives'),
            cell: (one) =>
              one.receivesConcerns ? (
                <Badge tone="info">{say('receives')}</Badge>
              ) : (
                <span class="soft">{say('receives-not')}</span>
              ),
          },
          ...(standIns.value === null
            ? []
            : [
                {
                  key: 'stands-in',
                  head: sayStandIn('col-stands-in'),
                  cell: (one: AgencyLine['units'][number]) => <StandInSaid line={lineOf(one.id)} />,
                },
              ]),
        ]}
      />
      {unit === undefined ? null : (
        <UnitDialog
          agency={agency}
          unit={unit}
          standIn={lineOf(unit.id)}
          onClose={() => setOpened(null)}
          onChanged={changed}
        />
      )}
    </Section>
  );
}
