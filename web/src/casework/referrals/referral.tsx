/** One referral at the unit that is asked: what it needs to know to help, what has happened, what it can answer. Nothing of the case. */
import './referrals.css';
import { type ReferralShown, ShowReferral } from '@naung/domain/casework/referrals/reads.ts';
import { useUnitNames } from '../../ground/agencies/known-units.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { Facts } from '../../ground/look/facts.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { Page, Section } from '../../ground/look/page.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { OnDay, When } from '../../ground/look/when.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { Answering } from './answering.tsx';
import { outcomeWords, statusWords } from './code-words.ts';
import { words } from './inbox-words.ts';
import { NoticeLine, type NoticeShown } from './notice-line.tsx';
import { Packet } from './packet.tsx';
import { refusalWords } from './refusal-words.ts';
import { SenderPhones } from './sender-phones.tsx';
import { toneOf } from './status.ts';
import { Steps } from './steps.tsx';

interface ReferralProps {
  readonly id: string;
  /** That something in it was put right, as long as nobody here has said that they read it. */
  readonly notices: readonly NoticeShown[];
  readonly onChanged: () => void;
}

export function ReferralToUs({ id, notices, onChanged }: ReferralProps) {
  const reading = useRead(ShowReferral, { referral: id });
  const because = useWordIfKnown(refusalWords);
  const changed = () => {
    reading.again();
    onChanged();
  };
  return (
    <Shown reading={reading} because={because}>
      {(referral) => <ReferralPage referral={referral} notices={notices} onChanged={changed} />}
    </Shown>
  );
}

interface ReferralPageProps {
  readonly referral: ReferralShown;
  readonly notices: readonly NoticeShown[];
  readonly onChanged: () => void;
}

function ReferralPage({ referral, notices, onChanged }: ReferralPageProps) {
  const say = useWords(words);
  const sayStatus = useWords(statusWords);
  const needs = useCodes('service-needs');
  const unitName = useUnitNames();
  return (
    <Page
      back="/rujukan-masuk"
      title={needs.wordOf(referral.need)}
      marks={
        <>
          <Badge tone={toneOf[referral.status]}>{sayStatus(referral.status)}</Badge>
          {referral.packetVersion > 1 ? (
            <Badge tone="info">{say('packet-version', { version: referral.packetVersion })}</Badge>
          ) : null}
        </>
      }
      lead={
        <>
          {say('from', { unit: unitName(referral.fromUnit) })} · <When at={referral.leavesAt} />
        </>
      }
      actions={<Answering referral={referral.id} status={referral.status} byKey onChanged={onChanged} />}
    >
      {notices.map((notice) => (
        <NoticeLine key={notice.notice} notice={notice} onRead={onChanged} />
      ))}
      <CoreFacts referral={referral} />
      <Section title={say('packet')}>
        {referral.packet === null ? (
          <Notice title={say('packet-closed')}>
            <p>{say('packet-closed-why')}</p>
            <SenderPhones unit={referral.fromUnit} />
          </Notice>
        ) : (
          <>
            <Packet packet={referral.packet} />
            <p class="soft">{say('only-this')}</p>
            <SenderPhones unit={referral.fromUnit} />
          </>
        )}
      </Section>
      {referral.steps.length === 0 ? null : (
        <Section title={say('steps')}>
          <Steps steps={referral.steps} />
        </Section>
      )}
    </Page>
  );
}

/** What both sides know of a referral without opening anything. */
function CoreFacts({ referral }: { readonly referral: ReferralShown }) {
  const say = useWords(words);
  const sayOutcome = useWords(outcomeWords);
  const services = useCodes('service-types');
  const declines = useCodes('referral-decline-reasons');
  const { service, wantedBy, answeredAt, declineReason, firstServiceOn, completedOn, outcome } = referral;
  const facts = [
    ...(service === null ? [] : [[say('service'), services.wordOf(service)] as const]),
    ...(wantedBy === null ? [] : [[say('wanted'), <OnDay day={wantedBy} />] as const]),
    ...(answeredAt === null ? [] : [[say('answered-at'), <When at={answeredAt} />] as const]),
    ...(declineReason === null ? [] : [[say('declined-because'), declines.wordOf(declineReason)] as const]),
    ...(firstServiceOn === null ? [] : [[say('first-service'), <OnDay day={firstServiceOn} />] as const]),
    ...(completedOn === null ? [] : [[say('completed-on'), <OnDay day={completedOn} />] as const]),
    ...(outcome === null ? [] : [[say('outcome'), sayOutcome(outcome)] as const]),
  ];
  return facts.length === 0 ? null : <Facts facts={facts} />;
}
