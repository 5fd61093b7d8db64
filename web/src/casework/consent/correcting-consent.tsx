/** A slip in a consent is put right; what it covers, to whom and by whom is never turned into something nobody said. */
import { consentCorrectionContracts } from '@naung/domain/casework/consent/correcting.ts';
import type { ConsentInList } from '@naung/domain/casework/consent/reads.ts';
import type { RelativeId } from '@naung/domain/casework/people/model.ts';
import type { ComponentChildren } from 'preact';
import type * as z from 'zod/mini';
import { useCodes } from '../../ground/codes/use-codes.ts';
import type { ChangesOf } from '../../ground/correcting/contracts.ts';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { kinshipWords } from '../../ground/kinship/words.ts';
import { Checkbox, Radios, Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { dayInShort } from '../../ground/look/dates.ts';
import { TextArea, TextInput } from '../../ground/look/text-input.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { assentWords } from './code-words.ts';
import { assentsOffered } from './consent-form.ts';
import type { Consents } from './consents.ts';
import { languageCodes, languageWords } from './language-words.ts';
import { refusalWords } from './refusal-words.ts';
import { fieldWords, words } from './words.ts';

type Values = ChangesOf<typeof consentCorrectionContracts>;

interface CorrectConsentProps {
  readonly consent: ConsentInList;
  readonly relatives: Consents['relatives'];
  readonly mayBeTooYoung: boolean;
  readonly onChanged: () => void;
  /** Deeds of the consent itself, beside these. */
  readonly children: ComponentChildren;
}

export function CorrectConsent({ consent, relatives, mayBeTooYoung, onChanged, children }: CorrectConsentProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const fieldWord = useWordIfKnown(fieldWords);
  const sayAssent = useWordIfKnown(assentWords);
  const sayLanguage = useWordIfKnown(languageWords);
  const needs = useCodes('service-needs');
  const language = useLanguage();
  const { guardian, assent, readAloud, givenOn, overrideBasis } = consent;
  return (
    <RecordDeeds
      onChanged={onChanged}
      of={{
        record: consent.id,
        what: say('this-consent', { need: needs.wordOf(consent.need).toLowerCase() }),
        enteredAt: consent.enteredAt,
        contracts: consentCorrectionContracts,
        values: { guardian, assent, language: consent.language, readAloud, givenOn, overrideBasis },
        fields: (values, change) => (
          <Fields
            values={values}
            change={change}
            relatives={relatives}
            mayBeTooYoung={mayBeTooYoung || assent === 'too-young'}
          />
        ),
        because,
        fieldWord,
        valueWord: (field, value) => {
          if (field === 'assent') return sayAssent(String(value));
          if (field === 'language') return sayLanguage(String(value));
          if (field === 'givenOn' && typeof value === 'string') return dayInShort(value as never, language);
          return null;
        },
      }}
    >
      {children}
    </RecordDeeds>
  );
}

interface FieldsProps {
  readonly values: Values;
  readonly change: (part: Partial<Values>) => void;
  readonly relatives: Consents['relatives'];
  readonly mayBeTooYoung: boolean;
}

function Fields({ values, change, relatives, mayBeTooYoung }: FieldsProps) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const sayAssent = useWords(assentWords);
  const sayLanguage = useWords(languageWords);
  const sayKin = useWords(kinshipWords);
  return (
    <>
      <Select
        label={sayField('guardian')}
        optional
        value={values.guardian ?? 'unknown'}
        onValue={(guardian) =>
          change({ guardian: guardian === 'unknown' ? null : (guardian as z.infer<typeof RelativeId>) })
        }
        choices={[
          { value: 'unknown', label: say('unknown-guardian') },
          ...relatives.map((relative) => ({ value: relative.id as string, label: sayKin(relative.kinship) })),
        ]}
      />
      <Radios
        label={sayField('assent')}
        optional
        value={values.assent ?? ''}
        onValue={(assent) => change({ assent })}
        choices={assentsOffered(mayBeTooYoung).map((one) => ({
          value: one,
          label: sayAssent(one),
        }))}
      />
      <Select
        label={sayField('language')}
        value={values.language ?? 'id'}
        onValue={(spoken) => change({ language: spoken })}
        choices={languageCodes.map((code) => ({ value: code as string, label: sayLanguage(code) }))}
      />
      <Checkbox
        label={sayField('readAloud')}
        checked={values.readAloud ?? false}
        onChecked={(readAloud) => change({ readAloud })}
      />
      <DateInput
        label={sayField('givenOn')}
        value={values.givenOn ?? ''}
        onValue={(day) => (day === '' ? undefined : change({ givenOn: day }))}
      />
      <TextInput
        label={sayField('overrideBasis')}
        optional
        maxLength={120}
        value={values.overrideBasis ?? ''}
        onValue={(basis) => change({ overrideBasis: basis === '' ? null : basis })}
      />
      <TextArea
        label={sayField('ownWords')}
        hint={say('own-words-hint')}
        optional
        rows={3}
        maxLength={5000}
        value={values.ownWords ?? ''}
        onValue={(ownWords) => change({ ownWords })}
      />
    </>
  );
}
