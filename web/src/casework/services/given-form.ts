/** A service that is being written down: what was given, by whom, when. */
import type { GiveService } from '@naung/domain/casework/services/commands.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type * as z from 'zod/mini';
import type { Faults } from '../../ground/look/error-summary.tsx';
import type { Say } from '../../ground/words/use-words.ts';
import type { words } from './given-words.ts';

export interface GivenForm {
  /** Made once, so that a second press after a lost line is the same service. */
  readonly given: string;
  readonly service: string;
  readonly line: string;
  readonly simfoni: string;
  readonly goal: string;
  readonly byUnit: string;
  readonly givenOn: Day | '';
  readonly minutes: string;
  readonly note: string;
}

const longest = 14_400;

/** Null where nothing was entered; `unclear` where no number of minutes can be read. */
export function minutesIn(typed: string): number | null | 'unclear' {
  if (typed.trim() === '') return null;
  const minutes = /^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : 0;
  return minutes >= 1 && minutes <= longest ? minutes : 'unclear';
}

export const givenFaults = (form: GivenForm, today: Day, say: Say<keyof typeof words.id>): Faults => ({
  ...(form.line === '' ? { line: say('line-fault') } : {}),
  ...(form.simfoni === '' ? { simfoni: say('simfoni-fault') } : {}),
  ...(form.byUnit === '' ? { 'by-unit': say('unit-fault') } : {}),
  ...(form.givenOn === '' ? { 'given-on': say('on-fault') } : {}),
  ...(form.givenOn > today ? { 'given-on': say('on-future') } : {}),
  ...(minutesIn(form.minutes) === 'unclear' ? { minutes: say('minutes-fault') } : {}),
});

/** Null while something does not fit yet. */
export function givenSaid(form: GivenForm, subject: string): z.input<(typeof GiveService)['payload']> | null {
  const minutes = minutesIn(form.minutes);
  if (form.givenOn === '' || minutes === 'unclear') return null;
  return {
    given: form.given,
    case: subject,
    line: form.line,
    simfoni: form.simfoni,
    service: form.service === '' ? null : form.service,
    goal: form.goal === '' ? null : form.goal,
    byUnit: form.byUnit,
    givenOn: form.givenOn,
    minutes,
    ...(form.note.trim() === '' ? {} : { note: form.note.trim() }),
  };
}
