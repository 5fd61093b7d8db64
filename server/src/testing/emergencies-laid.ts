/** One case opened in an emergency again and again, each time left in another state; by the fields that name them. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { expectDone } from './casework.ts';
import { codeOf } from './emergencies.ts';

export interface AtNight {
  /** Has every deed of casework, and this case open to read. */
  readonly reader: Actor;
  readonly worker: Actor;
  /** Of whom one waits for a second person, and the other’s has said no. */
  readonly waiting: readonly [Actor, Actor];
  readonly custodian: Actor;
}

export async function layEmergencies(
  cast: Cast,
  subject: string,
  { reader, worker, waiting, custodian }: AtNight,
): Promise<Record<string, string>> {
  const code = await codeOf(cast, subject);
  const say = async (as: Actor, verb: string, emergency: string, more: object = {}) =>
    expectDone(await cast.say(as, `emergencies/${verb}`, { emergency, ...more }));
  const opened = async (as: Actor, reason: string, second: string | null = null): Promise<string> => {
    const emergency = randomUUID();
    await say(as, 'open', emergency, { code, reason, note: 'Piket malam', second });
    return emergency;
  };
  await opened(reader, 'night-shift');
  const alone = await opened(worker, 'danger-to-life');
  await say(worker, 'end', alone);
  // Looked at, so that she opens the same case again without a second voice.
  await say(custodian, 'review', alone, { verdict: 'fitting' });
  const called = await opened(worker, 'danger-to-life');
  await say(worker, 'note-call', called, { custodian: custodian.person });
  await say(worker, 'end', called);
  const emergency = await opened(worker, 'danger-to-life', cast.made.person);
  const danger = ['danger-to-life', cast.made.person] as const;
  const [asked, declined] = [await opened(waiting[0], ...danger), await opened(waiting[1], ...danger)];
  await say(cast.made, 'decline', declined);
  return { alone, called, emergency, asked, declined, anotherSecond: cast.ketut.person, custodian: custodian.person };
}
