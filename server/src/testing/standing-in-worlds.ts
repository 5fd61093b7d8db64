/** Worlds in which somebody holds duties by chance, in her own unit and in the one that stands in: she still never answers what she asked. */
import { randomUUID } from 'node:crypto';
import type { Actor, Deed } from '@naung/domain/ground/access/model.ts';
import fc from 'fast-check';
import type { Cast } from '../ground/database/testing/cast.ts';

export const worlds = Number(process.env.NAUNG_WORLDS ?? 3);

export const patience = { timeout: 60_000 + worlds * 2_000 };

export const dutiesByChance = (deeds: readonly Deed[]) =>
  fc.array(fc.record({ inPlace: fc.boolean(), deeds: fc.subarray<Deed>([...deeds]) }), { minLength: 1, maxLength: 4 });

/** Another duty of the same person. */
export async function also(cast: Cast, actor: Actor, unit: string, deeds: readonly Deed[]): Promise<Actor> {
  const duty = randomUUID();
  await cast.database.owner.query(
    `insert into ground.duties (district, id, person, unit, preset, deeds, villages, starts_on)
     values ($1, $2, $3, $4, 'supervisor', $5, '{}', '2020-01-01')`,
    [cast.here, duty, actor.person, unit, deeds],
  );
  return { ...actor, unit, duty, deeds, villages: [] } as unknown as Actor;
}
