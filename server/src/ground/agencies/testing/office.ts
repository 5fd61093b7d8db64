/** An office that can be told things in one line, for the tests of agencies. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Room } from '../../commands/entry.ts';
import type { Answer } from '../../commands/problem.ts';
import { type Cast, castOf } from '../../database/testing/cast.ts';
import { agenciesRoom } from '../routes.ts';

export const phone = [{ number: '+6236221234', whose: 'office', safe: 'safe' }];

export interface Told {
  readonly cast: Cast;
  readonly keeper: Actor;
  say(name: string, payload: object, actor?: Actor): Promise<Answer>;
  agency(name: string): Promise<string>;
  unit(of: string, name: string, receivesConcerns?: boolean): Promise<string>;
  person(name: string): Promise<string>;
}

export async function tellOffice(also: readonly Room[] = []): Promise<Told> {
  const cast = await castOf([agenciesRoom, ...also]);
  const keeper = await cast.hire('Admin', 'administrator');
  await layCodes(cast);
  const say = (name: string, payload: object, actor = keeper) => cast.say(actor, `agencies/${name}`, payload);
  const made = async (name: string, payload: { readonly id: string }): Promise<string> => {
    const answer = await say(name, payload);
    if (answer.status !== 201) throw new Error(`${name}: ${JSON.stringify(answer.body)}`);
    return payload.id;
  };
  return {
    cast,
    keeper,
    say,
    agency: (name) =>
      made('add', { id: randomUUID(), kind: 'ngo', name, place: null, phones: phone } as { id: string }),
    unit: (agency, name, receivesConcerns = false) =>
      made('add-unit', { id: randomUUID(), agency, name, receivesConcerns } as { id: string }),
    person: (name) => made('add-person', { id: randomUUID(), name, phones: [], language: 'id' } as { id: string }),
  };
}

export const dutyOf = (person: string, unit: string, more: object = {}) => ({
  id: randomUUID() as string,
  person,
  unit,
  preset: 'agency-desk',
  startsOn: '2024-01-01',
  endsOn: null,
  villages: [],
  ...more,
});

async function layCodes({ database }: Cast): Promise<void> {
  const lists = { 'agency-kinds': ['ngo', 'hospital'], 'service-types': ['counselling', 'temporary-shelter'] };
  for (const [list, codes] of Object.entries(lists)) {
    await database.owner.query(
      `insert into ground.code_lists (list, title_id, title_en, closed) values ($1, '-', '-', false)`,
      [list],
    );
    for (const code of codes)
      await database.owner.query(
        `insert into ground.codes (list, code, valid_from, position, id, en, source, mark)
         values ($1, $2, '2000-01-01', 1, $2, $2, 'test', 'S')`,
        [list, code],
      );
  }
}
