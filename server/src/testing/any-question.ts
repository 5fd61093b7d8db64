/**
 * Commands and questions at random, made from the wire schemas of the document, about what stands in the world.
 */
import type { Rule } from '@naung/domain/ground/access/rule.ts';
import { anyBody } from '@naung/domain/testing/any-body.ts';
import type fc from 'fast-check';
import type * as z from 'zod/mini';
import { schemaOf } from '../ground/http/openapi.ts';
import type { World } from './whole-world.ts';

/** Another seed tells another story; this one is told every time. */
export const seed = Number(process.env.NAUNG_FUZZ_SEED ?? 20_191_113);

export type Bodies = (name: string, schema: z.ZodMiniType) => fc.Arbitrary<unknown>;

export function bodiesIn(world: World): Bodies {
  const bodies = new Map<string, fc.Arbitrary<unknown>>();
  return (name, schema) => {
    // `cases/correct-case` speaks of a case as its record.
    const kind = /\/(?:correct|void|move)-(.+)$/.exec(name)?.[1] ?? 'record';
    const { ids } = world.pool;
    const record = [ids[kind] ?? [], ids.record ?? []].find((some) => some.length > 0) ?? [];
    const made = bodies.get(name) ?? anyBody(schemaOf(schema), { ...world.pool, ids: { ...ids, record } });
    bodies.set(name, made);
    return made;
  };
}

/** Mostly somebody whose duty has to do with it, and now and then anybody. */
export function likely(world: World, policy: readonly Rule[]): readonly string[] {
  const rules = JSON.stringify(policy);
  const near = Object.keys(world.actors).filter(
    (name) =>
      name !== 'ratna' &&
      world.actors[name]?.deeds.some(
        (deed) => rules.includes(`"${deed}"`) || (deed === 'work-on-cases' && rules.includes('team')),
      ),
  );
  return [...near, ...near, ...near, ...Object.keys(world.actors)];
}
