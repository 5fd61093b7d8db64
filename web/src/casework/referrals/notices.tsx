/** That something a unit received was put right: that, never what. It stays until somebody of the unit says they read it. */
import { ReadNotice } from '@naung/domain/casework/referrals/commands.ts';
import type { NoticesOfUnit } from '@naung/domain/casework/referrals/reads.ts';
import type * as z from 'zod/mini';
import { usePerform } from '../../ground/api/use-perform.ts';
import { words as deedWords } from '../../ground/deeds/words.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { Button } from '../../ground/look/button.tsx';
import { dayText } from '../../ground/look/dates.ts';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Icon } from '../../ground/look/icon.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { When } from '../../ground/look/when.tsx';
import { useZone } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { noticeWords } from './code-words.ts';
import { words } from './inbox-words.ts';
import { refusalWords } from './refusal-words.ts';

export type NoticeShown = z.infer<(typeof NoticesOfUnit)['answer']>['items'][number];

/** Above the list: which referrals to look at again. */
export function NoticeList({ notices }: { readonly notices: readonly NoticeShown[] }) {
  const say = useWords(words);
  const sayNotice = useWords(noticeWords);
  const zone = useZone();
  const language = useLanguage();
  if (notices.length === 0) return null;
  return (
    <details class="notice-list">
      <summary>
        <Icon name="bell" size={16} /> {say('notices')}
        <Badge tone="attention">{say('notices-count', { count: notices.length })}</Badge>
        <Icon name="chevronDown" size={16} />
      </summary>
      <ul>
        {notices.map((notice) => (
          <li key={notice.notice}>
            <p>{sayNotice(notice.what)}</p>
            <p class="soft">
              <When at={notice.at} as="ago" /> ·{' '}
              <a
                href={`/rujukan-masuk/${notice.referral}`}
                aria-label={`${say('open-referral')}, ${dayText(notice.at, zone, language)}`}
              >
                {say('open-referral')}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** On the page of the referral itself, where it can be said that it was read. */
export function NoticeLine({ notice, onRead }: { readonly notice: NoticeShown; readonly onRead: () => void }) {
  const say = useWords(words);
  const sayWorking = useWords(deedWords);
  const sayNotice = useWords(noticeWords);
  const because = useWordIfKnown(refusalWords);
  const { perform, working, failure } = usePerform(ReadNotice);
  const read = async () => {
    const answer = await perform({ notice: notice.notice });
    if (!answer.ok) return;
    toast(say('was-read'));
    onRead();
  };
  return (
    <Notice tone="attention" title={say('notices')}>
      <p>{sayNotice(notice.what)}</p>
      <p class="soft">
        <When at={notice.at} />
      </p>
      <Button icon="check" busy={working && sayWorking('working')} onPress={() => void read()}>
        {say('mark-read')}
      </Button>
      <FailureNotice failure={failure} because={because} />
    </Notice>
  );
}
