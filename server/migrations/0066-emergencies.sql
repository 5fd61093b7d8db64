-- A case that somebody outside its team must read now: two hours, one case, nothing written, never through a wall, and looked at
-- afterwards by another. The keeper alone opens it and keeps what was said of it; the office asks.
create table access.emergencies (
  district int not null,
  id uuid not null,
  subject uuid not null,
  person uuid not null,
  duty uuid not null,
  unit uuid not null,
  reason text not null,
  is_danger boolean not null,
  -- Her unit owed a review when she asked: another agency looks at this one.
  is_owed boolean not null,
  -- Whom she named as second person; confirmed by nobody else.
  second uuid,
  wrapped bytea not null,
  envelope bytea not null,
  asked_at timestamptz not null default now(),
  opened_at timestamptz,
  until timestamptz,
  confirmed_at timestamptz,
  called uuid,
  called_at timestamptz,
  call_confirmed_by uuid,
  call_confirmed_at timestamptz,
  closed_at timestamptz,
  reviewed_by uuid,
  reviewed_at timestamptz,
  verdict text check (verdict in ('fitting', 'not-fitting', 'needs-talk')),
  review_wrapped bytea,
  review_envelope bytea,
  primary key (district, id),
  check ((opened_at is null) = (until is null)),
  check (second <> person and reviewed_by <> person and call_confirmed_by <> person),
  check (reviewed_by <> second or confirmed_at is null),
  check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (verdict is null))
);
create index emergencies_by_subject on access.emergencies (district, subject);
create index emergencies_unreviewed on access.emergencies (district, unit, opened_at) where reviewed_at is null;
create index emergencies_by_time on access.emergencies (district, asked_at desc);

-- How often somebody tried a code, whether it was there or not.
create table access.emergency_attempts (
  district int not null,
  id uuid not null default gen_random_uuid(),
  person uuid not null,
  at timestamptz not null default now(),
  primary key (district, id)
);
create index emergency_attempts_by_person on access.emergency_attempts (district, person, at);

alter table access.emergencies enable row level security;
alter table access.emergencies force row level security;
alter table access.emergency_attempts enable row level security;
alter table access.emergency_attempts force row level security;
create policy owner_keeps on access.emergencies to naung_owner using (true) with check (true);
create policy owner_keeps on access.emergency_attempts to naung_owner using (true) with check (true);
create policy keeper_keeps on access.emergencies to naung_keeper using (true) with check (true);
grant select, insert on access.emergencies to naung_keeper;
grant update (wrapped, confirmed_at, called, called_at, call_confirmed_by, call_confirmed_at, reviewed_by, reviewed_at, verdict, review_wrapped,
  review_envelope) on access.emergencies to naung_keeper;

-- Everything through which somebody reads: her work, and what stands open to her in an emergency while she asks and does nothing.
create function access.current_readers() returns text[]
language sql stable parallel safe
return access.current_grantees()
  || case when nullif(current_setting('naung.emergency', true), '') is null then '{}'::text[]
     else array[current_setting('naung.emergency', true)] end;
revoke all on function access.current_readers() from public;
grant execute on function access.current_readers() to naung_app;

create or replace function access.reached(p_compartment text) returns uuid[]
language sql stable
as $$
  select coalesce(array_agg(r.subject), '{}')
  from access.reach r
  where r.district = access.current_district() and r.compartment = p_compartment
    and r.grantee = any (access.current_readers())
    and r.starts <= now() and (r.until is null or r.until > now())
$$;

-- An emergency is somebody's own (`emergency:<person>:<duty>`), and ends at a wall as her part in a team does.
create or replace function access.members_of(p_district int, p_subject uuid, p_grantee text) returns table (grantee text)
language plpgsql stable security definer set search_path = pg_catalog, access, ground
as $$
declare
  who uuid := split_part(p_grantee, ':', 2)::uuid;
  deed text := split_part(p_grantee, ':', 3);
  behind uuid[] := array(select access.behind_walls(p_district, p_subject));
begin
  if who in (select w.unit from access.walls_of(p_district, p_subject) w where w.unit is not null) then
    return;
  elsif starts_with(p_grantee, 'person:') or starts_with(p_grantee, 'emergency:') then
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

-- What an item of a list says on this day, the district's own first; null where it does not hold.
create function access.code_today(p_district int, p_list text, p_code text) returns jsonb
language sql stable security definer set search_path = pg_catalog, ground
as $$
  with today as (
    select (now() at time zone make_interval(hours => case t.zone when 'WIB' then 7 when 'WITA' then 8 else 9 end))::date as on
    from ground.tenants t where t.district = p_district
  ), worded as (
    select o.valid_from, o.valid_until, o.detail, true as own from ground.own_codes o
    where o.district = p_district and o.list = p_list and o.code = p_code
    union all
    select k.valid_from, k.valid_until, k.detail, false from ground.codes k where k.list = p_list and k.code = p_code
  )
  select coalesce(w.detail, '{}') from worded w, today
  where w.own = (select bool_or(own) from worded)
    and w.valid_from <= today.on and (w.valid_until is null or today.on < w.valid_until)
  order by w.valid_from desc limit 1
$$;

-- Counts one more attempt of today, and says whether it was one too many. A limit that was bent out of shape is five.
create function access.may_try(p_district int, p_person uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  most jsonb := access.code_today(p_district, 'emergency-limits', 'attempts-a-day') -> 'limit';
begin
  perform pg_advisory_xact_lock(hashtextextended(p_district || ' emergency ' || p_person, 0));
  if (select count(*) from access.emergency_attempts a
      where a.district = p_district and a.person = p_person and a.at > now() - interval '24 hours')
    >= (case when jsonb_typeof(most) = 'number' then most::numeric else 5 end) then
    return false;
  end if;
  insert into access.emergency_attempts (district, person) values (p_district, p_person);
  return true;
end
$$;

-- The case of a code, as somebody may come to read it: nothing where a wall stands before her.
create function access.case_by_code(p_district int, p_code text, p_person uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, access, casework
as $$
  select c.id from casework.cases c
  where c.district = p_district and c.code = p_code and c.voided_at is null
    and not access.is_behind_wall(p_district, c.id, p_person)
$$;

-- Opens, or widens what is open already: the case and what belongs to it, in these compartments, for what is left of the time.
create function access.open_emergency(p_district int, p_id uuid, p_compartments text[], p_hours int) returns boolean
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  e access.emergencies;
  one uuid;
  who text;
begin
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

-- Ended by herself before its time; one that waits is taken back.
create function access.close_emergency(p_district int, p_id uuid, p_person uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  e access.emergencies;
  one uuid;
begin
  update access.emergencies x set closed_at = now()
  where x.district = p_district and x.id = p_id and x.person = p_person and x.closed_at is null and (x.until is null or x.until > now())
  returning * into e;
  if not found then return false; end if;
  for one in
    update access.grants g set revoked_at = now(), revoked_by = p_person
    where g.district = p_district and g.grantee = 'emergency:' || e.person || ':' || e.duty and g.revoked_at is null
      and g.subject in (select s.subject from access.subjects s where s.district = p_district and (s.subject = e.subject or s.root = e.subject))
    returning g.subject
  loop
    perform access.settle(p_district, one, 'emergency:' || e.person || ':' || e.duty);
  end loop;
  return true;
end
$$;

-- Who may hear of it besides: everybody with a duty today who is not behind a wall of the case, nor she herself.
create function access.others_of(p_district int, p_id uuid)
returns table (person uuid, unit uuid, deeds text[], agency uuid, is_provincial boolean)
language sql stable security definer set search_path = pg_catalog, access, ground
as $$
  select d.person, d.unit, d.deeds, u.agency,
    coalesce(a.place = (select p.parent from ground.places p where p.place = p_district), false)
  from access.emergencies e
  join ground.duties d on d.district = e.district and d.voided_at is null and d.person <> e.person
    and d.starts_on <= current_date + 1 and (d.ends_on is null or d.ends_on >= current_date - 1)
  join ground.people q on q.district = d.district and q.id = d.person and q.voided_at is null
    and (q.ended_on is null or q.ended_on > current_date)
  join ground.units u on u.district = d.district and u.id = d.unit
  join ground.agencies a on a.district = u.district and a.id = u.agency
  where e.district = p_district and e.id = p_id and d.person not in (select access.behind_walls(p_district, e.subject))
$$;

-- Who reviews it: a custodian or the supervisor of the unit that owns the case; where the unit owed a review already, a custodian of the
-- province, or else one of another agency. Where walls leave nobody, the next level is asked, and nothing says why.
create function access.judges_of(p_district int, p_id uuid) returns table (person uuid, level int)
language sql stable security definer set search_path = pg_catalog, access, casework, ground
as $$
  with levelled as (
    select o.person, min(case
      when not e.is_owed and ('keep-walls' = any (o.deeds) or ('supervise' = any (o.deeds) and o.unit = c.unit)) then 2
      when e.is_owed and 'keep-walls' = any (o.deeds) and o.is_provincial then 1
      when e.is_owed and 'keep-walls' = any (o.deeds) and o.agency <> hers.agency then 2
      when 'keep-walls' = any (o.deeds) then 3
      when 'supervise' = any (o.deeds) and o.unit = c.unit then 3
      when o.deeds && array['supervise', 'approve'] then 4 end) as level
    from access.emergencies e
    join casework.cases c on c.district = e.district and c.id = e.subject
    join ground.units hers on hers.district = e.district and hers.id = e.unit
    cross join lateral access.others_of(e.district, e.id) o
    where e.district = p_district and e.id = p_id
      and (e.confirmed_at is null or o.person <> e.second) and o.person is distinct from e.call_confirmed_by
    group by o.person
  )
  select l.person, l.level from levelled l where l.level = (select min(level) from levelled)
$$;

-- Whom she calls when she is alone: a custodian; where there is none left, whoever supervises or approves.
create function access.callable_of(p_district int, p_id uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, access
as $$
  with levelled as (
    select o.person, min(case when 'keep-walls' = any (o.deeds) then 1 else 2 end) as level
    from access.others_of(p_district, p_id) o where o.deeds && array['keep-walls', 'supervise', 'approve'] group by o.person
  )
  select l.person from levelled l where l.level = (select min(level) from levelled)
$$;

-- What somebody is told of, the newest first, and what is hers to do; of a case before which a wall keeps her, nothing.
create function access.emergencies_told(p_district int, p_person uuid, p_deeds text[], p_grantees text[], p_id uuid, p_subject uuid)
returns table (id uuid, code text, is_mine boolean, is_second boolean, is_callable boolean, is_judge boolean, is_owner boolean, level int)
language sql stable security definer set search_path = pg_catalog, access, casework
as $$
  select told.id, told.code, told.is_mine, told.is_second, told.is_callable, told.level is not null, told.is_owner, told.level
  from (
    select e.id, c.code, e.asked_at, e.person = p_person as is_mine,
      coalesce(e.second = p_person, false) as is_second,
      e.is_danger and p_person in (select access.callable_of(p_district, e.id)) as is_callable,
      (select j.level from access.judges_of(p_district, e.id) j where j.person = p_person) as level,
      exists (select from access.reach r where r.district = p_district and r.subject = e.subject and r.compartment = 'core'
        and r.grantee = any (p_grantees) and r.starts <= now() and (r.until is null or r.until > now())) as is_owner
    from access.emergencies e
    join casework.cases c on c.district = e.district and c.id = e.subject
    where e.district = p_district and (p_id is null or e.id = p_id) and (p_subject is null or e.subject = p_subject)
      and (p_id is not null or p_subject is not null or e.asked_at > now() - interval '30 days'
        or (e.opened_at is not null and e.reviewed_at is null))
      and not access.is_behind_wall(p_district, e.subject, p_person)
  ) told
  where told.is_mine or told.is_second or told.is_callable or told.level is not null or told.is_owner or 'keep-walls' = any (p_deeds)
  order by told.asked_at desc, told.id limit 200
$$;

-- Of each unit, how often a case was opened so and how often cases were opened at all, without the cases that are kept from who asks.
create function access.emergency_rates(p_district int, p_person uuid, p_days int) returns table (unit uuid, uses int, openings int)
language sql stable security definer set search_path = pg_catalog, access, audit
as $$
  with kept as (
    select array_agg(w.subject) as subjects from (
      select distinct x.subject from access.walls x where x.district = p_district and x.lifted_at is null) w
    where access.is_behind_wall(p_district, w.subject, p_person)
  ), used as (
    select e.unit, count(*)::int as uses from access.emergencies e, kept
    where e.district = p_district and e.opened_at > now() - make_interval(days => p_days)
      and e.subject <> all (coalesce(kept.subjects, '{}'))
    group by e.unit
  ), opened as (
    select a.unit, count(*)::int as openings from audit.entries a, kept
    where a.district = p_district and a.deed = 'cases/show' and a.outcome = 'done' and a.unit is not null
      and a.at > now() - make_interval(days => p_days) and not a.subjects && coalesce(kept.subjects, '{}')
    group by a.unit
  )
  select coalesce(used.unit, opened.unit), coalesce(used.uses, 0), coalesce(opened.openings, 0)
  from used full join opened on opened.unit = used.unit
$$;

revoke all on function access.code_today(int, text, text), access.may_try(int, uuid), access.case_by_code(int, text, uuid),
  access.open_emergency(int, uuid, text[], int), access.close_emergency(int, uuid, uuid), access.others_of(int, uuid),
  access.judges_of(int, uuid), access.callable_of(int, uuid),
  access.emergencies_told(int, uuid, text[], text[], uuid, uuid), access.emergency_rates(int, uuid, int) from public;
grant execute on function access.code_today(int, text, text), access.may_try(int, uuid), access.case_by_code(int, text, uuid),
  access.open_emergency(int, uuid, text[], int), access.close_emergency(int, uuid, uuid), access.callable_of(int, uuid),
  access.emergencies_told(int, uuid, text[], text[], uuid, uuid), access.emergency_rates(int, uuid, int) to naung_keeper;
