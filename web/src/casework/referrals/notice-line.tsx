/** One notice on the page of the referral itself, where it can be said that it was read. */
import { ReadNotice } from '@naung/domain/casework/referrals/commands.ts';
import type { NoticesOfUnit } from '@naung/domain/casework/referrals/reads.ts';
import type * as z from 'zod/mini';
import { usePerform } from '../../ground/api/use-perform.ts';
import { words as deedWords } from '../../ground/deeds/words.ts';
import { Button } from '../../ground/look/button.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { When } from '../../ground/look/when.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { noticeWords } from './code-words.ts';
import { words } from './inbox-words.ts';
import { refusalWords } from './refusal-words.ts';

export type NoticeShown = z.infer<(typeof NoticesOfUnit)['answer']>['items'][number];

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
