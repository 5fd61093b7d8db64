/** The form of a concern that is being received: the telling, and what only its receipt needs. */
import { type Day, dayIn, type Instant, isBefore, type Zone } from '@naung/domain/ground/time.ts';
import { momentOf } from '../../ground/deadlines/moment-of.ts';
import type { Faults } from '../../ground/look/error-summary.tsx';
import { now } from '../../ground/outside.ts';
import type { Say } from '../../ground/words/use-words.ts';
import type { words } from './receive-words.ts';
import { type Receiving, toldFrom, type Writing } from './telling.ts';

export interface ReceiveForm {
  /** Made once, so that a second press after a lost line is the same concern. */
  readonly concern: string;
  readonly writing: Writing;
  /** Empty for one's own unit. */
  readonly unit: string;
  readonly toldOn: Day | '';
  readonly toldAt: string;
}

export type ReceiveFault = 'channel' | 'occurred-on' | 'told-at';

/** An hour that was left open is noon: the day is what a letter tells. */
const toldMoment = (form: ReceiveForm, zone: Zone): Instant | null =>
  form.toldOn === '' ? null : momentOf(form.toldOn, form.toldAt.trim() === '' ? '12' : form.toldAt, zone);

export function faultsIn(
  form: ReceiveForm,
  zone: Zone,
  say: Say<keyof typeof words.id>,
  at = now(),
): Faults<ReceiveFault> {
  const told = toldMoment(form, zone);
  const { occurredOn } = form.writing;
  return {
    ...(form.writing.channel ? {} : { channel: say('channel-fault') }),
    ...(occurredOn && occurredOn > dayIn(zone, at) ? { 'occurred-on': say('future-fault') } : {}),
    ...(form.toldOn !== '' && told === null ? { 'told-at': say('told-at-fault') } : {}),
    ...(told !== null && isBefore(at, told) && form.toldOn > dayIn(zone, at) ? { 'told-at': say('future-fault') } : {}),
  };
}

export function payloadOf(form: ReceiveForm, zone: Zone, at = now()): Receiving | null {
  const told = toldFrom(form.writing);
  if (told === null) return null;
  const moment = toldMoment(form, zone);
  // Noon of today may lie ahead; what was told today was told by now.
  const writtenAt = moment !== null && isBefore(at, moment) ? at : moment;
  return {
    concern: form.concern,
    ...told,
    ...(form.unit === '' ? {} : { unit: form.unit }),
    ...(writtenAt === null ? {} : { writtenAt }),
  };
}
