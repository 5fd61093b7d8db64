/** What was referred to one's unit, those that wait the longest first, beside the one that is being read. */
import './referrals.css';
import { InboxOfReferrals, NoticesOfUnit } from '@naung/domain/casework/referrals/reads.ts';
import { useState } from 'preact/hooks';
import { usePages } from '../../ground/api/use-pages.ts';
import type { Params } from '../../ground/going/match.ts';
import { Beside } from '../../ground/look/beside.tsx';
import { Select } from '../../ground/look/choices.tsx';
import { PageHead } from '../../ground/look/page.tsx';
import { State } from '../../ground/look/states.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { statusWords } from './code-words.ts';
import { InboxRows } from './inbox-rows.tsx';
import { words } from './inbox-words.ts';
import { NoticeList } from './notices.tsx';
import { ReferralToUs } from './referral.tsx';
import { type InboxState, inboxStates } from './status.ts';

export function InboxOfUnit({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const sayStatus = useWords(statusWords);
  const [status, setStatus] = useState<InboxState>('requested');
  const inbox = usePages(InboxOfReferrals, { status });
  const notices = usePages(NoticesOfUnit, { limit: '50' });
  const unread = (notices.items ?? []).filter((notice) => notice.seenAt === null);
  const opened = params.id;
  return (
    <Beside
      list={
        <>
          <PageHead title={say('inbox')} lead={say('inbox-lead')} />
          <div class="list-tools">
            <NoticeList notices={unread} />
            <Select
              label={say('showing')}
              value={status}
              onValue={setStatus}
              choices={inboxStates.map((one) => ({ value: one, label: sayStatus(one) }))}
            />
          </div>
          <InboxRows pages={inbox} status={status} />
        </>
      }
      page={
        opened === undefined ? null : (
          <ReferralToUs
            key={opened}
            id={opened}
            notices={unread.filter((notice) => notice.referral === opened)}
            onChanged={() => {
              inbox.again();
              notices.again();
            }}
          />
        )
      }
      nothingOpen={
        <State icon="referral" title={say('nothing-open')}>
          <p>{say('nothing-open-why')}</p>
        </State>
      }
    />
  );
}
