/** A case that another district offers us: what it is about, and taking it over or giving it back. */

import { ReturnHandOver } from '@naung/domain/casework/cases/commands.ts';
import type { HandOverPacket } from '@naung/domain/casework/cases/hand-over.ts';
import { CaseLetter } from '@naung/domain/casework/cases/reads.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../../../ground/api/use-read.ts';
import { useKeys } from '../../../ground/keys/keys.ts';
import { ReturnDialog } from '../../../ground/letters/return-dialog.tsx';
import { words as letterWords } from '../../../ground/letters/words.ts';
import { Button } from '../../../ground/look/button.tsx';
import { Facts } from '../../../ground/look/facts.tsx';
import { Notice } from '../../../ground/look/notice.tsx';
import { Section } from '../../../ground/look/page.tsx';
import { Shown } from '../../../ground/look/shown.tsx';
import { Urgency } from '../../../ground/look/urgency.tsx';
import { colourOf } from '../../../ground/look/urgency-colour.ts';
import { OnDay } from '../../../ground/look/when.tsx';
import type { LetterPartProps } from '../../../ground/room.ts';
import { SafeContactBlock } from '../../../ground/safe-contact/safe-contact-block.tsx';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { handOverWords, phaseWords } from '../code-words.ts';
import { fieldWords } from '../field-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { useSaidValue } from '../said-value.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { words } from './words.ts';

export function CaseLetterPart({ letter, onAnswered }: LetterPartProps) {
  const say = useWords(words);
  const sayOfLetters = useWords(letterWords);
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(CaseLetter, { letter });
  const [opened, setOpened] = useState<'nothing' | 'accept' | 'return'>('nothing');
  const close = () => setOpened('nothing');
  const packet = reading.value?.packet ?? null;
  useKeys([
    { key: 'a', label: say('key-accept'), run: () => setOpened(packet === null ? 'nothing' : 'accept') },
    { key: 'x', label: sayOfLetters('give-back'), run: () => setOpened('return') },
  ]);
  return (
    <Shown reading={reading} because={because}>
      {() => (
        <>
          <div class="actions">
            {packet === null ? null : (
              <Button kind="main" icon="check" onPress={() => setOpened('accept')}>
                {say('accept')}
              </Button>
            )}
            <Button icon="undo" onPress={() => setOpened('return')}>
              {sayOfLetters('give-back')}
            </Button>
          </div>
          {packet === null ? (
            <Notice tone="attention" title={say('unreadable')}>
              <p>{say('unreadable-why')}</p>
            </Notice>
          ) : (
            <Packet packet={packet} />
          )}
          {opened === 'accept' && packet !== null ? (
            <AcceptDialog letter={letter} packet={packet} onClose={close} onDone={onAnswered} />
          ) : null}
          {opened === 'return' ? (
            <ReturnDialog
              contract={ReturnHandOver}
              letter={letter}
              title={say('return-title')}
              lead={say('return-lead')}
              because={because}
              onClose={close}
              onDone={onAnswered}
            />
          ) : null}
        </>
      )}
    </Shown>
  );
}

function Packet({ packet }: { readonly packet: HandOverPacket }) {
  const say = useWords(words);
  const sayWhy = useWords(handOverWords);
  const { from, reason, note, people, tellings } = packet;
  return (
    <>
      <Section title={say('sender-says')}>
        <Facts
          facts={[
            [say('office'), [...new Set([from.unit, from.agency, from.district])].join(', ')],
            [say('reason'), sayWhy(reason)],
            ...(note === undefined ? [] : [[say('note'), <span class="as-written">{note}</span>] as const]),
          ]}
        />
      </Section>
      <AboutCase packet={packet} />
      <Section title={say('who')}>
        {people.clients.map((client, at) => (
          <Facts
            key={at}
            facts={[
              ...(client.name === undefined ? [] : [[say('name'), client.name] as const]),
              ...(client.born ? [[say('born'), <OnDay day={client.born} />] as const] : []),
            ]}
          />
        ))}
      </Section>
      <Section title={say('told')}>
        {tellings.length === 0 ? <p class="soft">{say('told-none')}</p> : null}
        <div class="records">
          {tellings.map((telling, at) => (
            <article key={at} class="record">
              {telling.safeContact === undefined ? null : <SafeContactBlock ways={telling.safeContact} />}
              <Facts
                facts={[
                  ...(telling.story === undefined
                    ? []
                    : [[say('story'), <span class="as-written">{telling.story}</span>] as const]),
                  ...(telling.ownWords === undefined
                    ? []
                    : [[say('own-words'), <span class="as-written">{telling.ownWords}</span>] as const]),
                ]}
              />
            </article>
          ))}
        </div>
      </Section>
    </>
  );
}

const shown = ['aboutChild', 'ageBand', 'sex', 'village', 'kinds', 'forms', 'relation', 'respondentIsChild'] as const;

function AboutCase({ packet: { case: one } }: { readonly packet: HandOverPacket }) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const sayPhase = useWords(phaseWords);
  const said = useSaidValue(one.village);
  return (
    <Section title={say('about')}>
      <Facts
        facts={[
          [say('alias'), one.alias],
          [say('urgency'), <Urgency colour={colourOf[one.urgency]} />],
          ...shown.flatMap((field) => {
            const value = said(field, one[field]);
            return value === null ? [] : [[sayField(field), value] as const];
          }),
          ...(one.guardianIsRespondent
            ? [[sayField('guardianIsRespondent'), said('guardianIsRespondent', true)] as const]
            : []),
          [say('phase'), sayPhase(one.phase)],
          [say('opened'), <OnDay day={one.openedOn} />],
        ]}
      />
    </Section>
  );
}
