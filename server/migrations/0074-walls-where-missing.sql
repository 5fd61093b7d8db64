-- Walls where they were missing: letters between districts, work that a wall leaves without anyone, households and neighbourhoods, and
-- what the public form says of a workplace.

-- Which unit stands in for which, as the district says it; without a unit it is the one that takes what no other can.
create table ground.stand_ins (
  district int not null,
  id uuid not null,
  unit uuid,
  stands_in uuid not null,
  rank int not null default 1,
  entered_at timestamptz not null default now(),
  entered_by uuid,
  ended_at timestamptz,
  primary key (district, id),
  foreign key (district, unit) references ground.units (district, id),
  foreign key (district, stands_in) references ground.units (district, id),
  check (unit <> stands_in)
);
create unique index stand_ins_now on ground.stand_ins (district, unit, stands_in) nulls not distinct where ended_at is null;
call access.protect('ground.stand_ins', 'read', 'district = access.current_district()');
call access.protect('ground.stand_ins', 'add', 'district = access.current_district() and access.carries(''keep-agencies'')');
call access.protect('ground.stand_ins', 'change', 'district = access.current_district() and access.carries(''keep-agencies'')');

-- The door leaves out who stands in for nobody it may name: it needs the order and nothing else.
create policy door_reads on ground.stand_ins for select to naung_door using (ended_at is null);
grant select (district, unit, stands_in, rank, ended_at) on ground.stand_ins to naung_door;

-- What came to a unit because nobody was left elsewhere. That is all that is said of it: not whom a wall touches, nor that there is one.
create table access.standing_in (
  district int not null,
  subject uuid not null,
  purpose text not null,
  unit uuid not null,
  for_unit uuid not null,
  since timestamptz not null default now(),
  primary key (district, subject, purpose, unit)
);
create index standing_in_by_unit on access.standing_in (district, unit);
call access.protect('access.standing_in', 'read', $$
  district = access.current_district() and unit = access.current_unit() and subject = any ((select access.reached('core'))::uuid[])$$);

-- Whether somebody of the unit who is in office carries the deed and stands behind no wall of the subject.
create function access.has_somebody(p_district int, p_subject uuid, p_unit uuid, p_deed text) returns boolean
language sql stable security definer set search_path = pg_catalog, access, ground
as $$
  select p_unit not in (select w.unit from access.walls_of(p_district, p_subject) w where w.unit is not null)
    and exists (
      select from ground.duties d
      join ground.units u on u.district = d.district and u.id = d.unit and u.voided_at is null and u.retired_on is null
      join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
        and (p.ended_on is null or p.ended_on > current_date)
      where d.district = p_district and d.unit = p_unit and p_deed = any (d.deeds) and d.voided_at is null
        and d.starts_on <= current_date + 1 and (d.ends_on is null or d.ends_on >= current_date - 1)
        and d.person not in (select access.behind_walls(p_district, p_subject)))
$$;

-- Whether what was granted for a purpose is left to anybody: asked of reach, and of who holds such a duty at this time.
create function access.is_in_hand(p_district int, p_subject uuid, p_purpose text) returns boolean
language sql stable security definer set search_path = pg_catalog, access, ground
as $$
  select exists (
    select from access.grants g
    join access.reach r on r.district = g.district and r.subject = g.subject and r.compartment = g.compartment
      and (r.grantee = g.grantee or starts_with(r.grantee, g.grantee || ':'))
      and (r.until is null or r.until > now())
    join ground.duties d on d.district = r.district and d.voided_at is null
      and d.starts_on <= current_date + 1 and (d.ends_on is null or d.ends_on >= current_date - 1)
      and case when starts_with(r.grantee, 'person:')
        then d.person::text = split_part(r.grantee, ':', 2) and d.deeds && '{work-on-cases,triage}'
        else d.unit::text = split_part(r.grantee, ':', 2) and split_part(r.grantee, ':', 3) = any (d.deeds)
          and split_part(r.grantee, ':', 4) in ('', d.person::text) end
    join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
      and (p.ended_on is null or p.ended_on > current_date)
    where g.district = p_district and g.subject = p_subject and g.purpose = p_purpose and g.revoked_at is null)
$$;

-- Who is asked next: what the district says of this unit, then of all its units, then an office of the province that works here. What
-- she consented to show to one agency goes to no other.
create function access.next_unit(p_district int, p_subject uuid, p_for uuid, p_deed text) returns uuid
language sql stable security definer set search_path = pg_catalog, access, ground
as $$
  select c.unit from (
    select s.stands_in as unit, 1 as level, s.rank from ground.stand_ins s
    where s.district = p_district and s.ended_at is null and s.unit = p_for
    union all
    select s.stands_in, 2, s.rank from ground.stand_ins s
    where s.district = p_district and s.ended_at is null and s.unit is null and p_deed <> 'answer-referrals'
    union all
    select u.id, 3, 1 from ground.units u
    join ground.agencies a on a.district = u.district and a.id = u.agency and a.voided_at is null and a.retired_on is null
    join ground.places o on o.place = a.place and o.level = 'province'
    where u.district = p_district and p_deed <> 'answer-referrals'
  ) c
  where c.unit <> p_for and access.has_somebody(p_district, p_subject, c.unit, p_deed)
    and (p_deed <> 'answer-referrals' or (
      select count(distinct u.agency) = 1 from ground.units u where u.district = p_district and u.id in (c.unit, p_for)))
  order by c.level, c.rank, c.unit limit 1
$$;

-- A wall left something without anyone: the next unit is asked. Its own unit first where only the team of a case is gone.
create function access.ask_next(p_district int, p_subject uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access, ground, casework
as $$
declare
  task record;
  deed text;
  asked uuid;
begin
  if not exists (select from access.walls_of(p_district, p_subject)) then return; end if;
  for task in
    select g.purpose,
      coalesce((select c.unit from casework.cases c where c.district = p_district and c.id = p_subject and g.purpose = 'team'),
        (array_agg(split_part(g.grantee, ':', 2)::uuid order by g.granted_at, g.id))[1]) as unit
    from access.grants g
    where g.district = p_district and g.subject = p_subject and g.revoked_at is null and (g.until is null or g.until > now())
      and (g.compartment = 'narrative' and g.purpose in ('triage', 'hand-over') or g.purpose = 'answer-referrals'
        or g.compartment = 'narrative' and g.purpose = 'team' and exists (
          select from casework.cases c where c.district = p_district and c.id = p_subject and c.voided_at is null))
    group by g.purpose
  loop
    continue when access.is_in_hand(p_district, p_subject, task.purpose);
    deed := case when task.purpose = 'team' then 'supervise' else task.purpose end;
    continue when exists (
      select from access.standing_in s where s.district = p_district and s.subject = p_subject and s.purpose = task.purpose
        and access.has_somebody(p_district, p_subject, s.unit, deed));
    asked := case when task.purpose = 'team' and access.has_somebody(p_district, p_subject, task.unit, deed) then task.unit
      else access.next_unit(p_district, p_subject, task.unit, deed) end;
    continue when asked is null;
    insert into access.standing_in (district, subject, purpose, unit, for_unit)
    values (p_district, p_subject, task.purpose, asked, task.unit) on conflict do nothing;
    insert into access.grants (district, id, subject, compartment, grantee, purpose, basis, starts, until)
    select p_district, gen_random_uuid(), p_subject, g.compartment, 'unit:' || asked || ':' || deed, deed, min(g.basis), min(g.starts), max(g.until)
    from access.grants g
    where g.district = p_district and g.subject = p_subject and g.purpose = task.purpose and g.revoked_at is null
      and (task.purpose <> 'team' or g.compartment = 'core')
    group by g.compartment
    on conflict do nothing;
    perform access.settle(p_district, p_subject, 'unit:' || asked || ':' || deed);
  end loop;
end
$$;

-- As whom a grant to a unit stands open to those who were asked in its place: it ends for them when it ends for the unit.
create function access.in_place_of(p_district int, p_subject uuid, p_grantee text) returns setof text
language sql stable security definer set search_path = pg_catalog, access
as $$
  select p_grantee
  union
  select 'unit:' || s.unit || ':' || s.purpose from access.standing_in s
  where s.district = p_district and s.subject = p_subject and s.purpose = split_part(p_grantee, ':', 3)
    and s.for_unit::text = split_part(p_grantee, ':', 2)
$$;

create or replace function access.close_reach(p_district int, p_subject uuid, p_grantee text) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  one text;
begin
  if p_district is distinct from access.current_district() then return; end if;
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
  for one in select access.in_place_of(p_district, p_subject, p_grantee) loop
    update access.grants g set until = now() + interval '1 microsecond'
    where g.district = p_district and g.subject = p_subject and g.grantee = one and g.revoked_at is null
      and (g.until is null or g.until > now());
    perform access.settle(p_district, p_subject, one);
  end loop;
end
$$;

create or replace function access.settle_all(p_district int, p_root uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  one uuid;
begin
  for one in select s.subject from access.subjects s
    where s.district = p_district and (s.subject = p_root or s.root = p_root) order by s.subject
  loop
    perform access.settle(p_district, one, null);
    perform access.ask_next(p_district, one);
  end loop;
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
  for one in select access.in_place_of(p_district, p_subject, p_grantee) loop
    update access.grants g set until = p_until
    where g.district = p_district and g.subject = p_subject and g.grantee = one and g.compartment = any (p_compartments)
      and g.revoked_at is null;
    perform access.settle(p_district, p_subject, one);
  end loop;
  perform access.ask_next(p_district, p_subject);
end
$$;

-- The walls of one stand against the other too: what was told and the case that it became, a letter and what came of it.
create function access.carry_walls(p_district int, p_from uuid, p_to uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
  insert into access.walls (district, id, subject, person, unit, because, raised_by)
  select w.district, gen_random_uuid(), p_to, w.person, w.unit, w.because, w.raised_by
  from access.walls w where w.district = p_district and w.subject = p_from and w.lifted_at is null
  on conflict do nothing;
  if found then perform access.settle_all(p_district, p_to); end if;
end
$$;

create function access.keep_walls_of(p_from uuid, p_to uuid) returns void
language sql security definer set search_path = pg_catalog, access
as $$
  select access.carry_walls(access.current_district(), p_from, p_to)
$$;

create or replace function access.join_subject(p_district int, p_subject uuid, p_root uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
  update access.subjects s set root = p_root
  where s.district = p_district and p_subject in (s.subject, s.root) and s.subject <> p_root and p_district = access.current_district();
  if found then
    perform access.settle(p_district, p_subject, null);
    perform access.carry_walls(p_district, p_subject, p_root);
  end if;
end
$$;

-- What a letter opens to those who receive it, in the transaction that posts it; less the walls that the keeper raised before.
create function access.admit_letter(p_district int, p_letter uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access, ground
as $$
begin
  insert into access.subjects (district, subject)
  select l.to_district, l.id from ground.letters_between l
  where l.to_district = p_district and l.id = p_letter and l.state = 'sent'
    and l.from_district = access.current_district() and l.from_unit = access.current_unit();
  if not found then raise exception 'A letter is opened by whoever posts it'; end if;
  insert into access.grants (district, id, subject, compartment, grantee, purpose, basis, starts, granted_by)
  select l.to_district, gen_random_uuid(), l.id, o.compartment, 'unit:' || l.to_unit || ':' || o.deed, o.deed, 'duty', now(), access.current_person()
  from ground.letters_between l
  join (values ('triage', 'core'), ('triage', 'narrative'), ('hand-over', 'core'), ('hand-over', 'narrative')) as o (deed, compartment)
    on case when l.kind = 'concern' then o.deed = 'triage' or o.compartment = 'core' else o.deed = 'hand-over' end
  where l.to_district = p_district and l.id = p_letter;
  perform access.settle(p_district, p_letter, null);
  perform access.ask_next(p_district, p_letter);
end
$$;

-- Letters that were posted before this keep their readers.
insert into access.subjects (district, subject) select to_district, id from ground.letters_between on conflict do nothing;
insert into access.grants (district, id, subject, compartment, grantee, purpose, basis, starts)
select l.to_district, gen_random_uuid(), l.id, o.compartment, 'unit:' || l.to_unit || ':' || o.deed, o.deed, 'duty', l.sent_at
from ground.letters_between l
join (values ('triage', 'core'), ('triage', 'narrative'), ('hand-over', 'core'), ('hand-over', 'narrative')) as o (deed, compartment)
  on case when l.kind = 'concern' then o.deed = 'triage' or o.compartment = 'core' else o.deed = 'hand-over' end
on conflict do nothing;
select access.settle(to_district, id, null) from ground.letters_between;

-- What the sender's keeper knows of a case travels beside the sealed letter, as marks that say nothing: kin of the other district, whoever
-- stands behind a wall here and works there too, and the unit there in which a respondent himself works.
create function access.carry_to_letter(p_from int, p_subject uuid, p_to int, p_letter uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access, ground
as $$
begin
  insert into access.party_marks (district, subject, record, mark, is_respondent)
  select p_to, p_letter, p_letter, p.mark, bool_or(p.is_respondent)
  from access.party_marks p where p.district = p_from and p.subject = p_subject group by p.mark
  on conflict do nothing;
  insert into access.walls (district, id, subject, person, because)
  select p_to, gen_random_uuid(), p_letter, b.person, coalesce(
    (select min(w.because) from access.walls_of_person(p_from, p_subject, b.person) w), 'works-there')
  from (select distinct behind as person from access.behind_walls(p_from, p_subject) as behind) b
  where exists (select from ground.duties d where d.district = p_to and d.person = b.person and d.voided_at is null)
  on conflict do nothing;
  insert into access.walls (district, id, subject, unit, because)
  select distinct on (d.unit) p_to, gen_random_uuid(), p_letter, d.unit, 'works-there'
  from access.party_marks p
  join access.kin_marks k on k.district = p_to and k.mark = p.mark and k.relation = 'self'
  join ground.duties d on d.district = p_to and d.person = k.person and d.voided_at is null
    and (d.ends_on is null or d.ends_on >= current_date - 1)
  where p.district = p_from and p.subject = p_subject and p.is_respondent
  on conflict do nothing;
end
$$;

-- Of what a letter speaks, so that whoever is named later is known of there as well. Nobody but the keeper reads it.
create table access.letters_about (
  to_district int not null,
  letter uuid not null,
  district int not null,
  about uuid not null,
  primary key (to_district, letter)
);
create index letters_about_subject on access.letters_about (district, about);
alter table access.letters_about enable row level security;
alter table access.letters_about force row level security;
create policy owner_keeps on access.letters_about to naung_owner using (true) with check (true);
create policy keeper_keeps on access.letters_about to naung_keeper using (true) with check (true);
grant select, insert on access.letters_about to naung_keeper;

-- What is left of a letter after a wall was raised, and of the case or the concern that came of it.
create function access.settle_letter(p_district int, p_letter uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  became uuid := (select s.root from access.subjects s where s.district = p_district and s.subject = p_letter);
begin
  perform access.settle_all(p_district, p_letter);
  if became is not null then perform access.carry_walls(p_district, p_letter, became); end if;
end
$$;

create function access.walls_of_person(p_district int, p_subject uuid, p_person uuid) returns table (because text)
language sql stable security definer set search_path = pg_catalog, access
as $$
  select w.because from access.walls w
  where w.district = p_district and w.subject = p_subject and w.person = p_person and w.lifted_at is null
$$;

-- Who tells from outside may say where the one she reports works. The wall stands before anybody can look, and the unit that was asked
-- instead knows only that it was asked.
create function casework.admit_apart(p_district int, p_concern uuid, p_works_at uuid) returns void
language plpgsql security definer set search_path = pg_catalog, casework, ground, access
as $$
begin
  insert into access.walls (district, id, subject, unit, because)
  select c.district, gen_random_uuid(), c.id, u.id, 'works-there'
  from casework.concerns c join ground.units u on u.district = c.district and u.agency = p_works_at and u.voided_at is null
  where c.district = p_district and c.id = p_concern and c.channel = 'public-site' and c.opened_at is null
  on conflict do nothing;
  perform casework.admit_concern(p_district, p_concern);
  perform access.ask_next(p_district, p_concern);
end
$$;

-- Walls by household (KK) and by the neighbourhood in which somebody lives.
alter table access.walls drop constraint walls_because_check;
alter table access.walls add constraint walls_because_check
  check (because in ('respondent', 'kin', 'party', 'wish', 'works-there', 'neighbour')) not valid;
-- squawk-ignore constraint-missing-not-valid
alter table access.walls validate constraint walls_because_check;
alter table access.kin_marks drop constraint kin_marks_relation_check;
alter table access.kin_marks add constraint kin_marks_relation_check
  check (relation in ('self', 'household', 'kin', 'neighbour')) not valid;
-- squawk-ignore constraint-missing-not-valid
alter table access.kin_marks validate constraint kin_marks_relation_check;

revoke all on function access.has_somebody(int, uuid, uuid, text), access.is_in_hand(int, uuid, text),
  access.next_unit(int, uuid, uuid, text), access.ask_next(int, uuid), access.in_place_of(int, uuid, text),
  access.carry_walls(int, uuid, uuid),
  access.keep_walls_of(uuid, uuid), access.admit_letter(int, uuid), access.carry_to_letter(int, uuid, int, uuid),
  access.settle_letter(int, uuid), access.walls_of_person(int, uuid, uuid), casework.admit_apart(int, uuid, uuid) from public;
grant execute on function access.keep_walls_of(uuid, uuid), access.admit_letter(int, uuid) to naung_app;
grant execute on function access.carry_to_letter(int, uuid, int, uuid), access.settle_letter(int, uuid) to naung_keeper;
grant execute on function casework.admit_apart(int, uuid, uuid) to naung_door;
