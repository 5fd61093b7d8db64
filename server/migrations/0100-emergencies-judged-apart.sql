-- Who judges an opening stands apart from who opened, what is owed follows the person, and the same case opens no second time unreviewed.

-- She had opened the same case before, and nobody had looked at that yet.
alter table access.emergencies add column is_again boolean not null default false;
-- squawk-ignore require-concurrent-index-creation
create index emergencies_by_person on access.emergencies (district, person, subject);

-- What holds up her next one: a review that her unit or she herself was left to wait for too long, under whatever duty, or a call of which
-- nothing was noted. That call stays hers to note after the review as well.
create function access.owes_review(p_district int, p_unit uuid, p_person uuid, p_hours int, p_hours_to_note int) returns boolean
language sql stable security definer set search_path = pg_catalog, access
as $$
  select exists (
    select from access.emergencies e
    where e.district = p_district and (e.unit = p_unit or e.person = p_person)
      and (e.reviewed_at is null and e.opened_at <= now() - make_interval(hours => p_hours)
        or (e.reviewed_at is null or e.person = p_person) and e.is_danger and e.second is null and e.called_at is null
          and e.opened_at <= now() - make_interval(hours => p_hours_to_note)))
$$;
revoke all on function access.owes_review(int, uuid, uuid, int, int) from public;
grant execute on function access.owes_review(int, uuid, uuid, int, int) to naung_keeper;

-- Who reviews it: a custodian or the supervisor of the unit that owns the case; where a review was owed already, a custodian of the
-- province, or else one of another agency. Nobody of a unit in which the opener works, as long as a custodian elsewhere is left, and nobody
-- whose own opening the opener has reviewed lately. Where walls leave nobody, the next level is asked, and nothing says why.
create or replace function access.judges_of(p_district int, p_id uuid) returns table (person uuid, level int)
language sql stable security definer set search_path = pg_catalog, access, casework, ground
as $$
  with mine as (
    select e.unit from access.emergencies e where e.district = p_district and e.id = p_id
    union
    select d.unit from access.emergencies e
    join ground.duties d on d.district = e.district and d.person = e.person and d.voided_at is null
      and d.starts_on <= current_date + 1 and (d.ends_on is null or d.ends_on >= current_date - 1)
    where e.district = p_district and e.id = p_id
  ), levelled as materialized (
    select o.person, bool_or('keep-walls' = any (o.deeds)) as keeps_walls,
      bool_or(o.unit in (select m.unit from mine m)) as is_near,
      min(case
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
      and not exists (select from access.emergencies r where r.district = e.district and r.person = o.person and r.reviewed_by = e.person
        and r.reviewed_at > now() - interval '30 days')
    group by o.person
  ), apart as (
    select l.person, l.level from levelled l
    where not l.is_near or not exists (select from levelled x where x.keeps_walls and not x.is_near)
  )
  select a.person, a.level from apart a where a.level = (select min(level) from apart)
$$;

-- A call that is owed stays with who owes it, however long ago it was asked.
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
        or e.reviewed_at > now() - interval '30 days' or (e.opened_at is not null and e.reviewed_at is null)
        or (e.person = p_person and e.is_danger and e.second is null and e.called_at is null and e.opened_at is not null))
      and not access.is_behind_wall(p_district, e.subject, p_person)
  ) told
  where told.is_mine or told.is_second or told.is_callable or told.level is not null or told.is_owner or 'keep-walls' = any (p_deeds)
  order by told.asked_at desc, told.id limit 200
$$;
grant execute on function access.judges_of(int, uuid) to naung_keeper;
