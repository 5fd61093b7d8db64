/** What of random worlds crosses to another district, and who there must find nothing of it. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { expect } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import type { Staff } from './walled-staff.ts';

interface Lettered {
  readonly letters: readonly string[];
  readonly walledThere: ReadonlySet<string>;
}

/** The letters of a case in the other district: whoever is behind a wall finds none of them, and the others all. */
export async function lettersThere(
  cast: Cast,
  staff: Staff,
  laid: Lettered,
): Promise<{ readonly pairs: number; readonly walled: number }> {
  let walled = 0;
  for (const letter of laid.letters)
    for (const { actor } of staff.there) {
      const isWalled = laid.walledThere.has(actor.person);
      if (isWalled) walled += 1;
      const list = JSON.stringify(await cast.ask(actor, 'cases/letters', { limit: '200' }));
      expect([actor.preset, isWalled, list.includes(letter)]).toEqual([actor.preset, isWalled, !isWalled]);
      const tried = await Promise.all([letter, randomUUID()].map((one) => triedOn(cast, actor, one)));
      if (isWalled) expect(tried[0]).toEqual(tried[1]);
      else expect(tried[0]?.[0]).toMatchObject({ status: 200 });
    }
  return { pairs: laid.letters.length * staff.there.length, walled };
}

const triedOn = async (cast: Cast, actor: Actor, letter: string) => [
  await cast.ask(actor, 'cases/letter', { letter }),
  await cast.say(actor, 'intake/take-over', { letter, concern: randomUUID() }),
  await cast.say(actor, 'cases/note-correction', { letter }),
];
