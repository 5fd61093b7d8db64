/** Who reaches what in a world, by force: every grant, everybody who is meant by it, nobody behind a wall. */
import { granteesOf, readersOf } from '@naung/domain/ground/access/grantee.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { World } from './world.ts';

/** What an actor reads, as `subject compartment`. */
export const reachOf = (world: World, actor: Actor): ReadonlySet<string> => openTo(world, actor, readersOf(actor));

/** What of it is hers to work on. */
export const workOf = (world: World, actor: Actor): ReadonlySet<string> => openTo(world, actor, granteesOf(actor));

/** What is open to an actor as one of these, whichever of them she is. */
export function openTo(world: World, actor: Actor, grantees: readonly string[]): ReadonlySet<string> {
  const reached = world.grants
    .filter(
      (grant) =>
        grant.district === actor.district &&
        !grant.isRevoked &&
        stands(grant) &&
        grantees.includes(grant.grantee) &&
        !isBehindAWall(world, actor, grant.subject),
    )
    .map((grant) => `${grant.subject} ${grant.compartment}`);
  return new Set(reached);
}

/** Whether a wall keeps from her that of which a letter speaks, whoever wrote it. */
export const isWalledLetter = (world: World, actor: Actor, letter: unknown, district: unknown): boolean =>
  world.letters.some(
    (one) =>
      one.letter === letter &&
      one.to_district === district &&
      isBehindAWall(world, { person: actor.person, district: one.district as Actor['district'] }, one.about),
  );

const stands = ({ starts, until }: { readonly starts: string; readonly until: string | null }): boolean => {
  const now = new Date().toISOString();
  return starts <= now && (until === null || until > now);
};

/** Behind a wall of the case or of what it hangs on: by name, or because she works in the unit that is, under whatever duty. */
export function isBehindAWall(
  world: World,
  { person, district }: Pick<Actor, 'person' | 'district'>,
  subject: string,
): boolean {
  const root = world.begun.get(subject)?.root;
  const herUnits = world.actors
    .filter((one) => one.person === person && one.district === district)
    .map((one) => one.unit as string);
  return world.walls.some(
    (wall) =>
      wall.district === district &&
      !wall.isLifted &&
      (wall.subject === subject || wall.subject === root) &&
      (wall.person === person || (wall.unit !== null && herUnits.includes(wall.unit))),
  );
}
