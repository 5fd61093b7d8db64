/** A wish to lower the urgency of a case: two people look, or it stays as urgent as it is. */
import { ConfirmLowering, DeclineLowering } from '@naung/domain/casework/cases/commands.ts';
import { type CaseShown, ShowCase } from '@naung/domain/casework/cases/reads.ts';
import { usePerform } from '../../../ground/api/use-perform.ts';
import { useRead } from '../../../ground/api/use-read.ts';
import { go } from '../../../ground/going/going.ts';
import { Button } from '../../../ground/look/button.tsx';
import { Facts } from '../../../ground/look/facts.tsx';
import { FailureNotice } from '../../../ground/look/failure-notice.tsx';
import { Page } from '../../../ground/look/page.tsx';
import { Shown } from '../../../ground/look/shown.tsx';
import { State } from '../../../ground/look/states.tsx';
import { toast } from '../../../ground/look/toasts.tsx';
import { Urgency } from '../../../ground/look/urgency.tsx';
import { colourOf } from '../../../ground/look/urgency-colour.ts';
import { When } from '../../../ground/look/when.tsx';
import type { ApprovalPageProps } from '../../../ground/room.ts';
import { useMe } from '../../../ground/signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { loweringWords } from '../code-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { CaseAskedAbout } from './case-asked-about.tsx';
import { words } from './words.ts';

const list = '/persetujuan/kegawatan';

export function LoweringPage({ id, onDecided }: ApprovalPageProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(ShowCase, { case: id });
  const decided = () => {
    go(list, { replace: true });
    onDecided();
  };
  return (
    <Shown reading={reading} because={because}>
      {(one) =>
        one.lowering === null ? (
          <State icon="done" title={say('not-asked')}>
            <p>{say('not-asked-why')}</p>
          </State>
        ) : (
          <AskedLowering one={one} lowering={one.lowering} onDecided={decided} />
        )
      }
    </Shown>
  );
}

interface AskedLoweringProps {
  readonly one: CaseShown;
  readonly lowering: NonNullable<CaseShown['lowering']>;
  readonly onDecided: () => void;
}

function AskedLowering({ one, lowering, onDecided }: AskedLoweringProps) {
  const say = useWords(words);
  const sayWhy = useWords(loweringWords);
  return (
    <Page
      back={list}
      title={say('lower-case', { alias: one.alias })}
      marks={<span class="soft">{one.code}</span>}
      lead={
        <>
          {say('asked-by', { name: lowering.askedByName })} · <When at={lowering.askedAt} />
        </>
      }
      actions={<LoweringDeeds one={one} lowering={lowering} onDecided={onDecided} />}
    >
      <Facts
        facts={[
          [say('from'), <Urgency colour={colourOf[one.urgency]} />],
          [say('to'), <Urgency colour={colourOf[lowering.to]} />],
          [say('reason'), sayWhy(lowering.reason)],
          [
            say('note'),
            lowering.note === null ? (
              <span class="soft">{say('note-none')}</span>
            ) : (
              <span class="as-written">{lowering.note}</span>
            ),
          ],
        ]}
      />
      <CaseAskedAbout one={one} />
    </Page>
  );
}

function LoweringDeeds({ one, lowering, onDecided }: AskedLoweringProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const isOwn = useMe().person.id === lowering.askedBy;
  const confirming = usePerform(ConfirmLowering);
  const declining = usePerform(DeclineLowering);
  const answer = async (how: 'lowered' | 'kept') => {
    const done = await (how === 'lowered' ? confirming : declining).perform({ case: one.id });
    if (!done.ok) return;
    toast(say(`was-${how}`));
    onDecided();
  };
  if (isOwn) return <p class="soft">{say('own-request')}</p>;
  return (
    <>
      <Button icon="check" busy={confirming.working && say('answering')} onPress={() => void answer('lowered')}>
        {say('confirm')}
      </Button>
      <Button icon="refused" busy={declining.working && say('answering')} onPress={() => void answer('kept')}>
        {say('decline')}
      </Button>
      <FailureNotice failure={confirming.failure ?? declining.failure} because={because} />
    </>
  );
}
