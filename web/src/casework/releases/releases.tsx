/** Taking many rows out at once: asking for them, deciding what another asked, and saving what was allowed. */
import { MyReleases, WaitingReleases } from '@naung/domain/casework/releases/reads.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { Page, Section } from '../../ground/look/page.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { AskForm } from './ask-form.tsx';
import { Limits } from './limits.tsx';
import { ReleaseTable } from './release-table.tsx';
import { words } from './words.ts';

export function Releases() {
  const say = useWords(words);
  const me = useMe();
  return (
    <Page title={say('releases')} lead={say('lead')} wide>
      {carriesOneOf(me, ['approve', 'keep-walls']) ? <Waiting /> : null}
      {carriesOneOf(me, ['work-on-cases', 'supervise']) ? <Mine /> : null}
    </Page>
  );
}

function Waiting() {
  const say = useWords(words);
  const reading = useRead(WaitingReleases, {});
  return (
    <Section title={say('waiting')}>
      <Shown reading={reading} lines={2}>
        {({ items }) => (
          <ReleaseTable
            caption={say('waiting')}
            releases={items}
            onChanged={reading.again}
            empty={<Empty icon="done" title={say('none-waiting')} why={say('none-waiting-why')} />}
          />
        )}
      </Shown>
    </Section>
  );
}

function Mine() {
  const say = useWords(words);
  const me = useMe();
  const reading = useRead(MyReleases, {});
  return (
    <>
      <Section title={say('ask')}>
        <Shown reading={reading} lines={2}>
          {({ limits }) => <Limits limits={limits} mayTakeNames={carriesOneOf(me, ['work-on-cases'])} />}
        </Shown>
        <AskForm onAsked={reading.again} />
      </Section>
      <Section title={say('mine')}>
        <Shown reading={reading} lines={2}>
          {({ items }) => (
            <ReleaseTable
              caption={say('mine')}
              releases={items}
              onChanged={reading.again}
              empty={<Empty icon="download" title={say('none-mine')} why={say('none-mine-why')} />}
            />
          )}
        </Shown>
      </Section>
    </>
  );
}
