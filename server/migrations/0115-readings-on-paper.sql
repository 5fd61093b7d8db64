-- Who opened a case, a line for each person and day, the newest first: what a survivor takes with her on paper, without what was opened.
create function access.readings_on_paper(p_district int, p_subject uuid, p_limit int)
returns table (day date, person uuid, first_at timestamptz, last_at timestamptz)
language sql stable security definer set search_path = pg_catalog, access, audit, ground
as $$
  with mine as materialized (select array(select access.subjects_of(p_district, p_subject)) as ids),
  hours as materialized (
    select make_interval(hours => case t.zone when 'WIB' then 7 when 'WITA' then 8 else 9 end) as ahead
    from ground.tenants t where t.district = p_district)
  select (e.at at time zone 'UTC' + h.ahead)::date, e.person, min(e.at), max(e.at)
  from mine cross join hours h
  join audit.entries e on e.district = p_district and e.outcome = 'done' and e.subjects && mine.ids and not starts_with(e.deed, 'keeper/')
  group by 1, 2 order by 1 desc, max(e.at) desc, e.person limit p_limit
$$;

revoke all on function access.readings_on_paper(int, uuid, int) from public;
grant execute on function access.readings_on_paper(int, uuid, int) to naung_keeper;
