/** The referrals of one case: how each stands, and one more to send. What was sent is read only where somebody asks for it. */
import './referrals.css';
import { hasEnded } from '@naung/domain/casework/referrals/model.ts';
import { ReferralsOfCase } from '@naung/domain/casework/referrals/reads.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../../ground/api/use-read.ts';
import { Button } from '../../ground/look/button.tsx';
import { Drawer } from '../../ground/look/drawer.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { Empty } from '../../ground/look/states.tsx';
import type { CasePartProps } from '../../ground/room.ts';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { type Say, useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { refusalWords } from './refusal-words.ts';
import { SendReferralForm } from './send-form.tsx';
import type { SentReferral } from './sent.ts';
import { OneSent } from './sent-referral.tsx';
import { words } from './sent-words.ts';

export function ReferralsOfThisCase({ case: id, isOpen, onChanged }: CasePartProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const mayWork = carriesOneOf(useMe(), ['work-on-cases']);
  const [open, setOpen] = useState(false);
  const [isSending, setSending] = useState(false);
  const reading = useRead(ReferralsOfCase, { case: id });
  const changed = () => {
    reading.again();
    onChanged();
  };
  return (
    <Drawer
      title={say('referrals')}
      icon="referral"
      open={open}
      onToggle={setOpen}
      summary={reading.value === null ? undefined : summaryOf(reading.value.items, say)}
    >
      {isOpen && mayWork && !isSending ? (
        <Button icon="add" onPress={() => setSending(true)}>
          {say('send-one')}
        </Button>
      ) : null}
      {isSending ? (
        <SendReferralForm
          case={id}
          onClose={() => setSending(false)}
          onSent={() => {
            setSending(false);
            changed();
          }}
        />
      ) : null}
      <Shown reading={reading} because={because}>
        {({ items }) =>
          items.length > 0 ? (
            <div class="records">
              {items.map((referral) => (
                <OneSent
                  key={referral.id}
                  case={id}
                  referral={referral}
                  mayWork={mayWork}
                  caseIsOpen={isOpen}
                  onChanged={changed}
                />
              ))}
            </div>
          ) : isSending ? null : (
            <Empty icon="referral" title={say('none')} why={say('none-why')} />
          )
        }
      </Shown>
    </Drawer>
  );
}

function summaryOf(items: readonly SentReferral[], say: Say<keyof typeof words.id>): string {
  const running = items.filter((one) => !hasEnded(one.status));
  const waiting = running.filter((one) => one.status === 'requested').length;
  if (items.length === 0) return say('none');
  if (running.length === 0) return say('all-ended', { count: items.length });
  return say(waiting === 0 ? 'running' : 'waiting', { count: running.length, waiting });
}
