-- A unit of fewer than three people cannot always do by itself what takes two persons: who stands in for it answers as well.

-- How many people hold a duty in a unit on a day; under the rows that whoever asks may read.
create function ground.people_of_unit(p_district int, p_unit uuid, p_day date) returns int
language sql stable set search_path = pg_catalog, ground
as $$
  select count(distinct d.person)::int
  from ground.duties d
  join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
    and (p.ended_on is null or p.ended_on > p_day)
  where d.district = p_district and d.unit = p_unit and d.voided_at is null
    and d.starts_on <= p_day and (d.ends_on is null or d.ends_on >= p_day)
$$;

-- Who else is asked to approve when somebody of the unit asks today: nobody where the unit has its three people. Only a unit where a
-- person other than the asker approves, who stands behind no wall of what is asked; that one was passed over is not said.
create function access.stand_in_for(p_unit uuid, p_subject uuid, p_day date) returns uuid
language sql stable security definer set search_path = pg_catalog, access, ground
as $$
  select s.stands_in
  from ground.stand_ins s
  join ground.units u on u.district = s.district and u.id = s.stands_in and u.voided_at is null and u.retired_on is null
  where s.district = access.current_district() and s.ended_at is null and (s.unit = p_unit or s.unit is null) and s.stands_in <> p_unit
    and ground.people_of_unit(s.district, p_unit, p_day) < 3
    and s.stands_in not in (select w.unit from access.walls_of(s.district, p_subject) w where w.unit is not null)
    and exists (
      select from ground.duties d
      join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
        and (p.ended_on is null or p.ended_on > p_day)
      where d.district = s.district and d.unit = s.stands_in and 'approve' = any (d.deeds) and d.voided_at is null
        and d.starts_on <= p_day and (d.ends_on is null or d.ends_on >= p_day)
        and d.person <> access.current_person()
        and d.person not in (select access.behind_walls(s.district, p_subject)))
  order by s.unit is null, s.rank, s.stands_in limit 1
$$;

-- Ends with this transaction what was opened to approvers of other units than the one whose it is, to whomever that was.
create function access.end_standing_in(p_subject uuid, p_unit uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  one text;
begin
  for one in
    update access.grants g set until = now() + interval '1 microsecond'
    where g.district = access.current_district() and g.subject = p_subject and g.purpose = 'approve' and g.revoked_at is null
      and g.grantee <> 'unit:' || p_unit || ':approve' and (g.until is null or g.until > now())
    returning g.grantee
  loop
    perform access.settle(access.current_district(), p_subject, one);
  end loop;
end
$$;

-- The case itself was opened to them with what was asked; it closes with the last of it.
create function casework.leave_stand_ins(p_case uuid) returns void
language sql security definer set search_path = pg_catalog, access, casework
as $$
  select access.end_standing_in(c.id, c.unit)
  from casework.cases c
  where c.district = access.current_district() and c.id = p_case and c.lowering is null
    and not exists (select from casework.closings k where k.district = c.district and k.subject = c.id and k.state = 'asked')
$$;

-- A plan that was decided: its words are closed to whoever was asked, in whatever unit; the approvers of the unit whose it is keep that
-- there is such a plan, those of another until the end of this transaction. Only by whoever was asked herself.
create function casework.close_asked_plan(p_plan uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access, casework
as $$
declare
  here int := access.current_district();
  owner uuid := (
    select c.unit from casework.plans p join casework.cases c on c.district = p.district and c.id = p.subject
    where p.district = access.current_district() and p.id = p_plan);
begin
  if not exists (
    select from access.reach r
    where r.district = here and r.subject = p_plan and r.compartment = 'narrative' and r.grantee = any (access.current_grantees())
      and r.starts <= now() and (r.until is null or r.until > now())) then
    return;
  end if;
  update access.grants g set revoked_at = now(), revoked_by = access.current_person()
  where g.district = here and g.subject = p_plan and g.purpose = 'approve' and g.compartment <> 'core' and g.revoked_at is null;
  perform access.settle(here, p_plan, null);
  perform access.end_standing_in(p_plan, owner);
end
$$;

-- Whoever decides for the unit of those who asked.
alter table casework.releases add column stand_in uuid;

revoke all on function ground.people_of_unit(int, uuid, date) from public;
grant execute on function ground.people_of_unit(int, uuid, date) to naung_app;
revoke all on function access.stand_in_for(uuid, uuid, date), access.end_standing_in(uuid, uuid), casework.close_asked_plan(uuid),
  casework.leave_stand_ins(uuid) from public;
grant execute on function access.stand_in_for(uuid, uuid, date), access.end_standing_in(uuid, uuid), casework.close_asked_plan(uuid),
  casework.leave_stand_ins(uuid) to naung_app;
