/** One plan as it stood when approval was asked: what judging it needs, and nothing else of its case. */
import { ApprovePlan } from '@naung/domain/casework/services/commands-approval.ts';
import type { PlanPacket } from '@naung/domain/casework/services/model.ts';
import { ShowApproval } from '@naung/domain/casework/services/reads-approval.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { usePersonNames } from '../../../ground/agencies/known-people.ts';
import { useUnitNames } from '../../../ground/agencies/known-units.ts';
import { usePerform } from '../../../ground/api/use-perform.ts';
import { useRead } from '../../../ground/api/use-read.ts';
import { useCodes } from '../../../ground/codes/use-codes.ts';
import { go } from '../../../ground/going/going.ts';
import { useKeys } from '../../../ground/keys/keys.ts';
import { Button } from '../../../ground/look/button.tsx';
import { Facts } from '../../../ground/look/facts.tsx';
import { FailureNotice } from '../../../ground/look/failure-notice.tsx';
import { Notice } from '../../../ground/look/notice.tsx';
import { Page, Section } from '../../../ground/look/page.tsx';
import { Shown } from '../../../ground/look/shown.tsx';
import { toast } from '../../../ground/look/toasts.tsx';
import { OnDay, When } from '../../../ground/look/when.tsx';
import type { ApprovalPageProps } from '../../../ground/room.ts';
import { useMe } from '../../../ground/signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { ReturnPlanDialog } from './return-plan-dialog.tsx';
import { horizonWords, words } from './words.ts';

type Asked = z.infer<(typeof ShowApproval)['answer']>;

export function PlanPage({ id, onDecided }: ApprovalPageProps) {
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(ShowApproval, { plan: id });
  const decided = () => {
    go('/persetujuan/rencana', { replace: true });
    onDecided();
  };
  return (
    <Shown reading={reading} because={because}>
      {(asked) => <AskedPlan asked={asked} onDecided={decided} />}
    </Shown>
  );
}

function AskedPlan({ asked, onDecided }: { readonly asked: Asked; readonly onDecided: () => void }) {
  const say = useWords(words);
  const nameOf = usePersonNames();
  const { packet } = asked;
  const name = nameOf(asked.askedBy);
  return (
    <Page
      back="/persetujuan/rencana"
      title={say('plan-of', { alias: packet.alias })}
      marks={<span class="soft">{packet.code}</span>}
      lead={
        <>
          {name === null ? null : <>{say('asked-by', { name })} · </>}
          <When at={asked.askedAt} />
        </>
      }
      actions={<PlanDeeds asked={asked} onDecided={onDecided} />}
    >
      <Notice
        tone={packet.clientAgreed ? 'done' : 'attention'}
        title={say(packet.clientAgreed ? 'agreed' : 'not-agreed')}
      >
        {packet.clientWords === undefined ? null : (
          <p>
            {say('her-words')}: <span class="as-written">{packet.clientWords}</span>
          </p>
        )}
        {packet.clientAgreed ? null : <p>{say('not-agreed-why')}</p>}
      </Notice>
      <Section title={say('goals')}>
        <div class="records">
          {packet.goals.map((goal, at) => (
            <Goal key={goal.goal} goal={goal} number={at + 1} />
          ))}
        </div>
      </Section>
    </Page>
  );
}

function PlanDeeds({ asked, onDecided }: { readonly asked: Asked; readonly onDecided: () => void }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const me = useMe();
  const [returning, setReturning] = useState(false);
  const { perform, working, failure } = usePerform(ApprovePlan);
  const isOwn = asked.askedBy === me.person.id;
  const approve = async () => {
    const answer = await perform({ plan: asked.plan });
    if (!answer.ok) return;
    toast(say('was-approved'));
    onDecided();
  };
  useKeys([
    { key: 'a', label: say('key-approve'), run: () => void (isOwn || working ? undefined : approve()) },
    { key: 'x', label: say('key-return'), run: () => setReturning(!isOwn) },
  ]);
  if (isOwn) return <p class="soft">{say('own-request')}</p>;
  return (
    <>
      <Button kind="main" icon="approve" busy={working && say('approving')} onPress={() => void approve()}>
        {say('approve')}
      </Button>
      <Button icon="undo" onPress={() => setReturning(true)}>
        {say('give-back')}
      </Button>
      <FailureNotice failure={failure} because={because} />
      {returning ? <ReturnPlanDialog plan={asked.plan} onClose={() => setReturning(false)} onDone={onDecided} /> : null}
    </>
  );
}

interface GoalProps {
  readonly goal: z.infer<typeof PlanPacket>['goals'][number];
  readonly number: number;
}

function Goal({ goal, number }: GoalProps) {
  const say = useWords(words);
  const sayHorizon = useWords(horizonWords);
  const needs = useCodes('service-needs');
  const services = useCodes('service-types');
  const unitName = useUnitNames();
  return (
    <article class="record">
      <h3>{say('goal', { number })}</h3>
      <p class="as-written">{goal.goal}</p>
      <Facts
        facts={[
          [say('need'), needs.wordOf(goal.need)],
          ...(goal.service === null ? [] : [[say('service'), services.wordOf(goal.service)] as const]),
          [say('provider'), goal.providerUnit === null ? say('provider-none') : unitName(goal.providerUnit)],
          [say('horizon'), sayHorizon(goal.horizon)],
          ...(goal.dueOn === null ? [] : [[say('due'), <OnDay day={goal.dueOn} />] as const]),
        ]}
      />
    </article>
  );
}
