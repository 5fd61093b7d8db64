/** Whether the answers of an assessment may be kept: where there is danger, what was not asked yet is not asked for. */
import { type Checked, validate } from '../../ground/forms/answering.ts';
import type { Instrument } from '../../ground/forms/model.ts';
import { stopsForDanger } from '../danger/model.ts';

export function checkedAnswers(instrument: Instrument, given: Readonly<Record<string, unknown>>): Checked {
  const checked = validate(instrument, given);
  if (!stopsForDanger(checked.answers)) return checked;
  return { ...checked, faults: checked.faults.filter(({ because }) => because !== 'is-needed') };
}
