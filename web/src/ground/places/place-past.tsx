import { type PlaceName, sinceTheStart } from '@naung/domain/ground/places/model.ts';
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { PlaceHistory } from '@naung/domain/ground/places/reads.ts';
import { useRead } from '../api/use-read.ts';
import { dayInShort } from '../look/dates.ts';
import { Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { Table } from '../look/table.tsx';
import { OnDay } from '../look/when.tsx';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { changeWords, refusalWords, words } from './area-words.ts';

/** Every name and code a place has had, so that an old paper can be understood. */
export function PlacePast({ place }: { readonly place: number }) {
  const say = useWords(words);
  const sayChange = useWords(changeWords);
  const because = useWordIfKnown(refusalWords);
  const language = useLanguage();
  const reading = useRead(PlaceHistory, { place: String(place) });
  return (
    <Section title={say('history')}>
      <Shown reading={reading} because={because} lines={2}>
        {({ names, changes }) => (
          <>
            <Table
              caption={say('history')}
              rows={names}
              keyOf={(name) => name.validFrom}
              empty={null}
              columns={[
                {
                  key: 'name',
                  head: say('col-name'),
                  cell: ({ name, kind }) => placeInWords({ level: 'subdistrict', place: { name, kind } }, language),
                },
                { key: 'code', head: say('col-code'), cell: ({ code }) => code ?? say('no-code') },
                { key: 'holds', head: say('col-holds'), cell: (name) => <Holds name={name} /> },
              ]}
            />
            {changes.length === 0 ? null : (
              <>
                <h3>{say('changes')}</h3>
                <ul>
                  {changes.map((change) => (
                    <li key={change.id}>
                      <OnDay day={change.onDate} />: {sayChange(change.change)}{' '}
                      <span class="soft">· {change.basis}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Shown>
    </Section>
  );
}

function Holds({ name }: { readonly name: PlaceName }) {
  const say = useWords(words);
  const language = useLanguage();
  const from =
    name.validFrom === sinceTheStart
      ? say('since-start')
      : say('since', { from: dayInShort(name.validFrom, language) });
  if (name.validUntil === null) return <>{from}</>;
  return (
    <>
      {from}, {say('until', { until: dayInShort(name.validUntil, language) })}
    </>
  );
}
