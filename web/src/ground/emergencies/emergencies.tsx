/** Opening a case in an emergency, and all that one is told of those who did. */
import { type EmergencyShown, ListEmergencies } from '@naung/domain/ground/emergencies/reviewing.ts';
import { useRead } from '../api/use-read.ts';
import { DeedButton } from '../deeds/deed-button.tsx';
import { Page, Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { Empty } from '../look/states.tsx';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useWords } from '../words/use-words.ts';
import { OneEmergency } from './one-emergency.tsx';
import { OpenDialog } from './open-dialog.tsx';
import { isForMe } from './standing.ts';
import { words } from './words.ts';

export function Emergencies() {
  const say = useWords(words);
  const me = useMe();
  const reading = useRead(ListEmergencies, {}, 'while-waiting');
  const mayAsk = carriesOneOf(me, ['work-on-cases', 'triage', 'supervise']);
  return (
    <Page
      title={say('emergencies')}
      lead={say('lead')}
      actions={
        mayAsk ? (
          <DeedButton
            kind="main"
            icon="key"
            label={say('open')}
            dialog={(close) => <OpenDialog told={reading.value?.items ?? []} onClose={close} onDone={reading.again} />}
          />
        ) : null
      }
    >
      <Shown reading={reading} lines={4}>
        {({ items }) => (
          <>
            <Group title={say('for-you')} items={items.filter(isForMe)} onChanged={reading.again} />
            {mayAsk ? (
              <Section title={say('mine')}>
                <All
                  items={items.filter((one) => one.isMine)}
                  onChanged={reading.again}
                  empty={<Empty icon="done" title={say('none-mine')} why={say('none-mine-why')} />}
                />
              </Section>
            ) : null}
            <Group
              title={say('others')}
              items={items.filter((one) => !one.isMine && !isForMe(one))}
              onChanged={reading.again}
            />
          </>
        )}
      </Shown>
    </Page>
  );
}

interface AllProps {
  readonly items: readonly EmergencyShown[];
  readonly onChanged: () => void;
}

const Group = ({ title, ...all }: AllProps & { readonly title: string }) =>
  all.items.length === 0 ? null : (
    <Section title={title}>
      <All {...all} empty={null} />
    </Section>
  );

export const All = ({ items, onChanged, empty }: AllProps & { readonly empty: preact.VNode | null }) =>
  items.length === 0 ? (
    empty
  ) : (
    <div class="stack">
      {items.map((one) => (
        <OneEmergency key={one.emergency} one={one} told={items} onChanged={onChanged} />
      ))}
    </div>
  );
