-- Whoever is kept from some cases of an alarm is told of the others only where they alone would have raised it: a number below the limit
-- would tell her that there is something she is not told. Whatever no custodian is told goes where it went before.
alter table access.unusual_reading add column told_from int not null default 1;
comment on column access.unusual_reading.told_from is 'The number from which it is raised, as the list had it that day.';
grant update (told_from) on access.unusual_reading to naung_keeper;

create or replace function access.count_told(p_district int, p_reading uuid, p_person uuid) returns int
language sql stable security definer set search_path = pg_catalog, access
as $$
  select case
    when o.hidden = 0 then u.count
    when o.rest >= u.told_from then nullif(o.rest, 0) end
  from access.unusual_reading u
  cross join lateral (
    select s.hidden, case when u.pattern in ('without-task', 'many-wishes') then s.most else greatest(u.count - s.hidden, 0) end as rest
    from (
      select coalesce(sum(of.times) filter (where of.is_behind), 0)::int as hidden,
        coalesce(max(of.times) filter (where not of.is_behind), 0) as most
      from (
        select t.times, access.is_behind_wall(p_district, t.subject, p_person) as is_behind
        from unnest(u.subjects, u.times) as t (subject, times)) of) s) o
  where u.district = p_district and u.id = p_reading and u.person <> p_person
$$;
