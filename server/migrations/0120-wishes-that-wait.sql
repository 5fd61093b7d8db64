-- "Do not let her see", said where no custodian would be left, is kept and waits: it is a wall as soon as another custodian is there. Until then
-- nobody is shut out by it, and only the team of the case, who wrote it down, is told that it waits.
create table access.wishes_waiting (
  district int not null,
  -- The id of the wall that it becomes.
  wall uuid not null,
  subject uuid not null,
  person uuid,
  unit uuid,
  raised_by uuid not null,
  since timestamptz not null default now(),
  kept_at timestamptz,
  primary key (district, wall),
  check (num_nonnulls(person, unit) = 1)
);
create unique index wishes_waiting_now on access.wishes_waiting (district, subject, coalesce(person, unit)) where kept_at is null;
alter table access.wishes_waiting enable row level security;
alter table access.wishes_waiting force row level security;
create policy owner_keeps on access.wishes_waiting to naung_owner using (true) with check (true);
create policy keeper_keeps on access.wishes_waiting to naung_keeper using (true) with check (true);
grant select, insert, update on access.wishes_waiting to naung_keeper;

-- Those of a district that leave a custodian by now, each looked at anew: one that stands may be what the next waits for another time.
create function access.keep_waiting(p_district int) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  one record;
  letter record;
begin
  for one in
    select w.* from access.wishes_waiting w where w.district = p_district and w.kept_at is null order by w.subject, w.since, w.wall
  loop
    perform access.hold(p_district, one.subject);
    continue when not access.wish_leaves_custodian(p_district, one.subject, one.person, one.unit);
    update access.wishes_waiting set kept_at = now() where district = p_district and wall = one.wall and kept_at is null;
    continue when not found;
    insert into access.walls (district, id, subject, person, unit, because, raised_by)
    values (p_district, one.wall, one.subject, one.person, one.unit, 'wish', one.raised_by) on conflict do nothing;
    perform access.revoke_behind(p_district, one.wall);
    perform access.settle_all(p_district, one.subject);
    for letter in
      select l.to_district, l.letter from access.letters_about l where l.district = p_district and l.about = one.subject
    loop
      perform access.carry_to_letter(p_district, one.subject, letter.to_district, letter.letter);
      perform access.settle_letter(letter.to_district, letter.letter);
    end loop;
  end loop;
end
$$;

-- Asked for by who gave or ended a duty, of the district in which she works.
create function access.keep_waiting_here() returns void
language sql security definer set search_path = pg_catalog, access
as $$ select access.keep_waiting(access.current_district()) $$;

revoke all on function access.keep_waiting(int), access.keep_waiting_here() from public;
grant execute on function access.keep_waiting(int) to naung_keeper;
grant execute on function access.keep_waiting_here() to naung_app;

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
  union all
  -- Of a wish that waits no more is said than that a custodian is needed; not to whoever is meant by one about the same case.
  select w.subject, 'keep-walls', min(w.since) from access.wishes_waiting w
  join casework.cases c on c.district = w.district and c.id = w.subject and c.voided_at is null
  where w.district = p_district and w.kept_at is null and not p_is_custodian
    and p_person not in (select access.behind_walls(p_district, w.subject))
    and exists (
      select from access.custodians_now(p_district) as k (person)
      where k.person not in (select access.behind_walls(p_district, w.subject)))
  group by w.subject
  having not bool_or(access.is_meant(p_district, w.person, w.unit, p_person))
$$;
