/**
 * Walls, as the keeper raises, shows and lowers them. It asks nobody whether the asker may: the duty is looked up, the reach of her
 * case is, and whether she stands behind a wall herself.
 */
import { dutyHeld } from './grants.ts';
import { mayDeclareFrom } from './how-often.ts';
import { liftingsOver } from './liftings.ts';
import { carriesNow, isOfTheTeam, isToldOf, momentOf, type WallMeans } from './told-of-walls.ts';
import type { PastRead, WallByTeam, WallKeeping } from './walls.ts';
import { keepFrom } from './wishes-kept.ts';

export function wallsOver(means: WallMeans): WallKeeping {
  const { pool, now } = means;
  return {
    async kinDeclared(asker) {
      if ((await dutyHeld(pool, asker, now())) === null) return null;
      const { rows } = await pool.query<{ people: number; at: Date }>(
        'select people, declared_at as at from access.kin_declarations where district = $1 and person = $2',
        [asker.district, asker.person],
      );
      if (rows[0] === undefined) return null;
      const again = await mayDeclareFrom(pool, asker, now());
      return { people: rows[0].people, at: momentOf(rows[0].at), againAt: again && momentOf(again) };
    },

    keepFrom: (asker, wish) => keepFrom(means, asker, wish),

    async wallsByTeam(asker, subject) {
      if (!(await isOfTheTeam(means, asker, subject))) return [];
      const { rows } = await pool.query<Row>(
        `select w.id as wall, w.person, u.unit, w.because, w.since, false as waits from access.walls w
         left join lateral access.units_of_wall(w.district, w.id) as u (unit) on w.person is null
         where w.district = $1 and w.subject = $2 and w.lifted_at is null and w.because in ('wish', 'works-there')
         union all
         select w.wall, w.person, w.unit, 'wish', w.since, true from access.wishes_waiting w
         where w.district = $1 and w.subject = $2 and w.kept_at is null and not access.is_meant(w.district, w.person, w.unit, $3)
         order by since, wall, unit`,
        [asker.district, subject, asker.person],
      );
      return rows.map(shown);
    },

    async pastReads(asker, wall, limit) {
      if (!(await carriesNow(means, asker, 'keep-walls')) || !(await isToldOf(means, asker, wall))) return null;
      const { rows: beside } = await pool.query<{ works: boolean }>('select access.works_beside($1, $2, $3) as works', [
        asker.district,
        wall,
        asker.person,
      ]);
      if (beside[0]?.works !== false) return null;
      const { rows } = await pool.query<Omit<PastRead, 'at'> & { readonly at: Date }>(
        'select at, person, deed, compartments from access.past_reads($1, $2, $3)',
        [asker.district, wall, limit],
      );
      return rows.map((row) => ({ ...row, at: momentOf(row.at) }));
    },

    async leftWithout(asker) {
      const deeds = (await dutyHeld(pool, asker, now()))?.deeds ?? [];
      const isCustodian = deeds.includes('keep-walls');
      if (!isCustodian && !deeds.includes('keep-agencies')) return [];
      const { rows } = await pool.query<{ purpose: string; since: Date }>(
        'select purpose, since from access.left_without($1, $2, $3) order by since, purpose',
        [asker.district, asker.person, isCustodian],
      );
      return rows.map(({ purpose, since }) => ({ purpose, since: momentOf(since) }));
    },

    ...liftingsOver(means),
  };
}

type Row = Omit<WallByTeam, 'since'> & { readonly since: Date };
const shown = (row: Row): WallByTeam => ({ ...row, since: momentOf(row.since) });
