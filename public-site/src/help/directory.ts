/**
 * Public entries of the service directory, as far as the door's role may read them: never a shelter's place, never a person.
 */
import type pg from 'pg';

/** Where somebody looks: as far down as she said. */
export interface Whereabouts {
  readonly district: number;
  readonly subdistrict: number | null;
  readonly village: number | null;
}

export interface Help {
  readonly agency: string;
  readonly services: readonly string[];
  readonly placeName: string | null;
  readonly phones: readonly { readonly number: string }[];
  readonly hours: string;
  readonly serves: 'child' | 'woman' | 'both';
  readonly lastVerified: string;
  /** 0 in the village, 1 in the kecamatan, 2 anywhere in the district. */
  readonly distance: 0 | 1 | 2;
}

/** The nearest first. What an agency offers at one place, under the same numbers and hours, is one entry. */
export async function helpIn(pool: pg.Pool, { district, subdistrict, village }: Whereabouts): Promise<readonly Help[]> {
  const { rows } = await pool.query<Help>(
    `select a.name as agency, array_agg(s.service order by s.service) as services, n.name as "placeName", s.phones, s.hours, s.serves,
       min(s.last_verified)::text as "lastVerified",
       case when s.place = $3 then 0 when s.place = $2 or p.parent = $2 then 1 else 2 end as distance
     from ground.services s
     join ground.agencies a on a.district = s.district and a.id = s.agency
     left join ground.places p on p.place = s.place
     left join ground.place_names n on n.place = s.place and n.valid_until is null
     where s.district = $1 and s.retired_on is null and s.voided_at is null
     group by a.id, a.name, s.place, n.name, p.parent, s.phones, s.hours, s.serves
     order by distance, a.name, s.serves, n.name`,
    [district, subdistrict, village],
  );
  return rows;
}
