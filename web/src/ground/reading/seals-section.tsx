/** How the trace is sealed, for auditors, who prove it elsewhere: no numbers, from which one could reckon what is not shown. */
import { type SealsShown, TraceSeals } from '@naung/domain/ground/reading/trace.ts';
import { useRead } from '../api/use-read.ts';
import { Facts } from '../look/facts.tsx';
import { Notice } from '../look/notice.tsx';
import { Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { When } from '../look/when.tsx';
import { useWords } from '../words/use-words.ts';
import { shortened } from './trace-table.tsx';
import { traceWords as words } from './trace-words.ts';
import { sealingFaultWords } from './unusual-words.ts';

export function SealsSection() {
  const say = useWords(words);
  const reading = useRead(TraceSeals, {}, 'while-waiting');
  return (
    <Section title={say('seals')}>
      <p class="soft">{say('seals-lead')}</p>
      <Shown reading={reading} lines={3}>
        {({ seals }) => (seals === null ? <p>{say('not-seen')}</p> : <Seals seals={seals} />)}
      </Shown>
    </Section>
  );
}

function Seals({ seals: { head, fault, witnesses } }: { readonly seals: SealsShown }) {
  const say = useWords(words);
  const sayFault = useWords(sealingFaultWords);
  const isWrong = fault !== null || witnesses.some((witness) => witness.fault !== null);
  return (
    <div class="stack">
      {isWrong ? (
        <Notice tone="grave">
          <p>{say('tell-somebody')}</p>
        </Notice>
      ) : null}
      <Facts
        facts={[
          [
            say('last-seal'),
            head === null ? (
              say('no-seal')
            ) : (
              <>
                {shortened(head.seal)}, <When at={head.at} />
              </>
            ),
          ],
          [say('sealing'), fault === null ? say('sealing-goes-on') : sayFault(fault)],
          ...witnesses.map(
            ({ kind, at, fault: wrong }, number) =>
              [
                `${say('witness', { at: number + 1 })} (${say(kind)})`,
                <>
                  {wrong === null ? say('in-order') : sayFault(wrong)}
                  {at === null ? null : (
                    <>
                      , <When at={at} />
                    </>
                  )}
                </>,
              ] as const,
          ),
        ]}
      />
    </div>
  );
}
