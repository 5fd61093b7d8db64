/** One concern: how it may be answered safely, why it is urgent, what was told, and what is decided about it. */
import './intake.css';
import type { ConcernInList } from '@naung/domain/casework/intake/reads.ts';
import { type ConcernShown, ShowConcern } from '@naung/domain/casework/intake/reads.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { Badge } from '../../ground/look/badge.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { Page, Section } from '../../ground/look/page.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { aboutWhom } from './about-whom.ts';
import { BelongsToCase } from './belongs-to-case.tsx';
import { ConcernDeeds } from './concern-deeds.tsx';
import { ConcernUrgency } from './concern-urgency.tsx';
import { useConcernCorrectable } from './correcting-concern.tsx';
import { FirstSteps } from './first-steps.tsx';
import { HowToContact } from './how-to-contact.tsx';
import { useConcernLine } from './inbox-rows.tsx';
import { LoweringWaits } from './lowering.tsx';
import { OpenTheSeal } from './open-the-seal.tsx';
import { ReceivedWhen } from './received-when.tsx';
import { refusalWords } from './refusal-words.ts';
import { Told } from './told.tsx';
import { itemsOf, WhyUrgent } from './why-urgent.tsx';
import { words } from './words.ts';

interface ConcernProps {
  readonly id: string;
  /** The others on the desk, for joining. */
  readonly others: readonly ConcernInList[];
  readonly onDecided: () => void;
  readonly back?: string;
}

export function Concern({ id, others, onDecided, back = '/triase' }: ConcernProps) {
  const reading = useRead(ShowConcern, { concern: id });
  const because = useWordIfKnown(refusalWords);
  const changed = () => {
    reading.again();
    onDecided();
  };
  return (
    <Shown reading={reading} because={because}>
      {(concern) => <ConcernPage concern={concern} others={others} back={back} onChanged={changed} />}
    </Shown>
  );
}

interface ConcernPageProps {
  readonly concern: ConcernShown;
  readonly others: readonly ConcernInList[];
  readonly back: string;
  readonly onChanged: () => void;
}

function ConcernPage({ concern, others, back, onChanged }: ConcernPageProps) {
  const say = useWords(words);
  const channels = useCodes('channels');
  const levels = useCodes('urgency-levels');
  const { title, where } = useConcernLine([concern])(concern);
  return (
    <Page
      back={back}
      title={title}
      marks={
        <>
          <ConcernUrgency concern={concern} />
          <Badge tone="info">{say(aboutWhom(concern))}</Badge>
          {concern.contactMade ? (
            <Badge tone="done" icon="phone">
              {say('contacted')}
            </Badge>
          ) : null}
          {concern.state === 'received' ? null : <Badge>{say(`state-${concern.state}`)}</Badge>}
        </>
      }
      lead={
        <>
          {where} · {say('received-through', { channel: channels.wordOf(concern.channel) })} ·{' '}
          <ReceivedWhen concern={concern} as="moment" />
        </>
      }
      actions={<ConcernDeeds concern={concern} others={others} onChanged={onChanged} />}
    >
      <div class="page-top">
        {concern.isSealed ? <OpenTheSeal concern={concern.id} onOpened={onChanged} /> : null}
        {concern.lowering === null || concern.state !== 'received' ? null : (
          <LoweringWaits concern={concern} lowering={concern.lowering} onChanged={onChanged} />
        )}
        <HowToContact concern={concern} />
        <Ties concern={concern} />
      </div>
      {concern.told === null ? null : (
        <Section title={say('why', { urgency: levels.wordOf(concern.urgency).toLowerCase() })}>
          <WhyUrgent
            urgency={concern.urgency}
            computed={concern.computedUrgency}
            items={itemsOf(concern)}
            told={concern.told}
          />
        </Section>
      )}
      <FirstSteps kinds={concern.kinds} />
      {concern.told === null ? null : <ToldAndPutRight concern={concern} told={concern.told} onChanged={onChanged} />}
    </Page>
  );
}

interface ToldAndPutRightProps {
  readonly concern: ConcernShown;
  readonly told: NonNullable<ConcernShown['told']>;
  readonly onChanged: () => void;
}

function ToldAndPutRight({ concern, told, onChanged }: ToldAndPutRightProps) {
  const say = useWords(words);
  const correctable = useConcernCorrectable(concern, told);
  return (
    <Section title={say('told')}>
      <Told told={told} open={concern.open} />
      <RecordDeeds of={correctable} onChanged={onChanged} />
    </Section>
  );
}

/** What this concern belongs to by now, and the other tellings of the same event. */
function Ties({ concern }: { readonly concern: ConcernShown }) {
  const say = useWords(words);
  return (
    <>
      {concern.case === null ? null : (
        <BelongsToCase case={concern.case} reaches={concern.reachesCase} unit={concern.unit} />
      )}
      {concern.joined.length === 0 ? null : (
        <Notice title={say('joined')}>
          <p>{say('joined-count', { count: concern.joined.length })}</p>
          <ul class="row">
            {concern.joined.map((other, at) => (
              <li key={other}>
                <a href={`/triase/${other}`}>{say('open-joined', { number: at + 1 })}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
