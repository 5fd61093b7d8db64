-- A wish to lower the urgency of a case is read by who answers it: what was written for her is a subject of its own, open to those who
-- supervise while it waits, and to nobody from the moment it is answered, taken back or overtaken by the end of the case.

-- What was told or asked about a case, by id: whoever names a new member of the team opens it to her without reading it.
create or replace function casework.told_about(p_case uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, access, casework
as $$
  select told.id from (
    select c.id from casework.concerns c
      where c.district = access.current_district() and c.case_id = p_case and c.voided_at is null
    union all
    select c.id from casework.closings c where c.district = access.current_district() and c.subject = p_case
    union all
    select (c.lowering ->> 'id')::uuid from casework.cases c
      where c.district = access.current_district() and c.id = p_case and c.lowering is not null
        and exists (select from access.subjects s where s.district = c.district and s.subject = (c.lowering ->> 'id')::uuid)
  ) as told
  where exists (
    select from access.reach r where r.district = access.current_district() and r.subject = p_case and r.compartment = 'core'
      and r.grantee = any (access.current_grantees()) and r.starts <= now() and (r.until is null or r.until > now()))
$$;

create function casework.close_lowering(p_case uuid) returns void
language sql security definer set search_path = pg_catalog, access, casework
as $$
  update access.reach r set until = now() + interval '1 microsecond'
  from casework.cases c
  where c.district = access.current_district() and c.id = p_case and c.lowering is not null
    and r.district = c.district and r.subject = (c.lowering ->> 'id')::uuid and (r.until is null or r.until > now())
    and exists (
      select from access.reach own where own.district = c.district and own.subject = c.id and own.compartment = 'core'
        and own.grantee = any (access.current_grantees()) and own.starts <= now() and (own.until is null or own.until > now()))
$$;
revoke all on function casework.close_lowering(uuid) from public;
grant execute on function casework.close_lowering(uuid) to naung_app;
