-- No case vanishes: where walls leave nobody who supervises it, who approves what is asked or who keeps its walls, the next unit is asked or
-- the next level hears of it; and what was asked of a unit whose grant is over is asked anew.

-- What was opened of a subject, and to which unit, as work that must not be left without anyone; what was opened is looked at, not who is there.
create function access.tasks_of(p_district int, p_subject uuid) returns table (purpose text, deed text, unit uuid, since timestamptz)
language sql stable security definer set search_path = pg_catalog, access, casework
as $$
  with mine as materialized (
    select c.unit from casework.cases c where c.district = p_district and c.id = p_subject and c.voided_at is null)
  select g.purpose, case when g.purpose = 'team' then 'supervise' else g.purpose end,
    coalesce((select m.unit from mine m where g.purpose in ('team', 'supervise')),
      (array_agg(split_part(g.grantee, ':', 2)::uuid order by g.granted_at, g.id))[1]),
    min(g.granted_at)
  from access.grants g
  where g.district = p_district and g.subject = p_subject and g.revoked_at is null and (g.until is null or g.until > now())
    and (g.compartment = 'narrative' and g.purpose in ('triage', 'hand-over', 'supervise', 'approve') or g.purpose = 'answer-referrals'
      or g.compartment = 'narrative' and g.purpose = 'team' and exists (select from mine)
      or g.compartment = 'core' and g.purpose in ('supervise', 'approve') and exists (select from mine))
  group by g.purpose
$$;

-- Whether it is a wall that keeps those of the unit who carry the deed away, and not that there never was anybody.
create function access.is_kept_from(p_district int, p_subject uuid, p_unit uuid, p_deed text) returns boolean
language sql stable security definer set search_path = pg_catalog, access, ground
as $$
  select p_unit in (select w.unit from access.walls_of(p_district, p_subject) w where w.unit is not null)
    or exists (
      select from ground.duties d
      where d.district = p_district and d.unit = p_unit and p_deed = any (d.deeds) and d.voided_at is null
        and d.person in (select access.behind_walls(p_district, p_subject)))
$$;

-- Whoever asked for an approval cannot give it, and holds it in nobody's hands.
create or replace function access.is_in_hand(p_district int, p_subject uuid, p_purpose text) returns boolean
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
      and (g.purpose <> 'approve' or d.person is distinct from g.granted_by)
    join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
      and (p.ended_on is null or p.ended_on > current_date)
    where g.district = p_district and g.subject = p_subject and g.purpose = p_purpose and g.revoked_at is null)
$$;

-- Whether a unit that was asked has it still: what was opened to it holds, and somebody there could do it.
create function access.stands_in_now(p_district int, p_subject uuid, p_purpose text, p_deed text) returns boolean
language sql stable security definer set search_path = pg_catalog, access
as $$
  select exists (
    select from access.standing_in s
    where s.district = p_district and s.subject = p_subject and s.purpose = p_purpose
      and access.has_somebody(p_district, p_subject, s.unit, p_deed)
      and exists (
        select from access.grants g
        where g.district = s.district and g.subject = s.subject and g.grantee = 'unit:' || s.unit || ':' || p_deed
          and g.revoked_at is null and (g.until is null or g.until > now())))
$$;

create or replace function access.ask_next(p_district int, p_subject uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access, ground, casework
as $$
declare
  task record;
  who text;
  asked uuid;
begin
  if not exists (select from access.walls_of(p_district, p_subject)) then return; end if;
  for task in select t.purpose, t.deed, t.unit from access.tasks_of(p_district, p_subject) t order by t.purpose desc loop
    continue when access.is_in_hand(p_district, p_subject, task.purpose)
      or access.stands_in_now(p_district, p_subject, task.purpose, task.deed);
    continue when task.purpose in ('supervise', 'approve') and not access.is_kept_from(p_district, p_subject, task.unit, task.deed);
    asked := case when task.purpose = 'team' and access.has_somebody(p_district, p_subject, task.unit, task.deed) then task.unit
      else access.next_unit(p_district, p_subject, task.unit, task.deed) end;
    continue when asked is null;
    who := 'unit:' || asked || ':' || task.deed;
    insert into access.standing_in (district, subject, purpose, unit, for_unit)
    values (p_district, p_subject, task.purpose, asked, task.unit) on conflict do nothing;
    -- What it held once and is over would keep out what it is given now.
    update access.grants g set revoked_at = g.until
    where g.district = p_district and g.subject = p_subject and g.grantee = who and g.revoked_at is null and g.until <= now();
    -- It ends when the last of those ends whom it is done for, and not at all where one of them has no end.
    insert into access.grants (district, id, subject, compartment, grantee, purpose, basis, starts, until)
    select p_district, gen_random_uuid(), p_subject, g.compartment, who, task.deed, min(g.basis), min(g.starts),
      case when bool_or(g.until is null) then null else max(g.until) end
    from access.grants g
    where g.district = p_district and g.subject = p_subject and g.purpose = task.purpose and g.revoked_at is null
      and (g.until is null or g.until > now()) and (task.purpose <> 'team' or g.compartment = 'core')
    group by g.compartment
    on conflict do nothing;
    perform access.settle(p_district, p_subject, who);
  end loop;
end
$$;

-- What is left to nobody now, because walls stand and no unit is next; of one case once, however much of it waits for an approval. That nobody
-- is left who keeps its walls is work too: for whoever keeps the agencies, who can find another.
create or replace function access.left_without(p_district int, p_person uuid, p_is_custodian boolean)
returns table (subject uuid, purpose text, since timestamptz)
language sql stable security definer set search_path = pg_catalog, access, ground, casework
as $$
  with walled as materialized (
    select s.subject, s.root, max(w.since) as since
    from access.walls w
    join access.subjects s on s.district = w.district and w.subject in (s.subject, s.root)
    where w.district = p_district and w.lifted_at is null
    group by s.subject, s.root
  ), task as materialized (
    select w.subject, t.purpose, t.deed, t.unit, greatest(t.since, w.since) as since,
      case when t.purpose in ('supervise', 'approve') then coalesce(w.root, w.subject) else w.subject end as counted
    from walled w cross join lateral access.tasks_of(p_district, w.subject) t
    where p_person not in (select access.behind_walls(p_district, w.subject))
  ), alone as (
    select t.counted as subject, t.purpose, min(t.since) as since from task t
    where not access.is_in_hand(p_district, t.subject, t.purpose)
      and not access.stands_in_now(p_district, t.subject, t.purpose, t.deed)
      and not (t.purpose = 'team' and access.has_somebody(p_district, t.subject, t.unit, t.deed))
      and (t.purpose not in ('supervise', 'approve') or access.is_kept_from(p_district, t.subject, t.unit, t.deed))
      and access.next_unit(p_district, t.subject, t.unit, t.deed) is null
    group by t.counted, t.purpose
    union all
    select w.subject, 'keep-walls', w.since from walled w
    join casework.cases c on c.district = p_district and c.id = w.subject and c.voided_at is null
    where not p_is_custodian and p_person not in (select access.behind_walls(p_district, w.subject))
      and exists (select access.custodians_now(p_district))
  )
  select a.subject, a.purpose, a.since from alone a
  where p_is_custodian or not exists (
    select from access.custodians_now(p_district) as c (person)
    where c.person not in (select access.behind_walls(p_district, a.subject)))
$$;

-- Whether a wish leaves somebody who keeps the walls of the case, asked of wishes alone: whoever else stands behind a wall is not told by the
-- answer. A wish that means no custodian takes none away.
create function access.wish_leaves_custodian(p_district int, p_subject uuid, p_person uuid, p_unit uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, access
as $$
  with custodian as (
    select access.is_meant(p_district, p_person, p_unit, c.person) as is_meant, exists (
      select from access.walls w
      where w.district = p_district and w.subject = p_subject and w.because = 'wish' and w.lifted_at is null
        and access.is_meant(p_district, w.person, w.unit, c.person)) as is_kept
    from access.custodians_now(p_district) as c (person)
  )
  select not coalesce(bool_or(is_meant), false) or coalesce(bool_or(not is_meant and not is_kept), false) from custodian
$$;

revoke all on function access.tasks_of(int, uuid), access.is_kept_from(int, uuid, uuid, text), access.stands_in_now(int, uuid, text, text),
  access.wish_leaves_custodian(int, uuid, uuid, uuid) from public;
grant execute on function access.wish_leaves_custodian(int, uuid, uuid, uuid) to naung_keeper;

-- What stands as asked although nothing is open to who was asked.
do $$
declare
  one record;
begin
  for one in
    delete from access.standing_in s
    where not exists (
      select from access.grants g
      where g.district = s.district and g.subject = s.subject and starts_with(g.grantee, 'unit:' || s.unit || ':')
        and g.revoked_at is null and (g.until is null or g.until > now()))
    returning s.district, s.subject
  loop
    perform access.settle_all(one.district,
      coalesce((select x.root from access.subjects x where x.district = one.district and x.subject = one.subject), one.subject));
  end loop;
end
$$;
