/**
 * Public entries of the service directory, as far as the door's role may read them: never a shelter's place, never a person.
 */
import type pg from 'pg';

export interface Help {
  readonly agency: string;
  readonly service: string;
  readonly placeName: string | null;
  readonly phones: readonly { readonly number: string }[];
  readonly hours: string;
  readonly serves: 'child' | 'woman' | 'both';
  readonly lastVerified: string;
  readonly near: boolean;
}

/** Services of the district, those of the kecamatan that was named first. */
export async function helpIn(pool: pg.Pool, district: number, subdistrict: number | null): Promise<readonly Help[]> {
  const { rows } = await pool.query<Help>(
    `select a.name as agency, s.service, n.name as "placeName", s.phones, s.hours, s.serves,
            s.last_verified::text as "lastVerified",
            coalesce($2::int is not null and (s.place = $2 or p.parent = $2), false) as near
     from ground.services s
     join ground.agencies a on a.district = s.district and a.id = s.agency
     left join ground.places p on p.place = s.place
     left join ground.place_names n on n.place = s.place and n.valid_until is null
     where s.district = $1 and s.retired_on is null and s.voided_at is null
     order by near desc, a.name, s.service`,
    [district, subdistrict],
  );
  return rows;
}
