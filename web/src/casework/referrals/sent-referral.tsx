/** One referral of a case at its sender: how it stands at a glance, and, once it is asked for, what was sent and what has happened. */
import { ShowReferral } from '@naung/domain/casework/referrals/reads.ts';
import { useState } from 'preact/hooks';
import { useUnitNames } from '../../ground/agencies/known-units.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { Button } from '../../ground/look/button.tsx';
import { Facts } from '../../ground/look/facts.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { OnDay, When } from '../../ground/look/when.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { connectionWords, outcomeWords, statusWords, withdrawalWords } from './code-words.ts';
import { LeavingBar, useNotYet } from './leaving-bar.tsx';
import { Packet } from './packet.tsx';
import { refusalWords } from './refusal-words.ts';
import type { SentReferral, SentReferralProps } from './sent.ts';
import { SentDeeds } from './sent-deeds.tsx';
import { words } from './sent-words.ts';
import { toneOf } from './status.ts';
import { Steps } from './steps.tsx';

export function OneSent(props: SentReferralProps) {
  const { referral, mayWork, onChanged } = props;
  const say = useWords(words);
  const sayStatus = useWords(statusWords);
  const needs = useCodes('service-needs');
  const unitName = useUnitNames();
  const [isRead, setRead] = useState(false);
  const isLeaving = useNotYet(referral.packetLeavesAt);
  return (
    <article class="record">
      <h3>{needs.wordOf(referral.need)}</h3>
      <p class="row">
        <Badge tone={toneOf[referral.status]}>{sayStatus(referral.status)}</Badge>
        <span>{say('to-unit', { unit: unitName(referral.toUnit) })}</span>
        {referral.isLogged ? <Badge icon="phone">{say('logged')}</Badge> : null}
      </p>
      {mayWork && isUnderway(referral) && isLeaving ? (
        <LeavingBar
          referral={referral.id}
          what={referral.packetLeavesAt === referral.leavesAt ? 'referral' : 'packet'}
          onChanged={onChanged}
        />
      ) : null}
      <SentFacts referral={referral} />
      {mayWork && !(isUnderway(referral) && isLeaving) ? <SentDeeds {...props} /> : null}
      <div class="record-deeds">
        <Button
          kind="quiet"
          icon={isRead ? 'chevronUp' : 'chevronDown'}
          expanded={isRead}
          onPress={() => setRead(!isRead)}
        >
          {say(isRead ? 'read-less' : 'read')}
        </Button>
      </div>
      {isRead ? <WhatWasSent referral={referral} /> : null}
    </article>
  );
}

const isUnderway = ({ status }: SentReferral): boolean =>
  status === 'requested' || status === 'accepted' || status === 'in-progress';

/** Opened only when somebody wants to read it: each look opens drawers and is written down. */
function WhatWasSent({ referral: { id, version } }: { readonly referral: SentReferral }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(ShowReferral, { referral: id });
  return (
    <Shown key={version} reading={reading} because={because}>
      {({ packet, steps }) => (
        <div class="stack">
          <section class="record">
            <h4>{say('packet')}</h4>
            {packet === null ? <p class="soft">{say('packet-closed')}</p> : <Packet packet={packet} />}
          </section>
          <Steps steps={steps} />
        </div>
      )}
    </Shown>
  );
}

function SentFacts({ referral }: { readonly referral: SentReferral }) {
  const say = useWords(words);
  const sayOutcome = useWords(outcomeWords);
  const sayConnection = useWords(connectionWords);
  const sayWithdrawal = useWords(withdrawalWords);
  const services = useCodes('service-types');
  const declines = useCodes('referral-decline-reasons');
  const barriers = useCodes('referral-barriers');
  const { service, wantedBy, requestedAt, answeredAt, declineReason, firstServiceOn, completedOn } = referral;
  const { outcome, connection, barrier, withdrawnBecause } = referral;
  return (
    <Facts
      facts={[
        ...(service === null ? [] : [[say('service'), services.wordOf(service)] as const]),
        ...(wantedBy === null ? [] : [[say('wanted'), <OnDay day={wantedBy} />] as const]),
        [say('requested-at'), <When at={requestedAt} />] as const,
        ...(answeredAt === null ? [] : [[say('answered-at'), <When at={answeredAt} />] as const]),
        ...(declineReason === null ? [] : [[say('declined-because'), declines.wordOf(declineReason)] as const]),
        ...(firstServiceOn === null ? [] : [[say('first-service'), <OnDay day={firstServiceOn} />] as const]),
        ...(completedOn === null ? [] : [[say('completed-on'), <OnDay day={completedOn} />] as const]),
        ...(outcome === null ? [] : [[say('outcome'), sayOutcome(outcome)] as const]),
        ...(connection === 'unknown' ? [] : [[say('connection'), sayConnection(connection)] as const]),
        ...(barrier === null ? [] : [[say('barrier'), barriers.wordOf(barrier)] as const]),
        ...(withdrawnBecause === null ? [] : [[say('withdrawn-because'), sayWithdrawal(withdrawnBecause)] as const]),
      ]}
    />
  );
}
