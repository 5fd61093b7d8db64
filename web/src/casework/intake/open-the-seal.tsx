import { OpenSeal } from '@naung/domain/casework/intake/commands.ts';
import { usePerform } from '../../ground/api/use-perform.ts';
import { Button } from '../../ground/look/button.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

export function OpenTheSeal({ concern, onOpened }: { readonly concern: string; readonly onOpened: () => void }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const { perform, working, failure } = usePerform(OpenSeal);

  const open = async () => {
    const answer = await perform({ concern });
    if (!answer.ok) return;
    toast(say('seal-opened'));
    onOpened();
  };

  return (
    <Notice title={say('open-seal-title')}>
      <p>{say('open-seal-why')}</p>
      <Button kind="main" icon="lock" busy={working && say('opening')} onPress={() => void open()}>
        {say('open-seal')}
      </Button>
      <FailureNotice failure={failure} because={because} />
    </Notice>
  );
}
