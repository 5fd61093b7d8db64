/** The ready-made duties in words: what each lets somebody do, and how she signs in. */
import { presets } from '@naung/domain/ground/agencies/presets.ts';
import { Badge } from '../look/badge.tsx';
import { Page } from '../look/page.tsx';
import { Table } from '../look/table.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import './agencies.css';
import { DeedList } from './deed-list.tsx';
import { words } from './people-words.ts';

export function Presets() {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <Page title={say('presets')} lead={say('presets-lead')} wide>
      <Table
        caption={say('presets')}
        rows={presets}
        keyOf={(one) => one.code}
        empty={null}
        columns={[
          {
            key: 'preset',
            head: say('col-preset'),
            cell: (one) => (
              <>
                {one[language]} {one.village === true ? <Badge>{say('for-villages')}</Badge> : null}
              </>
            ),
          },
          { key: 'deeds', head: say('col-deeds'), cell: (one) => <DeedList deeds={one.deeds} /> },
          {
            key: 'signing-in',
            head: say('col-signing-in'),
            cell: (one) => say(one.needsTotp ? 'sign-code' : 'sign-plain'),
          },
        ]}
      />
    </Page>
  );
}
