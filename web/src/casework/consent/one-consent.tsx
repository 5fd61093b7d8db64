import { type ConsentInList, ShowConsent } from '@naung/domain/casework/consent/reads.ts';
import { useState } from 'preact/hooks';
import { useUnitNames } from '../../ground/agencies/known-units.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { kinshipWords } from '../../ground/kinship/words.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { Button } from '../../ground/look/button.tsx';
import { dayInShort } from '../../ground/look/dates.ts';
import { Facts } from '../../ground/look/facts.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { assentWords, shareableWords } from './code-words.ts';
import type { Consents } from './consents.ts';
import { CorrectConsent } from './correcting-consent.tsx';
import { refusalWords } from './refusal-words.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { fieldWords, words } from './words.ts';

interface OneConsentProps {
  readonly mayBeTooYoung: boolean;
  readonly consent: ConsentInList;
  readonly relatives: Consents['relatives'];
  readonly mayWrite: boolean;
  readonly onChanged: () => void;
}

export function OneConsent({ consent, relatives, mayBeTooYoung, mayWrite, onChanged }: OneConsentProps) {
  const say = useWords(words);
  const needs = useCodes('service-needs');
  const unitName = useUnitNames();
  const [reading, setReading] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const deeds = (
    <>
      <Button kind="quiet" icon="eye" expanded={reading} onPress={() => setReading(!reading)}>
        {say('show-words')}
      </Button>
      {mayWrite && consent.withdrawnOn === null ? (
        <Button kind="quiet" icon="undo" onPress={() => setWithdrawing(true)}>
          {say('withdraw')}
        </Button>
      ) : null}
    </>
  );
  return (
    <article class="record">
      <h3>{needs.wordOf(consent.need)}</h3>
      <p class="row">
        <Standing consent={consent} />
        <span class="soft">{unitName(consent.toUnit)}</span>
      </p>
      <ConsentFacts consent={consent} relatives={relatives} />
      {reading ? <ConsentWords id={consent.id} /> : null}
      {mayWrite ? (
        <CorrectConsent consent={consent} relatives={relatives} mayBeTooYoung={mayBeTooYoung} onChanged={onChanged}>
          {deeds}
        </CorrectConsent>
      ) : (
        <div class="record-deeds">{deeds}</div>
      )}
      {withdrawing ? (
        <WithdrawDialog
          consent={consent}
          onClose={() => setWithdrawing(false)}
          onDone={() => {
            setWithdrawing(false);
            onChanged();
          }}
        />
      ) : null}
    </article>
  );
}

function Standing({ consent }: { readonly consent: ConsentInList }) {
  const say = useWords(words);
  const language = useLanguage();
  if (consent.stands)
    return (
      <Badge tone="done" icon="check">
        {say('stands')}
      </Badge>
    );
  return (
    <Badge>
      {consent.withdrawnOn === null
        ? say('ended')
        : say('withdrawn', { day: dayInShort(consent.withdrawnOn, language) })}
    </Badge>
  );
}

function ConsentFacts({ consent, relatives }: Pick<OneConsentProps, 'consent' | 'relatives'>) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const sayShareable = useWords(shareableWords);
  const sayAssent = useWords(assentWords);
  const sayKin = useWords(kinshipWords);
  const givers = useCodes('consent-givers');
  const overrides = useCodes('consent-override-reasons');
  const language = useLanguage();
  const kin = relatives.find((relative) => relative.id === consent.guardian);
  const given = dayInShort(consent.givenOn, language);
  const ends =
    consent.guardianUntil === null ? '' : `, ${say('ends-on', { day: dayInShort(consent.guardianUntil, language) })}`;
  const facts: readonly (readonly [string, string | null])[] = [
    [sayField('fields'), consent.fields.map((field) => sayShareable(field)).join(', ')],
    [
      sayField('giver'),
      [givers.wordOf(consent.giver), kin === undefined ? '' : sayKin(kin.kinship)].filter(Boolean).join(': '),
    ],
    [sayField('assent'), consent.assent === null ? null : sayAssent(consent.assent)],
    [sayField('givenOn'), `${given}${ends}`],
    [sayField('overrideBecause'), consent.overrideBecause === null ? null : overrides.wordOf(consent.overrideBecause)],
    [sayField('overrideBasis'), consent.overrideBasis],
  ];
  return <Facts facts={facts.filter((fact): fact is readonly [string, string] => fact[1] !== null)} />;
}

/** The words lie sealed; they are opened for whoever asks for them, and not with the list. */
function ConsentWords({ id }: { readonly id: string }) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(ShowConsent, { consent: id });
  return (
    <Shown reading={reading} because={because} lines={1}>
      {(shown) => {
        const told = (['ownWords', 'overrideWords', 'withdrawalWords'] as const).flatMap((field) =>
          shown[field] === undefined
            ? []
            : [[sayField(field), <span class="as-written">{shown[field]}</span>] as const],
        );
        return told.length === 0 ? <p class="soft">{say('no-words')}</p> : <Facts facts={told} />;
      }}
    </Shown>
  );
}
