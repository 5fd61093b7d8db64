/** The lists from which the codes of an event are read, by the name of its field. */
import type { ListName } from '@naung/domain/ground/codes/known.ts';
import { type Codes, useCodes } from '../../ground/codes/use-codes.ts';

/** The fields of an event's core that say something, in the order in which they are read. */
export const listsByField = {
  channel: ['channels'],
  need: ['service-needs'],
  service: ['service-types'],
  line: ['service-lines'],
  forms: ['forms-of-violence'],
  urgency: ['urgency-levels'],
  stays: ['urgency-levels'],
  reason: [
    'closure-reasons',
    'handover-refusal-reasons',
    'concern-closure-reasons',
    'referral-decline-reasons',
    'emergency-reasons',
  ],
  barrier: ['referral-barriers'],
} as const satisfies Readonly<Record<string, readonly ListName[]>>;

export function useLists(): Readonly<Record<keyof typeof listsByField, readonly Codes[]>> {
  const levels = useCodes('urgency-levels');
  return {
    channel: [useCodes('channels')],
    need: [useCodes('service-needs')],
    service: [useCodes('service-types')],
    line: [useCodes('service-lines')],
    forms: [useCodes('forms-of-violence')],
    urgency: [levels],
    stays: [levels],
    reason: [
      useCodes('closure-reasons'),
      useCodes('handover-refusal-reasons'),
      useCodes('concern-closure-reasons'),
      useCodes('referral-decline-reasons'),
      useCodes('emergency-reasons'),
    ],
    barrier: [useCodes('referral-barriers')],
  };
}
