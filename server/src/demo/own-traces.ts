/**
 * What laying the demo leaves in the trace looks like people who open many cases within a minute, at whatever hour it is laid. It is looked
 * at as everything is, and a custodian of the demo writes down what it was; what is read later is found and shown as ever.
 */

import { lookEverywhere } from '../ground/keeper/keep-looking.ts';
import type { KeeperHere } from '../ground/keeper/keeper-here.ts';
import { outside } from '../ground/outside/outside.ts';
import type { DemoDistrict } from './lay.ts';
import type { Stage } from './stage.ts';

export async function lookAtTheLaying({ beside, rotation }: Pick<KeeperHere, 'beside' | 'rotation'>): Promise<void> {
  await lookEverywhere({ pool: beside, keys: rotation.keys }, outside.now(), (fault) => {
    throw fault;
  });
}

/** A district without a custodian shows it to nobody. */
export async function sayWhatItWas(
  { beside }: Pick<KeeperHere, 'beside'>,
  stage: Stage,
  { district, people }: DemoDistrict,
): Promise<void> {
  const { rows } = await beside.query<{ id: string; person: string; count: number }>(
    'select id, person, count from access.unusual_reading where district = $1 order by raised_at, id',
    [district],
  );
  for (const { id, person, count } of rows) {
    const custodian = people.find(({ preset, actor }) => preset === 'custodian' && actor.person !== person);
    if (custodian === undefined) return;
    await stage.say(custodian.actor, outside.now(), 'reading/note', {
      note: stage.id('note', id),
      reading: id,
      did: 'looked-at',
      words: `Peragaan: ${count} ini dibuka sekaligus ketika peragaan disiapkan, bukan oleh orangnya. Bila angkanya bertambah, selebihnya benar-benar dibuka.`,
    });
  }
}
