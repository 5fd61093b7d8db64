/** Goals with their results, referrals with their state, and the last word on safety: what an approval must not be given without. */
import type { ClosingPacket as Packet } from '@naung/domain/casework/cases/reads.ts';
import { useCodes } from '../../../ground/codes/use-codes.ts';
import { Badge, type Tone } from '../../../ground/look/badge.tsx';
import { Facts } from '../../../ground/look/facts.tsx';
import { Notice } from '../../../ground/look/notice.tsx';
import { Section } from '../../../ground/look/page.tsx';
import { When } from '../../../ground/look/when.tsx';
import { useWords } from '../../../ground/words/use-words.ts';
import { goalOutcomeWords, packetWords, referralStateWords, safeTonightWords } from './closing-packet-words.ts';

const toneOfGoal = { achieved: 'done', partly: 'attention', not: 'attention' } as const;

export function ClosingPacket({ packet }: { readonly packet: Packet }) {
  const say = useWords(packetWords);
  const sayState = useWords(referralStateWords);
  const sayOutcome = useWords(goalOutcomeWords);
  const needs = useCodes('service-needs');
  const { goals, referrals, safety } = packet;
  return (
    <Section title={say('stands')}>
      <NotSafe packet={packet} />
      <Facts
        facts={[
          [say('safety'), <Safety safety={safety} />],
          [
            say('goals'),
            <Lines
              none={say('goals-none')}
              lines={goals.map((goal) => ({
                key: goal.id,
                text: needs.wordOf(goal.need),
                state: goal.outcome === null ? say('open') : sayOutcome(goal.outcome),
                tone: goal.outcome === null ? 'attention' : toneOfGoal[goal.outcome],
              }))}
            />,
          ],
          [
            say('referrals'),
            <Lines
              none={say('referrals-none')}
              lines={referrals.map((one) => ({
                key: one.id,
                text: `${needs.wordOf(one.need)} · ${one.toUnitName}`,
                state: sayState(one.status),
                tone: one.status === 'completed' ? 'done' : 'plain',
              }))}
            />,
          ],
        ]}
      />
    </Section>
  );
}

/** Said before anything else, and again where the approval is pressed. */
export function NotSafe({ packet }: { readonly packet: Packet | null }) {
  const say = useWords(packetWords);
  if (packet?.safety?.safeTonight !== 'no') return null;
  return (
    <Notice tone="grave" title={say('not-safe')}>
      <p>{say('not-safe-why')}</p>
    </Notice>
  );
}

function Safety({ safety }: Pick<Packet, 'safety'>) {
  const say = useWords(packetWords);
  const saySafe = useWords(safeTonightWords);
  if (safety === null) return <span class="soft">{say('safety-none')}</span>;
  return (
    <>
      {saySafe(safety.safeTonight ?? 'not-asked')} · <When at={safety.assessedAt} as="day" />
    </>
  );
}

interface LinesProps {
  readonly none: string;
  readonly lines: readonly {
    readonly key: string;
    readonly text: string;
    readonly state: string;
    readonly tone: Tone;
  }[];
}

const Lines = ({ none, lines }: LinesProps) =>
  lines.length === 0 ? (
    <span class="soft">{none}</span>
  ) : (
    <ul>
      {lines.map((line) => (
        <li key={line.key}>
          {line.text} <Badge tone={line.tone}>{line.state}</Badge>
        </li>
      ))}
    </ul>
  );
