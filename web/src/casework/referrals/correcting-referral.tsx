/** The row of a referral put right. What was sent is not corrected here: it has left, and another packet is sent in its place. */
import { referralCorrectionContracts } from '@naung/domain/casework/referrals/correcting.ts';
import { referralOutcomes } from '@naung/domain/casework/referrals/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import type { ChangesOf } from '../../ground/correcting/contracts.ts';
import type { Correctable } from '../../ground/correcting/correctable.ts';
import { Radios, Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { dayInShort } from '../../ground/look/dates.ts';
import { useToday } from '../../ground/today.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { outcomeWords } from './code-words.ts';
import { refusalWords } from './refusal-words.ts';
import type { SentReferral } from './sent.ts';
import { words } from './sent-words.ts';

type Contracts = Pick<typeof referralCorrectionContracts, 'correct' | 'void'>;
type Changes = ChangesOf<Contracts>;

const { correct, void: voided } = referralCorrectionContracts;
/** It is not moved: what a wrong case sent has left, and is withdrawn. */
const contracts: Contracts = { correct, void: voided };

const fieldWords: Words<keyof Changes> = {
  id: {
    need: words.id.need,
    service: words.id.service,
    wantedBy: words.id.wanted,
    firstServiceOn: words.id['first-service'],
    completedOn: words.id['completed-on'],
    outcome: words.id.outcome,
    barrier: words.id.barrier,
  },
  en: {
    need: words.en.need,
    service: words.en.service,
    wantedBy: words.en.wanted,
    firstServiceOn: words.en['first-service'],
    completedOn: words.en['completed-on'],
    outcome: words.en.outcome,
    barrier: words.en.barrier,
  },
};

export function useReferralCorrectable(referral: SentReferral): Correctable<Contracts> {
  const say = useWords(words);
  const needs = useCodes('service-needs');
  const valueWord = useValueWord();
  const { service, wantedBy, firstServiceOn, completedOn, outcome, barrier } = referral;
  return {
    record: referral.id,
    what: say('this-referral', { need: needs.wordOf(referral.need).toLowerCase() }),
    enteredAt: referral.enteredAt,
    contracts,
    values: { service, wantedBy, firstServiceOn, completedOn, outcome, barrier },
    fields: (values, change) => <ReferralFields referral={referral} values={values} change={change} />,
    because: useWordIfKnown(refusalWords),
    fieldWord: useWordIfKnown(fieldWords),
    valueWord,
  };
}

function useValueWord(): (field: string, value: unknown) => string | null {
  const language = useLanguage();
  const needs = useCodes('service-needs');
  const services = useCodes('service-types');
  const barriers = useCodes('referral-barriers');
  const outcome = useWordIfKnown(outcomeWords);
  return (field, value) => {
    if (typeof value !== 'string') return null;
    if (field === 'need') return needs.wordOf(value);
    if (field === 'service') return services.wordOf(value);
    if (field === 'barrier') return barriers.wordOf(value);
    if (field === 'outcome') return outcome(value);
    return dayInShort(value as Day, language);
  };
}

interface ReferralFieldsProps {
  readonly referral: SentReferral;
  readonly values: Changes;
  readonly change: (part: Partial<Changes>) => void;
}

/** Only what has been said so far can be put right. */
function ReferralFields({ referral, values, change }: ReferralFieldsProps) {
  const say = useWords(words);
  const sayOutcome = useWords(outcomeWords);
  const services = useCodes('service-types');
  const barriers = useCodes('referral-barriers');
  const today = useToday();
  const dayField = (field: 'wantedBy' | 'firstServiceOn' | 'completedOn', label: string, latest?: Day) => (
    <DateInput
      label={label}
      value={values[field] ?? ''}
      onValue={(day) => change({ [field]: day === '' ? null : day })}
      {...(latest === undefined ? {} : { latest })}
    />
  );
  return (
    <>
      <Select
        label={say('service')}
        optional
        value={values.service ?? ''}
        onValue={(service) => change({ service: service as never })}
        choices={services.choices}
      />
      {dayField('wantedBy', say('wanted'))}
      {referral.firstServiceOn === null ? null : dayField('firstServiceOn', say('first-service'), today)}
      {referral.status === 'completed' ? (
        <>
          {dayField('completedOn', say('completed-on'), today)}
          <Radios
            label={say('outcome')}
            value={values.outcome ?? ''}
            onValue={(outcome) => change({ outcome })}
            choices={referralOutcomes.map((one) => ({ value: one, label: sayOutcome(one) }))}
          />
        </>
      ) : null}
      {referral.barrier === null ? null : (
        <Select
          label={say('barrier')}
          value={values.barrier ?? ''}
          onValue={(barrier) => change({ barrier: barrier as never })}
          choices={barriers.choices}
        />
      )}
    </>
  );
}
