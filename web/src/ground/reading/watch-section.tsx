/** Whether the trace holds, on the custodians' page; and above all, where there are too few of them. */
import { type SealingWatch, WatchKept } from '@naung/domain/ground/reading/watch.ts';
import { useRead } from '../api/use-read.ts';
import { Facts } from '../look/facts.tsx';
import { Notice } from '../look/notice.tsx';
import { Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { When } from '../look/when.tsx';
import { useWords } from '../words/use-words.ts';
import { sealingFaultWords, unusualWords as words } from './unusual-words.ts';

const enoughCustodians = 2;

/** Stands above all else where there are too few: then half of what follows cannot be done. */
export function FewCustodians() {
  const say = useWords(words);
  const { value } = useRead(WatchKept, {}, 'while-waiting');
  if (value === null || value.custodians >= enoughCustodians) return null;
  const { custodians, askThem } = value;
  return (
    <div class="section">
      <Notice tone="attention" title={say('few-custodians', { count: custodians })}>
        <p>{say('few-custodians-why')}</p>
        <p>{askThem.length === 0 ? say('ask-nobody') : say('ask-them', { names: askThem.join(', ') })}</p>
      </Notice>
    </div>
  );
}

export function WatchSection() {
  const say = useWords(words);
  const reading = useRead(WatchKept, {}, 'while-waiting');
  return (
    <Section title={say('watch')}>
      <p class="soft">{say('watch-lead')}</p>
      <Shown reading={reading} lines={3}>
        {({ sealing }) => (
          <div class="stack">{sealing === null ? <p>{say('not-seen')}</p> : <Sealing sealing={sealing} />}</div>
        )}
      </Shown>
    </Section>
  );
}

function Sealing({ sealing }: { readonly sealing: SealingWatch }) {
  const say = useWords(words);
  const sayFault = useWords(sealingFaultWords);
  const { head, unsealed, unsealedSince, fault, witnesses } = sealing;
  const isWrong = fault !== null || witnesses.some((witness) => witness.fault !== null);
  const headSaid = (one: SealingWatch['head']) =>
    one === null ? (
      say('no-seal')
    ) : (
      <>
        {say('seal-line', { number: one.number })}, <When at={one.at} />
      </>
    );
  return (
    <>
      {isWrong ? (
        <Notice tone="grave">
          {fault === null ? null : <p>{sayFault(fault)}</p>}
          <p>{say('tell-somebody')}</p>
        </Notice>
      ) : null}
      <Facts
        facts={[
          [say('last-seal'), headSaid(head)],
          [
            say('waiting'),
            unsealedSince === null ? (
              say('nothing-waits')
            ) : (
              <>
                {say('waits-since', { count: unsealed })} <When at={unsealedSince} />
              </>
            ),
          ],
          ...witnesses.map(
            (witness, at) =>
              [
                `${say('witness', { at: at + 1 })} (${say(witness.kind)})`,
                <>
                  {headSaid(witness.head)}: {witness.fault === null ? say('in-order') : sayFault(witness.fault)}
                </>,
              ] as const,
          ),
        ]}
      />
    </>
  );
}
