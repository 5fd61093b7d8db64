-- Who was named on the team of a case is asked of a moment: whoever was taken off it is no member any more, and whoever came back was none
-- in between.

-- squawk-ignore require-concurrent-index-creation
create index grants_by_grantee on access.grants (district, subject, grantee);

create function access.was_named(p_district int, p_subject uuid, p_person uuid, p_at timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog, access
as $$
  select exists (
    select from access.grants g
    where g.district = p_district and g.subject = p_subject and g.grantee = 'person:' || p_person and g.granted_at <= p_at
      and coalesce(least(g.revoked_at, g.until), 'infinity') > p_at)
$$;

create or replace function access.readings_of(p_district int, p_subject uuid, p_limit int)
returns table (day date, person uuid, duty uuid, standing text, reason text, deeds text[], compartments text[], first_at timestamptz, last_at timestamptz)
language sql stable security definer set search_path = pg_catalog, access, audit, ground
as $$
  with mine as materialized (select array(select access.subjects_of(p_district, p_subject)) as ids),
  hours as materialized (
    select make_interval(hours => case t.zone when 'WIB' then 7 when 'WITA' then 8 else 9 end) as ahead
    from ground.tenants t where t.district = p_district),
  opened as materialized (
    select e.at, e.person, e.duty, case when access.was_named(p_district, p_subject, e.person, e.at) then 'team' else e.purpose end as standing,
      e.reason, e.deed, e.compartments
    from mine join audit.entries e on e.district = p_district and e.outcome = 'done' and e.subjects && mine.ids
      and not starts_with(e.deed, 'keeper/'))
  select (o.at at time zone 'UTC' + h.ahead)::date, o.person, o.duty, o.standing, o.reason, array_agg(distinct o.deed),
    array_remove(array_agg(distinct c.part), null), min(o.at), max(o.at)
  from opened o cross join hours h left join lateral unnest(o.compartments) as c (part) on true
  group by 1, 2, 3, 4, 5 order by max(o.at) desc limit p_limit
$$;

-- Whoever was on the team when she asked tried nothing, unless a wall stands before her by now.
create or replace function access.attempts_on(p_district int, p_subject uuid, p_limit int) returns table (day date, times int)
language sql stable security definer set search_path = pg_catalog, access, audit, ground
as $$
  with mine as materialized (select array(select access.subjects_of(p_district, p_subject)) as ids),
  behind as materialized (select array(select access.behind_walls(p_district, p_subject)) as people),
  hours as materialized (
    select make_interval(hours => case t.zone when 'WIB' then 7 when 'WITA' then 8 else 9 end) as ahead
    from ground.tenants t where t.district = p_district)
  select (e.at at time zone 'UTC' + h.ahead)::date, count(*)::int
  from mine cross join hours h cross join behind b
  join audit.entries e on e.district = p_district and e.outcome in ('not-allowed', 'not-there') and e.tried <> '{}' and e.tried && mine.ids
    and coalesce(e.because, '') not in ('reason-needed', 'prove-again')
  where e.person = any (b.people) or not access.was_named(p_district, p_subject, e.person, e.at)
  group by 1 order by 1 desc limit p_limit
$$;

-- Of one person it is asked at each opening of a name; of all, four times an hour.
-- squawk-ignore require-concurrent-index-creation
create index entries_by_person on audit.entries (district, person, at);

drop function access.openings(int, timestamptz, timestamptz);
create function access.openings(p_district int, p_from timestamptz, p_until timestamptz, p_person uuid default null)
returns table (at timestamptz, person uuid, unit uuid, deed text, root uuid, beyond_core boolean, by_name boolean)
language sql stable security definer set search_path = pg_catalog, access, audit
as $$
  select e.at, e.person, e.unit, e.deed, coalesce(s.root, s.subject), e.compartments && array['identity', 'safe_place', 'narrative', 'medical', 'legal', 'respondent', 'reporter', 'attachments'],
    access.was_named(p_district, coalesce(s.root, s.subject), e.person, e.at)
  from audit.entries e
  cross join lateral unnest(e.subjects) as of (subject)
  join access.subjects s on s.district = p_district and s.subject = of.subject
  where e.district = p_district and e.outcome = 'done' and e.at >= p_from and e.at < p_until and (p_person is null or e.person = p_person)
$$;

revoke all on function access.was_named(int, uuid, uuid, timestamptz), access.openings(int, timestamptz, timestamptz, uuid) from public;
grant execute on function access.openings(int, timestamptz, timestamptz, uuid) to naung_keeper;
