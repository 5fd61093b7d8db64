/** One referral of a case at its sender: how it stands at a glance, and, once it is asked for, what was sent and what has happened. */
import { useState } from 'preact/hooks';
import { useUnitNames } from '../../ground/agencies/known-units.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { Button } from '../../ground/look/button.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { statusWords } from './code-words.ts';
import { LeavingBar, useNotYet } from './leaving-bar.tsx';
import type { SentReferral, SentReferralProps } from './sent.ts';
import { SentDeeds } from './sent-deeds.tsx';
import { SentFacts } from './sent-facts.tsx';
import { words } from './sent-words.ts';
import { toneOf } from './status.ts';
import { WhatWasSent } from './what-was-sent.tsx';

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
