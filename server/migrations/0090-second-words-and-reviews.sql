-- Who answers in the place of custodians about records that have ended, and how long what they reviewed is told.

-- What is asked of a record that has ended waits for a custodian. Where none is left who could answer, because there is none besides who asked,
-- walls keep the others away, or they had a part in it themselves, the approvers of the unit that stands in for the one which keeps it answer.
-- That somebody was passed over is not said.
create function access.in_place_for_record(p_district int, p_record uuid, p_asked_by uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, access, casework, ground
as $$
  with kept as materialized (
    select c.unit from casework.cases c where c.district = p_district and c.id = p_record
    union all
    select c.unit from casework.concerns c where c.district = p_district and c.id = p_record
  ), may_decide as materialized (
    select d.unit, d.deeds from ground.duties d
    join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
      and (p.ended_on is null or p.ended_on > current_date)
    where d.district = p_district and d.voided_at is null and d.deeds && '{keep-walls,approve}'::text[]
      and d.starts_on <= current_date + 1 and (d.ends_on is null or d.ends_on >= current_date - 1)
      and d.person <> p_asked_by and not access.had_a_part(p_district, p_record, d.person)
      and d.person not in (select access.behind_walls(p_district, p_record))
  )
  select s.stands_in from ground.stand_ins s
  join ground.units u on u.district = s.district and u.id = s.stands_in and u.voided_at is null and u.retired_on is null
  where s.district = p_district and s.ended_at is null
    and (s.unit is null or s.unit in (select k.unit from kept k)) and s.stands_in not in (select k.unit from kept k)
    -- Whoever keeps the records of a unit under the same duty is asked as that, and decides of none.
    and not exists (select from may_decide m where 'keep-walls' = any (m.deeds) and 'supervise' <> all (m.deeds))
    and s.stands_in not in (select w.unit from access.walls_of(p_district, p_record) w where w.unit is not null)
    and exists (select from may_decide m where m.unit = s.stands_in and 'approve' = any (m.deeds))
  order by s.unit is null, s.rank, s.stands_in limit 1
$$;

revoke all on function access.in_place_for_record(int, uuid, uuid) from public;
grant execute on function access.in_place_for_record(int, uuid, uuid) to naung_keeper;

-- What was reviewed is told for thirty days after the review, however long ago it was asked.
create or replace function access.emergencies_told(p_district int, p_person uuid, p_deeds text[], p_grantees text[], p_id uuid, p_subject uuid)
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
        or e.reviewed_at > now() - interval '30 days' or (e.opened_at is not null and e.reviewed_at is null))
      and not access.is_behind_wall(p_district, e.subject, p_person)
  ) told
  where told.is_mine or told.is_second or told.is_callable or told.level is not null or told.is_owner or 'keep-walls' = any (p_deeds)
  order by told.asked_at desc, told.id limit 200
$$;
