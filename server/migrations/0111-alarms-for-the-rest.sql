-- An alarm about many cases is not blinded by one: to a custodian who stands behind a wall of some of them it is about the others, and where
-- no custodian is left for it, it goes where everything goes that is left without anyone.

-- How often of each subject, in their order.
alter table access.unusual_reading add column times int[] not null default '{}';
update access.unusual_reading u
set times = array_fill(case when u.pattern in ('many-cases', 'off-hours', 'kin-village') then 1 else u.count end, array[cardinality(u.subjects)]);
grant update (times) on access.unusual_reading to naung_keeper;

-- Who keeps the walls of a district at this time, wherever she works.
create function access.custodians_now(p_district int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, ground
as $$
  select distinct d.person from ground.duties d
  join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
    and (p.ended_on is null or p.ended_on > current_date)
  where d.district = p_district and 'keep-walls' = any (d.deeds) and d.voided_at is null
    and d.starts_on <= current_date + 1 and (d.ends_on is null or d.ends_on >= current_date - 1)
$$;

-- How often, as somebody is told who is not told of herself, nor of a case in which she stands behind a wall; null where nothing is left.
create function access.count_told(p_district int, p_reading uuid, p_person uuid) returns int
language sql stable security definer set search_path = pg_catalog, access
as $$
  select case
    when o.hidden = 0 then u.count
    when u.pattern in ('without-task', 'many-wishes') then o.most
    else nullif(greatest(u.count - o.hidden, 0), 0) end
  from access.unusual_reading u
  cross join lateral (
    select coalesce(sum(s.times) filter (where s.is_behind), 0)::int as hidden, max(s.times) filter (where not s.is_behind) as most
    from (
      select of.times, access.is_behind_wall(p_district, of.subject, p_person) as is_behind
      from unnest(u.subjects, u.times) as of (subject, times)) s) o
  where u.district = p_district and u.id = p_reading and u.person <> p_person
$$;

-- The same for whoever keeps the agencies: only what no custodian is left for.
create function access.count_left(p_district int, p_reading uuid, p_person uuid, p_is_custodian boolean) returns int
language sql stable security definer set search_path = pg_catalog, access
as $$
  select access.count_told(p_district, p_reading, p_person)
  where p_is_custodian or not exists (
    select from access.custodians_now(p_district) as c (person) where access.count_told(p_district, p_reading, c.person) is not null)
$$;

-- Whether somebody is meant by what was said of a person or of a unit: whoever ever held a duty there stays behind the wall.
create function access.is_meant(p_district int, p_person uuid, p_unit uuid, p_who uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, ground
as $$
  select p_who is not distinct from p_person or exists (
    select from ground.duties d where d.district = p_district and d.unit = p_unit and d.person = p_who)
$$;

-- Wishes that were written down between two moments, by whom and of which case; and whether one of them took the last away who supervises it.
create function access.wishes_lately(p_district int, p_from timestamptz, p_until timestamptz)
returns table (at timestamptz, person uuid, root uuid, is_of_the_last boolean)
language sql stable security definer set search_path = pg_catalog, access, ground, casework
as $$
  select w.since, w.raised_by, coalesce(s.root, w.subject), coalesce((
    select bool_or(access.is_meant(p_district, w.person, w.unit, d.person)) and bool_and(exists (
      select from access.walls x
      where x.district = p_district and x.subject = w.subject and x.because = 'wish' and x.lifted_at is null
        and access.is_meant(p_district, x.person, x.unit, d.person)))
    from casework.cases c
    join ground.duties d on d.district = c.district and d.unit = c.unit and 'supervise' = any (d.deeds) and d.voided_at is null
      and d.starts_on <= current_date + 1 and (d.ends_on is null or d.ends_on >= current_date - 1)
    join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
      and (p.ended_on is null or p.ended_on > current_date)
    where c.district = p_district and c.id = w.subject), false)
  from access.walls w
  left join access.subjects s on s.district = w.district and s.subject = w.subject
  where w.district = p_district and w.because = 'wish' and w.raised_by is not null and w.since >= p_from and w.since < p_until
$$;

revoke all on function access.custodians_now(int), access.count_told(int, uuid, uuid), access.count_left(int, uuid, uuid, boolean),
  access.is_meant(int, uuid, uuid, uuid), access.wishes_lately(int, timestamptz, timestamptz) from public;
grant execute on function access.count_left(int, uuid, uuid, boolean), access.wishes_lately(int, timestamptz, timestamptz) to naung_keeper;
