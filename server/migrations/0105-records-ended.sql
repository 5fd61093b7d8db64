-- Asked from what can be shown: a custodian's from what is held or asked, anybody else's from what she reaches; and a record ends on the
-- day that it is in its district.
create or replace function access.records_ended(
  p_district int, p_person uuid, p_grantees text[], p_record uuid, p_after_on date, p_after uuid, p_limit int
) returns table (record uuid, kind text, code text, unit uuid, "aboutChild" boolean, "fromPublicSite" boolean, "endedOn" text)
language sql stable security definer set search_path = pg_catalog, access, casework, ground
as $$
  with zone as (
    select make_interval(hours => case t.zone when 'WIB' then 7 when 'WITA' then 8 else 9 end) as ahead
    from ground.tenants t where t.district = p_district
  ), shown as materialized (
    select a.record as id from access.retention_acts a
    where p_grantees is null and a.district = p_district and (p_record is null or a.record = p_record)
      and (a.decided_at is null or (a.what = 'hold' and a.is_agreed and a.released_at is null))
    union
    select r.subject from access.reach r
    where r.district = p_district and r.grantee = any (p_grantees) and r.compartment = 'core'
      and (p_record is null or r.subject = p_record) and r.starts <= now() and (r.until is null or r.until > now())
  ), ended as (
    select c.id, 'case' as kind, c.code, c.unit, c.about_child, false as from_public_site,
      coalesce(c.closed_on, (c.voided_at at time zone z.ahead)::date) as ended_on
    from shown s join casework.cases c on c.district = p_district and c.id = s.id cross join zone z
    where c.closed_on is not null or c.voided_at is not null
    union all
    select c.id, 'concern', null, c.unit, c.about_child, c.channel = 'public-site',
      (coalesce(c.decided_at, c.voided_at) at time zone z.ahead)::date
    from shown s join casework.concerns c on c.district = p_district and c.id = s.id cross join zone z
    where c.case_id is null and c.joined_to is null
      and (c.state in ('closed', 'handed-over') or c.voided_at is not null) and coalesce(c.decided_at, c.voided_at) is not null
  )
  select e.id, e.kind, e.code, e.unit, e.about_child, e.from_public_site, e.ended_on::text
  from ended e
  where (p_after_on is null or (e.ended_on, e.id) > (p_after_on, p_after))
    and not exists (
      select from access.retention_acts a where a.district = p_district and a.record = e.id and a.keys is not null)
    and (p_grantees is not null or not access.is_behind_wall(p_district, e.id, p_person))
  order by e.ended_on, e.id limit p_limit
$$;
