-- Reach becomes what it was meant to be: grants minus walls. Grants are rows with a purpose and a basis; walls beat every one of them;
-- neither can be read by the office, which learns only what is left.
create table access.grants (
  district int not null,
  id uuid not null,
  subject uuid not null,
  compartment text not null,
  -- `person:<id>` or `unit:<id>:<deed>`.
  grantee text not null,
  purpose text not null,
  basis text not null check (basis in ('consent', 'duty', 'emergency')),
  can_write boolean not null default true,
  starts timestamptz not null,
  until timestamptz,
  granted_by uuid,
  granted_at timestamptz not null default now(),
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (district, id)
);
-- One that holds at a time; what held before stays, for whoever asks later who could read.
create unique index grants_now on access.grants (district, subject, grantee, compartment) where revoked_at is null;
alter table access.grants enable row level security;
alter table access.grants force row level security;
create policy owner_keeps on access.grants to naung_owner using (true) with check (true);
create policy keeper_reads on access.grants for select to naung_keeper using (true);
grant select on access.grants to naung_keeper;

-- Nobody who works here reads these, and nobody is told that one stands: to the one behind it the case does not exist.
create table access.walls (
  district int not null,
  id uuid not null,
  subject uuid not null,
  person uuid,
  unit uuid,
  because text not null check (because in ('respondent', 'kin', 'party', 'wish', 'works-there')),
  since timestamptz not null default now(),
  lifted_at timestamptz,
  primary key (district, id),
  check (num_nonnulls(person, unit) = 1)
);
create unique index walls_now on access.walls (district, subject, coalesce(person, unit), because) where lifted_at is null;
create index walls_by_unit on access.walls (district, subject) where lifted_at is null;
alter table access.walls enable row level security;
alter table access.walls force row level security;
create policy owner_keeps on access.walls to naung_owner using (true) with check (true);
create policy keeper_keeps on access.walls to naung_keeper using (true) with check (true);
grant select, insert, update on access.walls to naung_keeper;

insert into access.grants (district, id, subject, compartment, grantee, purpose, basis, starts, until)
select district, gen_random_uuid(), subject, compartment, grantee,
  case when grantee like 'person:%' then 'team' else split_part(grantee, ':', 3) end, 'duty', starts, until
from access.reach;

-- What belongs to a case stands behind its walls too: what was told of it, its plans, closings, referrals and their packets.
alter table access.subjects add column root uuid;
-- squawk-ignore require-concurrent-index-creation
create index subjects_by_root on access.subjects (district, root) where root is not null;

drop function access.begin_subject(int, uuid);
create function access.begin_subject(p_district int, p_subject uuid, p_root uuid) returns void
language sql security definer set search_path = pg_catalog, access
as $$
  insert into access.subjects (district, subject, root) select p_district, p_subject, p_root where p_district = access.current_district()
$$;

-- What was told becomes part of a case, or a record is moved to the case where it belongs; nothing happens to what is no subject.
create function access.join_subject(p_district int, p_subject uuid, p_root uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
  update access.subjects s set root = p_root
  where s.district = p_district and s.subject = p_subject and s.subject <> p_root and p_district = access.current_district();
  if found then perform access.settle(p_district, p_subject, null); end if;
end
$$;

-- The walls that touch a subject: its own, and those of the case to which it belongs.
create function access.walls_of(p_district int, p_subject uuid) returns table (person uuid, unit uuid)
language sql stable security definer set search_path = pg_catalog, access
as $$
  select w.person, w.unit from access.walls w
  where w.district = p_district and w.lifted_at is null
    and (w.subject = p_subject
      or w.subject = (select s.root from access.subjects s where s.district = p_district and s.subject = p_subject))
$$;

revoke all on function access.begin_subject(int, uuid, uuid), access.join_subject(int, uuid, uuid), access.walls_of(int, uuid) from public;
grant execute on function access.begin_subject(int, uuid, uuid), access.join_subject(int, uuid, uuid) to naung_app;

-- What is left of the grants of one subject, of all grantees or of one. A unit in which somebody stands behind a wall is opened member
-- by member (`unit:<id>:<deed>:<person>`), so that nothing needs to say who is left out.
create function access.settle(p_district int, p_subject uuid, p_grantee text) returns void
language plpgsql security definer set search_path = pg_catalog, access, ground
as $$
begin
  -- Two that settle one subject at the same moment take turns.
  perform from access.subjects s where s.district = p_district and s.subject = p_subject for update;
  delete from access.reach r
  where r.district = p_district and r.subject = p_subject
    and (p_grantee is null or r.grantee = p_grantee or starts_with(r.grantee, p_grantee || ':'));
  insert into access.reach (district, grantee, compartment, subject, starts, until)
  select g.district, m.grantee, g.compartment, g.subject, g.starts, g.until
  from access.grants g cross join lateral access.members_of(g.district, g.subject, g.grantee) as m
  where g.district = p_district and g.subject = p_subject and g.revoked_at is null
    and (g.until is null or g.until > now()) and (p_grantee is null or g.grantee = p_grantee);
end
$$;

-- A wall was raised or lifted: what is left is asked anew of the case and of everything that belongs to it.
create function access.settle_all(p_district int, p_root uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  one uuid;
begin
  for one in select s.subject from access.subjects s
    where s.district = p_district and (s.subject = p_root or s.root = p_root) order by s.subject
  loop
    perform access.settle(p_district, one, null);
  end loop;
end
$$;

-- Everybody behind a wall of the subject: who is named, and who holds a duty in a unit that is, wherever else she works besides.
create function access.behind_walls(p_district int, p_subject uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, access, ground
as $$
  select w.person from access.walls_of(p_district, p_subject) w where w.person is not null
  union
  select d.person from access.walls_of(p_district, p_subject) w
  join ground.duties d on d.district = p_district and d.unit = w.unit and d.voided_at is null
    and (d.ends_on is null or d.ends_on >= current_date - 1)
$$;

-- To whom a grant really opens: the grantee itself where no wall of the subject touches it, nobody behind one, and of a unit with
-- somebody behind a wall each other member who holds such a duty, now or later.
create function access.members_of(p_district int, p_subject uuid, p_grantee text) returns table (grantee text)
language plpgsql stable security definer set search_path = pg_catalog, access, ground
as $$
declare
  who uuid := split_part(p_grantee, ':', 2)::uuid;
  deed text := split_part(p_grantee, ':', 3);
  behind uuid[] := array(select access.behind_walls(p_district, p_subject));
begin
  if who in (select w.unit from access.walls_of(p_district, p_subject) w where w.unit is not null) then
    return;
  elsif starts_with(p_grantee, 'person:') then
    return query select p_grantee where who <> all (behind);
  elsif behind = '{}' or not exists (
    select from ground.duties d where d.district = p_district and d.unit = who and d.person = any (behind) and d.voided_at is null) then
    return query select p_grantee;
  else
    return query select distinct p_grantee || ':' || d.person
    from ground.duties d
    where d.district = p_district and d.unit = who and deed = any (d.deeds) and d.voided_at is null
      and (d.ends_on is null or d.ends_on >= current_date - 1) and d.person <> all (behind);
  end if;
end
$$;

-- A duty was given, changed or ended: wherever a wall stands in the district, who is left is asked anew.
create function access.settle_walled() returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  walled uuid;
begin
  for walled in
    select distinct w.subject from access.walls w where w.district = access.current_district() and w.lifted_at is null order by 1
  loop
    perform access.settle_all(access.current_district(), walled);
  end loop;
end
$$;

drop function access.open_reach(int, uuid, text[], text, timestamptz, timestamptz);
create function access.open_reach(
  p_district int, p_subject uuid, p_compartments text[], p_grantee text, p_starts timestamptz, p_until timestamptz,
  p_purpose text, p_basis text
) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
  if p_district is distinct from access.current_district() then return; end if;
  if not exists (select from access.subjects s where s.district = p_district and s.subject = p_subject) then
    raise exception 'Reach is opened only to what was begun as a subject';
  end if;
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
  perform access.settle(p_district, p_subject, p_grantee);
end
$$;

create or replace function access.close_reach(p_district int, p_subject uuid, p_grantee text) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
  if p_district is distinct from access.current_district() then return; end if;
  update access.grants g set revoked_at = now(), revoked_by = access.current_person()
  where g.district = p_district and g.subject = p_subject and g.grantee = p_grantee and g.revoked_at is null;
  perform access.settle(p_district, p_subject, p_grantee);
end
$$;

create or replace function access.end_reach(p_district int, p_subject uuid, p_grantee text) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
  if p_district is distinct from access.current_district() then return; end if;
  update access.grants g set until = now() + interval '1 microsecond'
  where g.district = p_district and g.subject = p_subject and g.grantee = p_grantee and g.revoked_at is null
    and (g.until is null or g.until > now());
  perform access.settle(p_district, p_subject, p_grantee);
end
$$;

create or replace function casework.close_lowering(p_case uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access, casework
as $$
declare
  lowering uuid;
begin
  select (c.lowering ->> 'id')::uuid into lowering
  from casework.cases c
  where c.district = access.current_district() and c.id = p_case and c.lowering is not null
    and exists (
      select from access.reach own where own.district = c.district and own.subject = c.id and own.compartment = 'core'
        and own.grantee = any (access.current_grantees()) and own.starts <= now() and (own.until is null or own.until > now()));
  update access.grants g set until = now() + interval '1 microsecond'
  where g.district = access.current_district() and g.subject = lowering and g.revoked_at is null
    and (g.until is null or g.until > now());
  perform access.settle(access.current_district(), lowering, null);
end
$$;

-- What a telling from outside opens, in a step of its own: the grant, and what the walls leave of it.
create function access.grant_triage(p_district int, p_unit uuid, p_subject uuid, p_starts timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
  insert into access.grants (district, id, subject, compartment, grantee, purpose, basis, starts)
  select p_district, gen_random_uuid(), p_subject, c, 'unit:' || p_unit || ':triage', 'triage', 'duty', p_starts
  from unnest(array['core', 'identity', 'safe_place', 'narrative', 'medical', 'legal', 'respondent', 'reporter', 'attachments']) as c
  on conflict do nothing;
  perform access.settle(p_district, p_subject, null);
end
$$;

revoke all on function access.settle(int, uuid, text), access.settle_all(int, uuid), access.behind_walls(int, uuid), access.members_of(int, uuid, text), access.settle_walled(),
  access.grant_triage(int, uuid, uuid, timestamptz),
  access.open_reach(int, uuid, text[], text, timestamptz, timestamptz, text, text) from public;
grant execute on function access.open_reach(int, uuid, text[], text, timestamptz, timestamptz, text, text), access.settle_walled()
  to naung_app;
grant execute on function access.settle_all(int, uuid) to naung_keeper;

create or replace function casework.admit_concern(p_district int, p_concern uuid) returns void
language sql security definer set search_path = pg_catalog, casework, ground, access
as $$
  -- Refused where the id is that of something else: what is begun once is nobody else's.
  insert into access.subjects (district, subject)
  select c.district, c.id from casework.concerns c
  where c.district = p_district and c.id = p_concern and c.channel = 'public-site' and c.opened_at is null;

  -- From the day, not from the minute: when somebody told can betray her to whoever was in the room.
  select access.grant_triage(c.district, c.unit, c.id, date_trunc('day', now()))
  from casework.concerns c
  where c.district = p_district and c.id = p_concern and c.channel = 'public-site' and c.opened_at is null;

  -- The limit as the list has it today, the district's own first. A telling is never turned away for a limit that somebody bent out
  -- of shape; working days are counted as days, which is never later.
  with red as (
    select c.district, c.id, c.entered_at as since,
      (c.entered_at at time zone make_interval(hours => case t.zone when 'WIB' then 7 when 'WITA' then 8 else 9 end))::date as today
    from casework.concerns c join ground.tenants t on t.district = c.district
    where c.district = p_district and c.id = p_concern and c.channel = 'public-site' and c.opened_at is null and c.urgency = 'merah'
  ), worded as (
    select red.id, o.valid_from, o.valid_until, o.detail, true as own
    from red join ground.own_codes o on o.district = red.district and o.list = 'deadlines' and o.code = 'red-first-contact'
    union all
    select red.id, k.valid_from, k.valid_until, k.detail, false
    from red join ground.codes k on k.list = 'deadlines' and k.code = 'red-first-contact'
  ), limits as (
    select red.*, w.detail
    from red cross join lateral (
      select worded.detail from worded
      where worded.own = (select bool_or(own) from worded)
        and worded.valid_from <= red.today and (worded.valid_until is null or red.today < worded.valid_until)
      order by worded.valid_from desc limit 1
    ) w
    where jsonb_typeof(w.detail -> 'limit') = 'number' and w.detail ->> 'basis' is not null
      and w.detail ->> 'unit' in ('minutes', 'hours', 'days', 'working-days', 'months', 'years')
  )
  insert into ground.clocks (district, id, kind, subject, record, starts_at, due_at, basis)
  select district, gen_random_uuid(), 'red-first-contact', id, id, since,
    since + least(greatest((detail ->> 'limit')::numeric, 0), 1000)::float8 * case detail ->> 'unit'
      when 'minutes' then interval '1 minute' when 'hours' then interval '1 hour'
      when 'months' then interval '1 month' when 'years' then interval '1 year' else interval '1 day' end,
    detail ->> 'basis'
  from limits
  on conflict (district, record, kind) where met_at is null and stopped_at is null do nothing
$$;
