/**
 * Writing an assessment down, in the place where the others are read. What is typed is kept at the office as a draft of its author
 * alone; a refusal takes nothing away, and a form begun with older questions is finished with them.
 */
import { dangerAt } from '@naung/domain/casework/danger/model.ts';
import { Assess } from '@naung/domain/casework/services/commands.ts';
import type { Answers } from '@naung/domain/ground/forms/answers.ts';
import type { Instrument } from '@naung/domain/ground/forms/model.ts';
import { Instruments, ShowInstrument } from '@naung/domain/ground/forms/reads.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { type Draft, useDraft } from '../../ground/drafts/use-draft.ts';
import { enterStays } from '../../ground/forms/enter-stays.ts';
import { FormQuestions } from '../../ground/forms/form-questions.tsx';
import { Button } from '../../ground/look/button.tsx';
import { Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { DraftLine } from '../../ground/look/draft-line.tsx';
import { ErrorSummary } from '../../ground/look/error-summary.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { useZone } from '../../ground/signing-in/signed-in.tsx';
import { useToday } from '../../ground/today.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { type AssessmentForm, answersIn, faultsIn, payloadOf } from './assessment-form.ts';
import { DangerSeen } from './danger-seen.tsx';
import { dangerWords } from './danger-words.ts';
import { FoundFields } from './found-fields.tsx';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

interface WritingProps {
  readonly case: string;
  readonly onClose: () => void;
  /** With the answers as they were kept. */
  readonly onDone: (kept: Answers) => void;
}

export function WriteAssessment({ case: id, ...rest }: WritingProps) {
  const say = useWords(words);
  const language = useLanguage();
  const today = useToday();
  const instruments = useRead(Instruments, {});
  const draft = useDraft<AssessmentForm>(`services/assess/${id}`, {
    assessment: newKey(),
    instrument: null,
    given: {},
    doneOn: today,
    needs: [],
    conclusion: '',
    reviewOn: '',
  });
  const items = instruments.value?.items ?? [];
  const only = items.length === 1 ? (items[0] ?? null) : null;
  const chosen = draft.value.instrument ?? only;
  const reading = useRead(ShowInstrument, chosen && { code: chosen.code, version: String(chosen.version) });
  return (
    <Shown reading={instruments}>
      {() =>
        items.length === 0 ? (
          <Empty icon="register" title={say('which-form-none')} why={say('which-form-none-why')} />
        ) : (
          <div class="stack services-form">
            {only === null ? (
              <Select
                label={say('which-form')}
                value={chosen?.code ?? ''}
                onValue={(code) => {
                  const one = items.find((item) => item.code === code);
                  if (one) draft.write({ ...draft.value, instrument: { code: one.code, version: one.version } });
                }}
                choices={items.map((item) => ({ value: item.code, label: item.title[language] }))}
              />
            ) : null}
            {chosen === null ? null : (
              <Shown reading={reading} lines={12}>
                {(instrument) => <Questions case={id} instrument={instrument} draft={draft} {...rest} />}
              </Shown>
            )}
          </div>
        )
      }
    </Shown>
  );
}

interface QuestionsProps extends WritingProps {
  readonly instrument: Instrument;
  readonly draft: Draft<AssessmentForm>;
}

function Questions({ case: id, instrument, draft, onClose, onDone }: QuestionsProps) {
  const say = useWords(words);
  const sayDanger = useWords(dangerWords);
  const zone = useZone();
  const language = useLanguage();
  const because = useWordIfKnown(refusalWords);
  const [attempt, setAttempt] = useState(0);
  const { perform, working, failure } = usePerform(Assess);
  const form = draft.value;
  const change = (part: Partial<AssessmentForm>) =>
    draft.write({ ...form, instrument: { code: instrument.code, version: instrument.version }, ...part });
  const answers = answersIn(form, instrument);
  const found = faultsIn(form, { instrument, zone, language, say });
  const faults = attempt === 0 ? {} : found;

  const send = async (event: Event) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const payload = payloadOf(form, id, instrument, zone);
    if (payload === null || Object.keys(found).length > 0) return;
    const answer = await perform(payload);
    if (!answer.ok) return;
    await draft.finish();
    toast(say('saved'));
    onClose();
    onDone(answers);
  };

  return (
    <form class="stack services-form" onSubmit={(event) => void send(event)} onKeyDown={enterStays} noValidate>
      <h3>{instrument.title[language]}</h3>
      <ErrorSummary faults={faults} attempt={attempt} />
      <DateInput
        id="done-on"
        label={say('done-on')}
        recent
        value={form.doneOn}
        onValue={(doneOn) => change({ doneOn })}
        error={faults['done-on']}
      />
      <FormQuestions
        instrument={instrument}
        given={form.given}
        onGiven={(given) => change({ given })}
        faults={faults}
        after={{
          question: dangerAt(answers),
          says: (
            <DangerSeen answers={answers} isSaved={false}>
              <Button type="submit" icon="check" busy={working && say('saving')}>
                {sayDanger('save-now')}
              </Button>
            </DangerSeen>
          ),
        }}
      />
      <section class="form-section">
        <h3>{say('found-out')}</h3>
        <FoundFields found={form} change={change} />
      </section>
      <FailureNotice failure={failure} because={because} />
      <div class="services-send">
        <Button kind="main" type="submit" icon="check" busy={working && say('saving')}>
          {say('save')}
        </Button>
        <Button onPress={onClose}>{say('later')}</Button>
        <DraftLine draft={draft} />
      </div>
    </form>
  );
}
