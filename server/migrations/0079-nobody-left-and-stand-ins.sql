-- What waits where walls leave nobody, who answers where no other custodian is left, and the villages of those who were declared as kin.

-- What was opened to somebody once and is left to nobody now, because walls stand and no unit is next. To custodians, and to who keeps the
-- agencies where no custodian is left for it; to nobody who stands behind a wall of it.
create function access.left_without(p_district int, p_person uuid, p_is_custodian boolean)
returns table (subject uuid, purpose text, since timestamptz)
language sql stable security definer set search_path = pg_catalog, access, ground, casework
as $$
  with walled as materialized (
    select s.subject, max(w.since) as since
    from access.walls w
    join access.subjects s on s.district = w.district and w.subject in (s.subject, s.root)
    where w.district = p_district and w.lifted_at is null
    group by s.subject
  ), task as materialized (
    select g.subject, g.purpose, greatest(min(g.granted_at), walled.since) as since,
      case when g.purpose = 'team' then 'supervise' else g.purpose end as deed,
      coalesce((select c.unit from casework.cases c where c.district = p_district and c.id = g.subject and g.purpose = 'team'),
        (array_agg(split_part(g.grantee, ':', 2)::uuid order by g.granted_at, g.id))[1]) as unit
    from access.grants g
    join walled on walled.subject = g.subject
    where g.district = p_district and g.revoked_at is null and (g.until is null or g.until > now())
      and (g.compartment = 'narrative' and g.purpose in ('triage', 'hand-over') or g.purpose = 'answer-referrals'
        or g.compartment = 'narrative' and g.purpose = 'team' and exists (
          select from casework.cases c where c.district = p_district and c.id = g.subject and c.voided_at is null))
    group by g.subject, g.purpose, walled.since
  )
  select t.subject, t.purpose, t.since from task t
  where not access.is_in_hand(p_district, t.subject, t.purpose)
    and not exists (
      select from access.standing_in s where s.district = p_district and s.subject = t.subject and s.purpose = t.purpose
        and access.has_somebody(p_district, t.subject, s.unit, t.deed))
    and not (t.purpose = 'team' and access.has_somebody(p_district, t.subject, t.unit, t.deed))
    and access.next_unit(p_district, t.subject, t.unit, t.deed) is null
    and p_person not in (select access.behind_walls(p_district, t.subject))
    and (p_is_custodian or not exists (
      select from ground.duties d
      join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
        and (p.ended_on is null or p.ended_on > current_date)
      where d.district = p_district and 'keep-walls' = any (d.deeds) and d.voided_at is null
        and d.starts_on <= current_date + 1 and (d.ends_on is null or d.ends_on >= current_date - 1)
        and d.person not in (select access.behind_walls(p_district, t.subject))))
$$;

-- The unit whose approvers answer in the place of a second custodian: that which stands in for the unit of who asked, while no other
-- custodian is left who stands behind no wall of it. That one was passed over is not said.
create function access.in_place_of_custodians(p_district int, p_subject uuid, p_asked_by uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, access, ground
as $$
  with held as materialized (
    select d.person, d.unit, d.deeds from ground.duties d
    join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
      and (p.ended_on is null or p.ended_on > current_date)
    where d.district = p_district and d.voided_at is null
      and d.starts_on <= current_date + 1 and (d.ends_on is null or d.ends_on >= current_date - 1)
      and d.person not in (select access.behind_walls(p_district, p_subject))
  )
  select s.stands_in from ground.stand_ins s
  join ground.units u on u.district = s.district and u.id = s.stands_in and u.voided_at is null and u.retired_on is null
  where s.district = p_district and s.ended_at is null
    and (s.unit is null or s.unit in (select h.unit from held h where h.person = p_asked_by))
    and not exists (select from held h where 'keep-walls' = any (h.deeds) and h.person <> p_asked_by)
    and s.stands_in not in (select w.unit from access.walls_of(p_district, p_subject) w where w.unit is not null)
    and exists (select from held h where h.unit = s.stands_in and 'approve' = any (h.deeds) and h.person <> p_asked_by)
  order by s.unit is null, s.rank, s.stands_in limit 1
$$;

-- In which villages her own people live, as marks that nobody reads back. They raise no wall: a village is not a family.
create table access.kin_villages (
  district int not null,
  person uuid not null,
  mark bytea not null,
  primary key (district, person, mark)
);
alter table access.kin_villages enable row level security;
alter table access.kin_villages force row level security;
create policy owner_keeps on access.kin_villages to naung_owner using (true) with check (true);
create policy keeper_keeps on access.kin_villages to naung_keeper using (true) with check (true);
grant select, insert, delete on access.kin_villages to naung_keeper;

-- The villages of the cases that somebody opened who was not named on their teams; the keeper compares.
create function access.villages_opened(p_district int, p_from timestamptz, p_until timestamptz)
returns table (at timestamptz, person uuid, root uuid, village int)
language sql stable security definer set search_path = pg_catalog, access, casework
as $$
  select o.at, o.person, o.root, c.village
  from access.openings(p_district, p_from, p_until) o
  join casework.cases c on c.district = p_district and c.id = o.root and c.village is not null
  where not o.by_name
$$;

revoke all on function access.left_without(int, uuid, boolean), access.in_place_of_custodians(int, uuid, uuid),
  access.villages_opened(int, timestamptz, timestamptz) from public;
grant execute on function access.left_without(int, uuid, boolean), access.in_place_of_custodians(int, uuid, uuid),
  access.villages_opened(int, timestamptz, timestamptz) to naung_keeper;
