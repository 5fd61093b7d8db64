-- Walls that hold: a unit or an agency stays behind a wall with everybody who ever worked there, and a wall that is raised while something
-- is being opened waits for it, or is waited for.

-- A wall against a whole agency is against the agency: which units that is, is asked whenever reach is.
alter table access.walls add column agency uuid;
alter table access.walls drop constraint walls_check;
alter table access.walls add constraint walls_against_one check (num_nonnulls(person, unit, agency) = 1) not valid;
-- squawk-ignore constraint-missing-not-valid
alter table access.walls validate constraint walls_against_one;
-- squawk-ignore require-concurrent-index-deletion
drop index access.walls_now;
-- squawk-ignore require-concurrent-index-creation
create unique index walls_now on access.walls (district, subject, coalesce(person, unit, agency), because) where lifted_at is null;

-- The units that such a wall touched once: one that is moved out of the agency stays behind it.
create table access.walled_units (
  district int not null,
  wall uuid not null,
  unit uuid not null,
  primary key (district, wall, unit)
);
alter table access.walled_units enable row level security;
alter table access.walled_units force row level security;
create policy owner_keeps on access.walled_units to naung_owner using (true) with check (true);

-- Where only the agency is known, it is the agency.
alter table access.party_units drop constraint party_units_pkey;
-- squawk-ignore ban-drop-not-null
alter table access.party_units alter column unit drop not null;
alter table access.party_units add column agency uuid;
alter table access.party_units add constraint party_units_of_one check (num_nonnulls(unit, agency) = 1) not valid;
-- squawk-ignore constraint-missing-not-valid
alter table access.party_units validate constraint party_units_of_one;
-- squawk-ignore require-concurrent-index-creation
create unique index party_units_once on access.party_units (district, record, coalesce(unit, agency));

create function access.units_of_wall(p_district int, p_wall uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, access, ground
as $$
  select w.unit from access.walls w where w.district = p_district and w.id = p_wall and w.unit is not null
  union
  select u.id from access.walls w join ground.units u on u.district = w.district and u.agency = w.agency
  where w.district = p_district and w.id = p_wall
  union
  select x.unit from access.walled_units x where x.district = p_district and x.wall = p_wall
$$;

create or replace function access.walls_of(p_district int, p_subject uuid) returns table (person uuid, unit uuid)
language sql stable security definer set search_path = pg_catalog, access
as $$
  select w.person, u.unit from access.walls w
  left join lateral access.units_of_wall(w.district, w.id) as u (unit) on w.person is null
  where w.district = p_district and w.lifted_at is null
    and (w.subject = p_subject
      or w.subject = (select s.root from access.subjects s where s.district = p_district and s.subject = p_subject))
$$;

-- Everybody behind a wall of the subject: who is named, and whoever ever held a duty in a unit that is, wherever else she works by now.
-- Who goes to another post has not stopped being a colleague, and a duty is not unmade by somebody who marks it as a mistake.
create or replace function access.behind_walls(p_district int, p_subject uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, access, ground
as $$
  select w.person from access.walls_of(p_district, p_subject) w where w.person is not null
  union
  select d.person from access.walls_of(p_district, p_subject) w
  join ground.duties d on d.district = p_district and d.unit = w.unit
$$;

drop function access.walls_shown(int, uuid, uuid, int);
create function access.walls_shown(p_district int, p_person uuid, p_after uuid, p_limit int)
returns table (id uuid, code text, person uuid, unit uuid, agency uuid, because text, since timestamptz)
language sql stable security definer set search_path = pg_catalog, access, casework
as $$
  select w.id, c.code, w.person, w.unit, w.agency, w.because, w.since
  from access.walls w
  left join casework.cases c on c.district = w.district and c.id = w.subject
  where w.district = p_district and w.lifted_at is null
    and (p_after is null or (w.since, w.id) < (select a.since, a.id from access.walls a where a.district = p_district and a.id = p_after))
    and not access.is_behind_wall(w.district, w.subject, p_person)
  order by w.since desc, w.id desc limit p_limit
$$;

create or replace function access.past_reads(p_district int, p_wall uuid, p_limit int)
returns table (at timestamptz, person uuid, deed text, compartments text[])
language sql stable security definer set search_path = pg_catalog, access, audit, ground
as $$
  with units as materialized (select access.units_of_wall(p_district, p_wall) as unit)
  select e.at, e.person, e.deed, e.compartments
  from access.walls w
  join audit.entries e on e.district = w.district and e.outcome = 'done' and e.at < w.since
    and e.subjects && array(
      select s.subject from access.subjects s where s.district = w.district and (s.subject = w.subject or s.root = w.subject))
  where w.district = p_district and w.id = p_wall
    and (e.person = w.person or e.unit in (select unit from units) or e.person in (
      select d.person from ground.duties d where d.district = w.district and d.unit in (select unit from units)))
  order by e.at desc, e.id limit p_limit
$$;

create or replace function access.works_beside(p_district int, p_wall uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, access, ground
as $$
  select exists (
    select from access.walls w
    join ground.duties theirs on theirs.district = w.district
      and (theirs.person = w.person or theirs.unit in (select access.units_of_wall(p_district, p_wall)))
    join ground.units there on there.district = w.district and there.id = theirs.unit
    join ground.units here on here.district = w.district and here.agency = there.agency
    join ground.duties hers on hers.district = w.district and hers.unit = here.id
    where w.district = p_district and w.id = p_wall and hers.person = p_person)
$$;

create or replace function access.rotate_behind(p_district int, p_wall uuid) returns void
language sql security definer set search_path = pg_catalog, access, ground
as $$
  with units as materialized (select access.units_of_wall(p_district, p_wall) as unit)
  insert into access.key_rotations (district, id, kind, subject)
  select w.district, gen_random_uuid(), 'case', w.subject
  from access.walls w
  where w.district = p_district and w.id = p_wall and exists (
    select from access.grants g
    where g.district = w.district and g.subject in (select access.subjects_of(w.district, w.subject)) and (
      g.grantee = 'person:' || w.person
      or exists (select from units where starts_with(g.grantee, 'unit:' || units.unit || ':'))
      or exists (
        select from ground.duties d
        where d.district = w.district and (
          (d.person = w.person and starts_with(g.grantee, 'unit:' || d.unit || ':'))
          or (d.unit in (select unit from units) and g.grantee = 'person:' || d.person)))))
  on conflict do nothing
$$;

-- Ends what was opened of a case to whom a wall against a unit or an agency keeps it from.
drop function access.revoke_from_unit(int, uuid, uuid);
create function access.revoke_behind(p_district int, p_wall uuid) returns void
language sql security definer set search_path = pg_catalog, access
as $$
  update access.grants g set revoked_at = now()
  from access.walls w
  where w.district = p_district and w.id = p_wall and g.district = p_district and g.revoked_at is null
    and g.grantee in (select 'unit:' || u || ':answer-referrals' from access.units_of_wall(p_district, p_wall) as u)
    and g.subject in (select access.subjects_of(p_district, w.subject))
$$;

-- Whatever opens something, begins something of it or raises a wall holds the case first and then what belongs to it, until it ends: so
-- the later of two sees what the earlier did. Reading holds nothing.
create function access.hold(p_district int, p_subject uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  belongs uuid := (select s.root from access.subjects s where s.district = p_district and s.subject = p_subject);
begin
  perform from access.subjects s where s.district = p_district and s.subject = belongs for update;
  perform from access.subjects s where s.district = p_district and s.subject = p_subject for update;
  -- It came to another case while this waited.
  if belongs is distinct from (select s.root from access.subjects s where s.district = p_district and s.subject = p_subject) then
    perform access.hold(p_district, p_subject);
  end if;
end
$$;

create or replace function access.begin_subject(p_district int, p_subject uuid, p_root uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
  if p_root is not null then perform access.hold(p_district, p_root); end if;
  insert into access.subjects (district, subject, root) select p_district, p_subject, p_root where p_district = access.current_district();
end
$$;

create or replace function access.join_subject(p_district int, p_subject uuid, p_root uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
  if p_district is distinct from access.current_district() then return; end if;
  perform access.hold(p_district, p_root);
  perform access.hold(p_district, p_subject);
  update access.subjects s set root = p_root
  where s.district = p_district and p_subject in (s.subject, s.root) and s.subject <> p_root;
  if found then
    perform access.settle(p_district, p_subject, null);
    perform access.carry_walls(p_district, p_subject, p_root);
  end if;
end
$$;

create or replace function access.settle_all(p_district int, p_root uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access, ground
as $$
declare
  one uuid;
begin
  perform access.hold(p_district, p_root);
  insert into access.walled_units (district, wall, unit)
  select w.district, w.id, u.id
  from access.walls w join ground.units u on u.district = w.district and u.agency = w.agency
  where w.district = p_district and w.subject = p_root and w.lifted_at is null
  on conflict do nothing;
  for one in select s.subject from access.subjects s
    where s.district = p_district and (s.subject = p_root or s.root = p_root) order by s.subject
  loop
    perform access.settle(p_district, one, null);
    perform access.ask_next(p_district, one);
  end loop;
end
$$;

create or replace function access.carry_walls(p_district int, p_from uuid, p_to uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
  perform access.hold(p_district, p_to);
  insert into access.walls (district, id, subject, person, unit, agency, because, raised_by)
  select w.district, gen_random_uuid(), p_to, w.person, w.unit, w.agency, w.because, w.raised_by
  from access.walls w where w.district = p_district and w.subject = p_from and w.lifted_at is null
  on conflict do nothing;
  if found then perform access.settle_all(p_district, p_to); end if;
end
$$;

create or replace function access.keep_walls_of(p_from uuid, p_to uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
  perform access.hold(access.current_district(), least(p_from, p_to));
  perform access.hold(access.current_district(), greatest(p_from, p_to));
  perform access.carry_walls(access.current_district(), p_from, p_to);
end
$$;

create or replace function access.settle_letter(p_district int, p_letter uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  became uuid;
begin
  perform access.settle_all(p_district, p_letter);
  became := (select s.root from access.subjects s where s.district = p_district and s.subject = p_letter);
  if became is not null then perform access.carry_walls(p_district, p_letter, became); end if;
end
$$;

create or replace function access.open_reach(
  p_district int, p_subject uuid, p_compartments text[], p_grantee text, p_starts timestamptz, p_until timestamptz,
  p_purpose text, p_basis text
) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  one text;
begin
  if p_district is distinct from access.current_district() then return; end if;
  if not exists (select from access.subjects s where s.district = p_district and s.subject = p_subject) then
    raise exception 'Reach is opened only to what was begun as a subject';
  end if;
  perform access.hold(p_district, p_subject);
  with before as (
    update access.grants g set revoked_at = now(), revoked_by = access.current_person()
    where g.district = p_district and g.subject = p_subject and g.grantee = p_grantee
      and g.compartment = any (p_compartments) and g.revoked_at is null
    returning g.compartment, g.starts
  )
  insert into access.grants (district, id, subject, compartment, grantee, purpose, basis, starts, until, granted_by)
  select p_district, gen_random_uuid(), p_subject, c, p_grantee, p_purpose, p_basis,
    least((select b.starts from before b where b.compartment = c), coalesce(p_starts, now())), p_until, access.current_person()
  from unnest(p_compartments) as c;
  -- Sent in the moment in which its unit was kept out: it does not come back there by itself either, should the wall be taken down.
  update access.grants g set revoked_at = now()
  where g.district = p_district and g.subject = p_subject and g.grantee = p_grantee and g.revoked_at is null
    and split_part(p_grantee, ':', 3) = 'answer-referrals'
    and split_part(p_grantee, ':', 2)::uuid in (select w.unit from access.walls_of(p_district, p_subject) w);
  for one in select access.in_place_of(p_district, p_subject, p_grantee) loop
    update access.grants g set until = p_until
    where g.district = p_district and g.subject = p_subject and g.grantee = one and g.compartment = any (p_compartments)
      and g.revoked_at is null;
    perform access.settle(p_district, p_subject, one);
  end loop;
  perform access.ask_next(p_district, p_subject);
end
$$;

create or replace function access.close_reach(p_district int, p_subject uuid, p_grantee text) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  one text;
begin
  if p_district is distinct from access.current_district() then return; end if;
  perform access.hold(p_district, p_subject);
  for one in select access.in_place_of(p_district, p_subject, p_grantee) loop
    update access.grants g set revoked_at = now(), revoked_by = access.current_person()
    where g.district = p_district and g.subject = p_subject and g.grantee = one and g.revoked_at is null;
    perform access.settle(p_district, p_subject, one);
  end loop;
end
$$;

create or replace function access.end_reach(p_district int, p_subject uuid, p_grantee text) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  one text;
begin
  if p_district is distinct from access.current_district() then return; end if;
  perform access.hold(p_district, p_subject);
  for one in select access.in_place_of(p_district, p_subject, p_grantee) loop
    update access.grants g set until = now() + interval '1 microsecond'
    where g.district = p_district and g.subject = p_subject and g.grantee = one and g.revoked_at is null
      and (g.until is null or g.until > now());
    perform access.settle(p_district, p_subject, one);
  end loop;
end
$$;

create or replace function access.open_emergency(p_district int, p_id uuid, p_compartments text[], p_hours int) returns boolean
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  e access.emergencies;
  one uuid;
  who text;
begin
  perform access.hold(p_district, (select x.subject from access.emergencies x where x.district = p_district and x.id = p_id));
  update access.emergencies x set opened_at = coalesce(x.opened_at, now()), until = coalesce(x.until, now() + make_interval(hours => p_hours))
  where x.district = p_district and x.id = p_id and x.closed_at is null and (x.until is null or x.until > now())
  returning * into e;
  if not found then return false; end if;
  who := 'emergency:' || e.person || ':' || e.duty;
  for one in select s.subject from access.subjects s
    where s.district = p_district and (s.subject = e.subject or s.root = e.subject) order by s.subject
  loop
    update access.grants g set revoked_at = now()
    where g.district = p_district and g.subject = one and g.grantee = who and g.compartment = any (p_compartments) and g.revoked_at is null;
    insert into access.grants (district, id, subject, compartment, grantee, purpose, basis, can_write, starts, until, granted_by)
    select p_district, gen_random_uuid(), one, c, who, 'break-glass', 'emergency', false, e.opened_at, e.until, e.person
    from unnest(p_compartments) as c;
    perform access.settle(p_district, one, who);
  end loop;
  return true;
end
$$;

create or replace function casework.admit_apart(p_district int, p_concern uuid, p_works_at uuid) returns void
language plpgsql security definer set search_path = pg_catalog, casework, ground, access
as $$
begin
  insert into access.walls (district, id, subject, agency, because)
  select c.district, gen_random_uuid(), c.id, a.id, 'works-there'
  from casework.concerns c join ground.agencies a on a.district = c.district and a.id = p_works_at
  where c.district = p_district and c.id = p_concern and c.channel = 'public-site' and c.opened_at is null
  on conflict do nothing;
  perform casework.admit_concern(p_district, p_concern);
  perform access.settle_all(p_district, p_concern);
end
$$;

revoke all on function access.units_of_wall(int, uuid), access.walls_shown(int, uuid, uuid, int), access.revoke_behind(int, uuid),
  access.hold(int, uuid) from public;
grant execute on function access.units_of_wall(int, uuid), access.walls_shown(int, uuid, uuid, int), access.revoke_behind(int, uuid),
  access.hold(int, uuid) to naung_keeper;
