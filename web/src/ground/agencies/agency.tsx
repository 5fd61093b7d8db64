/** One agency: how it is reached, its units, what it offers, and who works there. */
import { ShowAgency } from '@naung/domain/ground/agencies/reads.ts';
import type { AgencyId } from '@naung/domain/ground/ids.ts';
import { useRead } from '../api/use-read.ts';
import { useCodes } from '../codes/use-codes.ts';
import { isId } from '../going/is-id.ts';
import { Badge } from '../look/badge.tsx';
import { Facts } from '../look/facts.tsx';
import { Page, Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { Empty, NotFound } from '../look/states.tsx';
import { Table } from '../look/table.tsx';
import { OnDay } from '../look/when.tsx';
import { PlaceCalled } from '../places/place-called.tsx';
import { carriesOneOf, useDutyTitle, useMe } from '../signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import type { AgencyShown } from './lines.ts';
import { ManageAgency } from './manage-agency.tsx';
import { OfficePhonesSaid } from './office-phones-said.tsx';
import { words } from './office-words.ts';
import { refusalWords } from './refusal-words.ts';
import { Services } from './services.tsx';
import { Units } from './units.tsx';

interface AgencyPageProps {
  readonly id: AgencyId;
  readonly onChanged: () => void;
}

export function AgencyPage({ id, onChanged }: AgencyPageProps) {
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(ShowAgency, isId(id) ? { agency: id } : null);
  const changed = () => {
    reading.again();
    onChanged();
  };
  if (!isId(id)) return <NotFound />;
  return (
    <Shown reading={reading} because={because}>
      {(shown) => <OneAgency shown={shown} onChanged={changed} />}
    </Shown>
  );
}

interface OneAgencyProps {
  readonly shown: AgencyShown;
  readonly onChanged: () => void;
}

function OneAgency({ shown, onChanged }: OneAgencyProps) {
  const say = useWords(words);
  const kinds = useCodes('agency-kinds');
  const { agency, services, people } = shown;
  const keeps = carriesOneOf(useMe(), ['keep-agencies']) && agency.retiredOn === null;
  return (
    <Page
      back="/instansi"
      title={agency.name}
      marks={
        <>
          <Badge>{kinds.wordOf(agency.kind)}</Badge>
          {agency.retiredOn === null ? null : <Badge tone="attention">{say('agency-retired')}</Badge>}
        </>
      }
    >
      <Section title={say('about')}>
        <Facts
          facts={[
            [say('place-said'), <PlaceCalled place={agency.place} unknown={say('no-place')} />],
            [say('phones'), <OfficePhonesSaid phones={agency.phones} />],
          ]}
        />
        {keeps ? <ManageAgency agency={agency} onChanged={onChanged} /> : null}
      </Section>
      <Units agency={agency} keeps={keeps} onChanged={onChanged} />
      <Services agency={agency.id} services={services} keeps={keeps} onChanged={onChanged} />
      {people === null ? null : <PeopleThere people={people} />}
    </Page>
  );
}

function PeopleThere({ people }: { readonly people: NonNullable<AgencyShown['people']> }) {
  const say = useWords(words);
  const titleOf = useDutyTitle();
  return (
    <Section title={say('people')}>
      <Table
        caption={say('people')}
        rows={people}
        keyOf={(one) => one.duty.id}
        empty={<Empty icon="people" title={say('people-none')} why={say('people-none-why')} />}
        columns={[
          { key: 'person', head: say('col-person'), cell: (one) => <a href={`/orang/${one.person}`}>{one.name}</a> },
          { key: 'duty', head: say('col-duty'), cell: (one) => titleOf(one.duty) },
          { key: 'unit', head: say('col-unit'), cell: (one) => one.duty.unitName },
          { key: 'since', head: say('col-since'), cell: (one) => <OnDay day={one.duty.startsOn} /> },
        ]}
      />
    </Section>
  );
}
