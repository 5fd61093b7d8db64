/** The directory of the district: what is offered, to whom, how it is reached, and when somebody last made sure. */
import { Directory } from '@naung/domain/ground/agencies/reads.ts';
import { useState } from 'preact/hooks';
import { usePages } from '../api/use-pages.ts';
import { useCodes } from '../codes/use-codes.ts';
import { Select } from '../look/choices.tsx';
import { Page } from '../look/page.tsx';
import { ShownPages } from '../look/shown-pages.tsx';
import { Empty } from '../look/states.tsx';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import './agencies.css';
import { words } from './office-words.ts';
import { refusalWords } from './refusal-words.ts';
import { ServiceCard } from './services.tsx';

const every = 'every';
const forWhom = ['all', 'child', 'woman'] as const;

export function DirectoryPage() {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const services = useCodes('service-types');
  const keeps = carriesOneOf(useMe(), ['keep-agencies']);
  const [service, setService] = useState(every);
  const [serves, setServes] = useState<(typeof forWhom)[number]>('all');
  const pages = usePages(Directory, {
    ...(service === every ? {} : { service }),
    ...(serves === 'all' ? {} : { serves }),
  });
  return (
    <Page title={say('directory')} lead={say('directory-lead')}>
      <div class="directory-tools">
        <Select
          label={say('service')}
          value={service}
          onValue={setService}
          choices={[{ value: every, label: say('every-service') }, ...services.choices]}
        />
        <Select
          label={say('for-whom')}
          value={serves}
          onValue={setServes}
          choices={forWhom.map((one) => ({ value: one, label: say(`for-${one}`) }))}
        />
      </div>
      <ShownPages
        pages={pages}
        because={because}
        lines={6}
        empty={<Empty icon="service" title={say('directory-none')} why={say('directory-none-why')} />}
      >
        {(items) =>
          items.map((entry) => (
            <ServiceCard
              key={entry.id}
              entry={entry}
              heading="h2"
              keeps={keeps}
              onChanged={pages.again}
              of={<a href={`/instansi/${entry.agency}`}>{entry.agencyName}</a>}
            />
          ))
        }
      </ShownPages>
    </Page>
  );
}
