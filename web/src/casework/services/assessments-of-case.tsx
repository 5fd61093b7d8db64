/** The assessments of a case: when, with which questions, and the needs found. The answers are one more press away, each look written down. */
import './services.css';
import { ShowAssessment } from '@naung/domain/casework/services/reads.ts';
import type { AssessmentInList } from '@naung/domain/casework/services/record-lines.ts';
import type { Answers } from '@naung/domain/ground/forms/answers.ts';
import { Instruments, ShowInstrument } from '@naung/domain/ground/forms/reads.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useOnce } from '../../ground/api/use-once.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { AnswersShown } from '../../ground/forms/answers-shown.tsx';
import { Button } from '../../ground/look/button.tsx';
import { Drawer } from '../../ground/look/drawer.tsx';
import { Facts } from '../../ground/look/facts.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { OnDay, When } from '../../ground/look/when.tsx';
import type { CasePartProps } from '../../ground/room.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { useAssessmentCorrectable } from './correcting-assessment.tsx';
import { DangerSeen } from './danger-seen.tsx';
import { dangerWords } from './danger-words.ts';
import { useMayWrite } from './may-write.ts';
import { OwnRecordDeeds } from './own-record-deeds.tsx';
import { refusalWords } from './refusal-words.ts';
import { useRecord, useServices } from './use-services.ts';
import { words } from './words.ts';
import { WriteAssessment } from './write-assessment.tsx';

type Listed = z.infer<typeof AssessmentInList>;
type Full = z.infer<(typeof ShowAssessment)['answer']>;
type Questions = z.infer<(typeof ShowInstrument)['answer']>;

export function AssessmentsOfThisCase({ case: id, isOpen, onChanged }: CasePartProps) {
  const say = useWords(words);
  const sayDanger = useWords(dangerWords);
  const because = useWordIfKnown(refusalWords);
  const mayWrite = useMayWrite(isOpen);
  const [open, setOpen] = useState(false);
  const [writing, setWriting] = useState(false);
  const [kept, setKept] = useState<Answers | null>(null);
  const { reading, changed } = useServices(id, open, onChanged);
  const summary = reading.value && say('count', { count: reading.value.assessments.length });
  return (
    <Drawer
      title={say('assessments')}
      icon="register"
      open={open}
      onToggle={setOpen}
      summary={summary ?? say('open-to-read')}
    >
      {open ? (
        <Shown reading={reading} because={because}>
          {({ assessments }) => (
            <div class="services-part">
              {kept === null ? null : (
                <DangerSeen answers={kept} isSaved>
                  <Button onPress={() => setKept(null)}>{sayDanger('close')}</Button>
                </DangerSeen>
              )}
              {mayWrite && !writing ? (
                <Button icon="add" onPress={() => setWriting(true)}>
                  {say('write')}
                </Button>
              ) : null}
              {writing ? (
                <WriteAssessment
                  case={id}
                  onClose={() => setWriting(false)}
                  onDone={(answers) => {
                    setKept(answers);
                    changed();
                  }}
                />
              ) : null}
              {assessments.length === 0 && !writing ? (
                <Empty icon="register" title={say('none')} why={say('none-why')} />
              ) : null}
              {assessments.map((one) => (
                <OneAssessment key={one.id} one={one} onChanged={changed} />
              ))}
            </div>
          )}
        </Shown>
      ) : null}
    </Drawer>
  );
}

interface OneProps {
  readonly one: Listed;
  readonly onChanged: () => void;
}

function OneAssessment({ one, onChanged }: OneProps) {
  const say = useWords(words);
  const language = useLanguage();
  const needs = useCodes('service-needs');
  const [open, setOpen] = useState(false);
  const known = useOnce(Instruments, {})?.items.find((item) => item.code === one.instrument);
  return (
    <article class="record">
      <h3>
        {known?.title[language] ?? one.instrument} · <When at={one.doneAt} as="day" />
      </h3>
      <Facts
        facts={[
          [
            say('needs-found'),
            one.needs.length === 0 ? say('no-needs') : <Needs words={one.needs.map(needs.wordOf)} />,
          ],
          ...(one.reviewOn === null ? [] : ([[say('review-on'), <OnDay day={one.reviewOn} />]] as const)),
        ]}
      />
      <div>
        <Button icon={open ? 'eyeOff' : 'eye'} expanded={open} onPress={() => setOpen(!open)}>
          {say(open ? 'hide-answers' : 'read-answers')}
        </Button>
      </div>
      {open ? <AnswersOf one={one} onChanged={onChanged} /> : null}
    </article>
  );
}

const Needs = ({ words: said }: { readonly words: readonly string[] }) => (
  <ul>
    {said.map((word) => (
      <li key={word}>{word}</li>
    ))}
  </ul>
);

function AnswersOf({ one, onChanged }: OneProps) {
  const because = useWordIfKnown(refusalWords);
  const reading = useRecord(ShowAssessment, { assessment: one.id }, String(one.version));
  const questions = useRead(ShowInstrument, { code: one.instrument, version: String(one.instrumentVersion) });
  return (
    <Shown reading={reading} because={because}>
      {(full) => (
        <Shown reading={questions}>
          {(instrument) => <OpenAssessment full={full} instrument={instrument} onChanged={onChanged} />}
        </Shown>
      )}
    </Shown>
  );
}

interface OpenProps {
  readonly full: Full;
  readonly instrument: Questions;
  readonly onChanged: () => void;
}

function OpenAssessment({ full, instrument, onChanged }: OpenProps) {
  const say = useWords(words);
  const correctable = useAssessmentCorrectable(full, instrument);
  return (
    <div class="services-open">
      {full.conclusion === undefined ? null : (
        <section>
          <h4>{say('conclusion')}</h4>
          <p class="as-written">{full.conclusion}</p>
        </section>
      )}
      <AnswersShown instrument={instrument} answers={full.answers} />
      <OwnRecordDeeds of={correctable} onChanged={onChanged} />
    </div>
  );
}
