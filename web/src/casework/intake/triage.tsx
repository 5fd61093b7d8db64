/** The triage desk: what came in and waits for a decision, beside the one that is being read. */
import { InboxOfConcerns } from '@naung/domain/casework/intake/reads.ts';
import { useState } from 'preact/hooks';
import { usePages } from '../../ground/api/use-pages.ts';
import { DueList } from '../../ground/deadlines/due-list.tsx';
import type { Params } from '../../ground/going/match.ts';
import { Beside } from '../../ground/look/beside.tsx';
import { LinkButton } from '../../ground/look/button.tsx';
import { Select } from '../../ground/look/choices.tsx';
import { PageHead } from '../../ground/look/page.tsx';
import { State } from '../../ground/look/states.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { Concern } from './concern.tsx';
import { InboxRows } from './inbox-rows.tsx';
import { queryOf, type View, views } from './views.ts';
import { words } from './words.ts';

export function Triage({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const me = useMe();
  const [view, setView] = useState<View>('received');
  const inbox = usePages(InboxOfConcerns, queryOf(view));
  const opened = params.id;
  return (
    <Beside
      list={
        <>
          <PageHead
            title={say('triage')}
            lead={say('triage-lead')}
            actions={
              <>
                {carriesOneOf(me, ['receive-concerns']) ? (
                  <LinkButton href="/catat-laporan" icon="add">
                    {say('write-down')}
                  </LinkButton>
                ) : null}
                <LinkButton href="/surat-laporan" icon="letter" kind="quiet">
                  {say('between-districts')}
                </LinkButton>
              </>
            }
          />
          <div class="list-tools">
            <DueList
              whose="unit"
              hrefOf={({ kind, subject }) =>
                kind === 'red-first-contact' ? `/triase/${subject}` : `/kasus/${subject}`
              }
            />
            <Select
              label={say('showing')}
              value={view}
              onValue={setView}
              choices={views.map((one) => ({ value: one, label: say(`state-${one}`) }))}
            />
          </div>
          <InboxRows pages={inbox} view={view} />
        </>
      }
      page={
        opened === undefined ? null : (
          <Concern key={opened} id={opened} others={inbox.items ?? []} onDecided={inbox.again} />
        )
      }
      nothingOpen={
        <State icon="inbox" title={say('nothing-open')}>
          <p>{say('nothing-open-why')}</p>
        </State>
      }
    />
  );
}
