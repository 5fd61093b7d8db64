-- The one who was named as second person may say no, and another be named in her place; and whoever was told of an opening may put that
-- notice away.

alter table access.emergencies
  -- Who of those that were named said no: to be seen by whoever reviews.
  add column declined uuid[] not null default '{}',
  -- Who has read the notice of it and put it away.
  add column put_away uuid[] not null default '{}';
grant update (second, declined, put_away) on access.emergencies to naung_keeper;

-- The same, but that nobody is asked as second person who has said no.
create or replace function access.emergencies_told(p_district int, p_person uuid, p_deeds text[], p_grantees text[], p_id uuid, p_subject uuid)
returns table (id uuid, code text, is_mine boolean, is_second boolean, is_callable boolean, is_judge boolean, is_owner boolean, level int)
language sql stable security definer set search_path = pg_catalog, access, casework
as $$
  select told.id, told.code, told.is_mine, told.is_second, told.is_callable, told.level is not null, told.is_owner, told.level
  from (
    select e.id, c.code, e.asked_at, e.person = p_person as is_mine,
      coalesce(e.second = p_person and p_person <> all (e.declined), false) as is_second,
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
