import type { Giver } from '@naung/domain/casework/consent/model.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { kinshipWords } from '../../ground/kinship/words.ts';
import { Checkbox, Radios, Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextArea, TextInput } from '../../ground/look/text-input.tsx';
import { useToday } from '../../ground/today.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { assentWords } from './code-words.ts';
import { assentsOffered } from './consent-form.ts';
import type { Consents } from './consents.ts';
import { languageCodes, languageWords } from './language-words.ts';
import type { ConsentFieldsProps } from './scope-fields.tsx';
import { fieldWords, words } from './words.ts';

interface GiverFieldsProps extends ConsentFieldsProps {
  readonly consents: Pick<Consents, 'decides' | 'relatives' | 'guardianIsRespondent' | 'mayBeTooYoung'>;
}

const forAdult: readonly Giver[] = ['herself', 'official-override'];
const forChild: readonly Giver[] = ['parent', 'guardian', 'other-carer', 'official-override'];

/** Who gave it and how it was explained. A child is asked, whoever signs. */
export function GiverFields({ form, change, faults, consents }: GiverFieldsProps) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const sayAssent = useWords(assentWords);
  const givers = useCodes('consent-givers');
  const offered = consents.decides === 'herself' ? forAdult : forChild;
  const giverHint = consents.guardianIsRespondent ? 'guardian-is-respondent' : 'giver-hint';
  const isForHer = form.giver !== '' && form.giver !== 'herself';
  return (
    <>
      <Radios
        id="giver"
        label={sayField('giver')}
        hint={consents.decides === 'herself' ? undefined : say(giverHint)}
        value={form.giver}
        onValue={(giver) => change({ giver })}
        choices={offered.map((giver) => ({ value: giver, label: givers.wordOf(giver) }))}
        error={faults.giver}
      />
      {isForHer && form.giver !== 'official-override' ? (
        <GuardianField form={form} change={change} consents={consents} />
      ) : null}
      {consents.decides === 'guardian' ? (
        <Radios
          id="assent"
          label={sayField('assent')}
          hint={consents.mayBeTooYoung ? undefined : say('assent-hint')}
          value={form.assent ?? ''}
          onValue={(assent) => change({ assent })}
          choices={assentsOffered(consents.mayBeTooYoung).map((one) => ({
            value: one,
            label: sayAssent(one),
          }))}
          error={faults.assent}
        />
      ) : null}
      {form.giver === 'official-override' ? <OverrideFields form={form} change={change} faults={faults} /> : null}
      <HowItWasAsked form={form} change={change} faults={faults} />
    </>
  );
}

/** By kinship and not by name; one who is the respondent is not offered at all. */
function GuardianField({ form, change, consents }: Pick<GiverFieldsProps, 'form' | 'change' | 'consents'>) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const sayKin = useWords(kinshipWords);
  return (
    <Select
      label={sayField('guardian')}
      optional
      value={form.guardian ?? 'unknown'}
      onValue={(guardian) => change({ guardian: guardian === 'unknown' ? null : guardian })}
      choices={[
        { value: 'unknown', label: say('unknown-guardian') },
        ...consents.relatives
          .filter((relative) => !relative.isRespondent)
          .map((relative) => ({
            value: relative.id as string,
            label: `${sayKin(relative.kinship)}${relative.isGuardian ? ` (${say('is-guardian')})` : ''}`,
          })),
      ]}
    />
  );
}

function OverrideFields({ form, change, faults }: ConsentFieldsProps) {
  const sayField = useWords(fieldWords);
  const reasons = useCodes('consent-override-reasons');
  return (
    <>
      <Radios
        id="override-because"
        label={sayField('overrideBecause')}
        value={form.overrideBecause ?? ''}
        onValue={(overrideBecause) => change({ overrideBecause })}
        choices={(['guardian-is-respondent', 'immediate-danger'] as const).map((reason) => ({
          value: reason,
          label: reasons.wordOf(reason),
        }))}
        error={faults['override-because']}
      />
      <TextInput
        id="override-basis"
        label={sayField('overrideBasis')}
        maxLength={120}
        value={form.overrideBasis}
        onValue={(overrideBasis) => change({ overrideBasis })}
        error={faults['override-basis']}
      />
      <TextArea
        id="override-words"
        label={sayField('overrideWords')}
        rows={3}
        maxLength={5000}
        value={form.overrideWords}
        onValue={(overrideWords) => change({ overrideWords })}
        error={faults['override-words']}
      />
    </>
  );
}

function HowItWasAsked({ form, change, faults }: ConsentFieldsProps) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const sayLanguage = useWords(languageWords);
  const today = useToday();
  return (
    <>
      <Select
        label={sayField('language')}
        value={form.language}
        onValue={(language) => change({ language })}
        choices={languageCodes.map((code) => ({ value: code as string, label: sayLanguage(code) }))}
      />
      <Checkbox
        label={sayField('readAloud')}
        checked={form.readAloud}
        onChecked={(readAloud) => change({ readAloud })}
      />
      <DateInput
        id="given-on"
        label={sayField('givenOn')}
        value={form.givenOn}
        onValue={(givenOn) => change({ givenOn })}
        recent
        latest={today}
        error={faults['given-on']}
      />
      <TextArea
        label={sayField('ownWords')}
        hint={say('own-words-hint')}
        optional
        rows={3}
        maxLength={5000}
        value={form.ownWords}
        onValue={(ownWords) => change({ ownWords })}
      />
    </>
  );
}
