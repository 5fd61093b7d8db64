/** On the record of a client: that she may be in another file as well. Until somebody of the team has asked. */
import { PossibleDoubles, SettleDoubles } from '@naung/domain/casework/people/doubles.ts';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { Button } from '../../ground/look/button.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { words } from './doubles-words.ts';
import { refusalWords } from './refusal-words.ts';

export function PossibleDouble({ client }: { readonly client: string }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const doubles = useRead(PossibleDoubles, {});
  const { perform, working, failure } = usePerform(SettleDoubles);
  const here = doubles.value?.items.find((one) => one.client === client);
  const settle = async () => {
    const answer = await perform({ client });
    if (!answer.ok) return;
    toast(say('was-settled'));
    doubles.again();
  };
  if (here === undefined) return null;
  return (
    <Notice title={say('may-be-elsewhere')}>
      <p>{say('ask-to-meet-here', { units: here.units.join(', ') })}</p>
      <Button kind="quiet" icon="check" busy={working && say('is-settled')} onPress={() => void settle()}>
        {say('is-settled')}
      </Button>
      {failure === null ? null : <FailureNotice failure={failure} because={because} />}
    </Notice>
  );
}
