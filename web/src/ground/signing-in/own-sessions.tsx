import type { OwnSessions as Sessions } from '@naung/domain/ground/signing-in/model.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import type { Failure } from '../api/failure.ts';
import { useAsked } from '../api/use-read.ts';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Page } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { Empty } from '../look/states.tsx';
import { Table } from '../look/table.tsx';
import { toast } from '../look/toasts.tsx';
import { When } from '../look/when.tsx';
import { SharedComputer } from '../proving/shared-computer.tsx';
import { useWords } from '../words/use-words.ts';
import { endOtherSessions, endSession, ownSessions } from './sessions.ts';
import { words } from './words.ts';

/** Where this account is open, and closing what one does not know. */
export function OwnSessions() {
  const say = useWords(words);
  const reading = useAsked('sessions', ownSessions);
  const [failure, setFailure] = useState<Failure | null>(null);

  const end = async (session: z.infer<typeof Sessions>['sessions'][number]) => {
    const answer = await endSession(session.id);
    if (!answer.ok) return setFailure(answer.failure);
    toast(say('ended-toast'));
    reading.again();
  };

  const endOthers = async () => {
    const answer = await endOtherSessions();
    if (!answer.ok) return setFailure(answer.failure);
    toast(say('ended-others-toast'));
    reading.again();
  };

  return (
    <Page
      title={say('own-sessions')}
      lead={say('own-sessions-lead')}
      actions={
        reading.value !== null && reading.value.sessions.length > 1 ? (
          <Button kind="grave" icon="close" onPress={() => void endOthers()}>
            {say('end-others')}
          </Button>
        ) : undefined
      }
      wide
    >
      <FailureNotice failure={failure} />
      <Shown reading={reading}>
        {({ sessions }) => (
          <Table
            caption={say('own-sessions')}
            rows={sessions}
            keyOf={(session) => session.id}
            empty={<Empty title={say('no-sessions')} why={say('no-sessions-why')} />}
            columns={[
              {
                key: 'device',
                head: say('device'),
                cell: (session) => (
                  <>
                    {session.device} {session.current ? <Badge tone="done">{say('this-one')}</Badge> : null}
                  </>
                ),
              },
              { key: 'since', head: say('since'), cell: (session) => <When at={session.since} /> },
              { key: 'last-seen', head: say('last-seen'), cell: (session) => <When at={session.lastSeen} as="ago" /> },
              {
                key: 'end',
                head: say('end'),
                cell: (session) =>
                  session.current ? null : (
                    <Button kind="grave" icon="close" onPress={() => void end(session)}>
                      {say('end')}
                      <span class="visually-hidden"> {say('end-which', { device: session.device })}</span>
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Shown>
      <SharedComputer />
    </Page>
  );
}
