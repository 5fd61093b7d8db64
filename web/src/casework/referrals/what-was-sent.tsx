/**
 * What an agency was told of her. Opened only when somebody wants to read it: each look opens drawers and is written down.
 */
import { ShowReferral } from '@naung/domain/casework/referrals/reads.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { Shown } from '../../ground/look/shown.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { Packet } from './packet.tsx';
import { refusalWords } from './refusal-words.ts';
import type { SentReferral } from './sent.ts';
import { words } from './sent-words.ts';
import { Steps } from './steps.tsx';

export function WhatWasSent({ referral: { id, version } }: { readonly referral: SentReferral }) {
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
