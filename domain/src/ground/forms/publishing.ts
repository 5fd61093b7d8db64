/**
 * Whether an instrument can be asked at all. A form that hides a question for ever, or that asks for an option nobody can choose, is
 * found before anybody sits down with it.
 */

import type { AskedWhen } from './asked-when.ts';
import { type Instrument, type Question, questionsOf } from './model.ts';

export type InstrumentFault =
  | 'key-is-used-twice'
  | 'options-are-missing'
  | 'options-without-choice'
  | 'condition-looks-forward'
  | 'condition-cannot-hold';

export function faultsOfInstrument(instrument: Instrument): readonly { question: string; because: InstrumentFault }[] {
  const faults: { question: string; because: InstrumentFault }[] = [];
  const before = new Map<string, Question>();
  for (const question of questionsOf(instrument)) {
    const add = (because: InstrumentFault) => faults.push({ question: question.key, because });
    if (before.has(question.key)) add('key-is-used-twice');
    const chooses = question.kind === 'one-of' || question.kind === 'many-of';
    if (chooses && question.options === undefined) add('options-are-missing');
    if (!chooses && question.options !== undefined) add('options-without-choice');
    for (const leaf of leavesOf(question.askedWhen)) {
      const asked = before.get(leaf.answer);
      if (asked === undefined) add('condition-looks-forward');
      else if (!canHold(leaf, asked)) add('condition-cannot-hold');
    }
    before.set(question.key, question);
  }
  return faults;
}

type Leaf = Extract<AskedWhen, { answer: string }>;

function leavesOf(when: AskedWhen | undefined): readonly Leaf[] {
  if (when === undefined) return [];
  if ('all' in when) return when.all.flatMap((one) => leavesOf(one));
  if ('any' in when) return when.any.flatMap((one) => leavesOf(one));
  if ('not' in when) return [when.not];
  return [when];
}

function canHold(leaf: Leaf, asked: Question): boolean {
  const codes = asked.options?.map((option) => option.code) ?? [];
  if ('includes' in leaf) return asked.kind === 'many-of' && codes.includes(leaf.includes);
  if ('atLeast' in leaf) return asked.kind === 'number';
  if ('answered' in leaf) return true;
  if (typeof leaf.is === 'boolean') return asked.kind === 'yes-no';
  return asked.kind === 'one-of' && codes.includes(leaf.is);
}
