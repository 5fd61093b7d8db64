import { SetNext } from '@naung/domain/casework/cases/commands.ts';
import { isOpen, NextStep } from '@naung/domain/casework/cases/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Button } from '../../ground/look/button.tsx';
import { Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { dayInShort, dayInWords } from '../../ground/look/dates.ts';
import { Notice } from '../../ground/look/notice.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useToday } from '../../ground/today.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { CaseDialogProps, CasePieceProps } from './case-piece.ts';
import { nextStepWords } from './code-words.ts';
import { words as deedWords } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';
import { useStanding } from './standing.ts';
import { words } from './words.ts';

type Step = z.infer<typeof NextStep>;

/** What is to be done next and when, in words; a day that has passed says so. */
export function WhatIsNext({ one, onChanged }: CasePieceProps) {
  const say = useWords(words);
  const sayStep = useWords(nextStepWords);
  const language = useLanguage();
  const today = useToday();
  const { onTeam, supervises } = useStanding(one);
  const [opened, setOpened] = useState(false);
  const late = one.nextOn !== null && one.nextOn < today;
  const title =
    one.nextOn === null || one.nextWhat === null
      ? say('next-none')
      : say('next', { what: sayStep(one.nextWhat).toLowerCase(), day: dayInWords(one.nextOn, language) });
  if (!isOpen(one.phase) && one.nextOn === null) return null;
  return (
    <Notice
      tone={late || one.nextOn === null ? 'attention' : 'info'}
      title={late ? `${title} (${say('overdue')})` : title}
    >
      {one.nextOn === null ? <p>{say('next-none-why')}</p> : null}
      {onTeam || supervises ? (
        <Button kind="quiet" icon="calendar" onPress={() => setOpened(true)}>
          {say('set-next')}
        </Button>
      ) : null}
      {opened ? (
        <NextDialog
          one={one}
          onClose={() => setOpened(false)}
          onDone={() => {
            setOpened(false);
            onChanged();
          }}
        />
      ) : null}
    </Notice>
  );
}

function NextDialog({ one, onClose, onDone }: CaseDialogProps) {
  const say = useWords(deedWords);
  const sayStep = useWords(nextStepWords);
  const because = useWordIfKnown(refusalWords);
  const language = useLanguage();
  const today = useToday();
  const [what, setWhat] = useState<Step | ''>(one.nextWhat ?? '');
  const [on, setOn] = useState<Day | ''>(one.nextOn ?? '');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(SetNext);
  const takingBack = usePerform(SetNext);

  const setBack = async () => {
    const past = one.nextOn !== null && one.nextOn < today;
    const answer = await takingBack.perform({
      case: one.id,
      on: past ? null : one.nextOn,
      what: past ? null : one.nextWhat,
    });
    if (answer.ok) onDone();
  };
  const save = async () => {
    setTried(true);
    if (what === '' || on === '' || on < today) return;
    const answer = await perform({ case: one.id, on, what });
    if (!answer.ok) return;
    toast(say('was-next', { what: sayStep(what).toLowerCase(), day: dayInShort(on, language) }), () => void setBack());
    onDone();
  };

  return (
    <DeedDialog
      title={say('next-title')}
      lead={say('next-lead')}
      doIt={say('do-next')}
      icon="calendar"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void save()}
      onClose={onClose}
    >
      <Select
        label={say('next-what')}
        value={what}
        onValue={setWhat}
        error={tried && what === '' ? say('next-fault') : undefined}
        choices={NextStep.options.map((step) => ({ value: step, label: sayStep(step) }))}
      />
      <DateInput
        label={say('next-on')}
        value={on}
        onValue={setOn}
        earliest={today}
        error={!tried ? undefined : on === '' ? say('next-fault') : on < today ? say('day-fault') : undefined}
      />
    </DeedDialog>
  );
}
