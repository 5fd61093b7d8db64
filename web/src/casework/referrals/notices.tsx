/** That something a unit received was put right: that, never what. It stays until somebody of the unit says they read it. */
import { Badge } from '../../ground/look/badge.tsx';
import { dayText } from '../../ground/look/dates.ts';
import { Icon } from '../../ground/look/icon.tsx';
import { When } from '../../ground/look/when.tsx';
import { useZone } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { noticeWords } from './code-words.ts';
import { words } from './inbox-words.ts';
import type { NoticeShown } from './notice-line.tsx';

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
