/**
 * The stage of the demo: people say commands as in life, through the same door, at moments that lie in the past.
 */
import { createHash } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { CommandId } from '@naung/domain/ground/ids.ts';
import { type Day, type Instant, instantOf } from '@naung/domain/ground/time.ts';
import type { AnyCommandEntry, Reaction, Room } from '../ground/commands/entry.ts';
import { perform } from '../ground/commands/perform.ts';
import type { Database } from '../ground/database/tables.ts';
import type { Keeper } from '../ground/keeper/keeper.ts';
import { outside } from '../ground/outside/outside.ts';

export interface Stage {
  /** Says a command as somebody at a moment; stops with the answer when it is refused, for a demo must be true. */
  say(actor: Actor, at: Instant, name: string, payload: object): Promise<void>;
  /** An id that is the same at every laying of the demo. */
  id(...name: readonly (string | number)[]): string;
}

export function stageOf(database: Database, keeper: Keeper, rooms: readonly Room[], seed: string): Stage {
  const entries = new Map<string, AnyCommandEntry>(
    rooms.flatMap((room) => room.commands).map((entry) => [entry.contract.name, entry]),
  );
  const reactions: readonly Reaction[] = rooms.flatMap((room) => room.reactions ?? []);
  const id = (...name: readonly (string | number)[]) => uuidFrom(`${seed}|${name.join('|')}`);
  let said = 0;
  return {
    id,
    async say(actor, at, name, payload) {
      const entry = entries.get(name);
      if (!entry) throw new Error(`The demo says ${name}, which no room offers`);
      said += 1;
      const office = { database, keeper, outside: { ...outside, now: () => at }, reactions };
      const answer = await perform(office, actor, entry, id('command', said) as CommandId, payload);
      if (answer.status >= 400)
        throw new Error(`The demo said ${name} and was answered ${JSON.stringify(answer.body)}`);
    },
  };
}

/** A v4-shaped id out of a name. Demo data only: real ids are drawn. */
function uuidFrom(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** So many days before now, at an hour of an Indonesian office (WITA). */
export const daysAgo = (days: number, hour = 9): Instant => {
  const at = instantOf(Date.parse(`${dayAgo(days)}T00:00:00.000Z`) + (hour - 8) * 3_600_000);
  return (Date.parse(at) > Date.now() ? instantOf(Date.now() - 60_000) : at) as Instant;
};

/** The day so many days before now, or after it where the number is negative. */
export const dayAgo = (days: number): Day =>
  instantOf(Date.now() + 8 * 3_600_000 - days * 86_400_000).slice(0, 10) as Day;

/** A steady number between two bounds, for tallies that look like life and never change. */
export const steady = (from: number, to: number, ...name: readonly (string | number)[]): number =>
  from + (createHash('sha256').update(name.join('|')).digest().readUInt16BE() % (to - from + 1));
