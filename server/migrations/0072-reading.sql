-- Who read what, shown to those whom it concerns: to a survivor beside her team, to custodians where it is unusual. The office still
-- reads nothing of the audit; the keeper asks these functions for somebody whose duty and reach it has looked up.

-- Why somebody opened what is usually not opened so: a code, given before it was opened.
alter table audit.entries add column reason text;
grant insert (reason) on audit.entries to naung_app;
-- squawk-ignore require-concurrent-index-creation
create index entries_by_tried on audit.entries using gin (tried) where tried <> '{}';

-- What the keeper does at the office's asking it writes down itself, in its own transaction: an office that falls in between leaves a
-- trace all the same. It adds deeds of its own name and no others.
alter policy keeper_adds on audit.entries with check (starts_with(deed, 'keeper/'));
grant insert (duty) on audit.entries to naung_keeper;

-- When somebody declared her kin, so that it cannot be tried number by number; nothing of what she declared.
alter table access.kin_declarations add column told_at timestamptz[] not null default '{}';

-- When an office is open, for what is read when it is not.
create policy keeper_reads on ground.holidays for select to naung_keeper using (true);
create policy keeper_reads on ground.working_weeks for select to naung_keeper using (true);
grant select (district, on_day) on ground.holidays to naung_keeper;
grant select (district, weekdays, closes_at) on ground.working_weeks to naung_keeper;

-- How many cases somebody opened on a day, under which unit: what is usual is worked out from it.
create table access.reading_days (
  district int not null,
  person uuid not null,
  day date not null,
  unit uuid,
  cases int not null,
  primary key (district, person, day)
);
create index reading_days_by_unit on access.reading_days (district, unit, day);

-- Reading that somebody should ask about. It names a person and a pattern; which cases it was about is kept for one end only, so that
-- whoever stands behind a wall of one of them is not told.
create table access.unusual_reading (
  district int not null,
  id uuid not null,
  person uuid not null,
  pattern text not null,
  day date not null,
  count int not null,
  usual int,
  first_at timestamptz not null,
  last_at timestamptz not null,
  subjects uuid[] not null default '{}',
  raised_at timestamptz not null default now(),
  primary key (district, id),
  unique (district, person, pattern, day)
);
create index unusual_reading_by_time on access.unusual_reading (district, raised_at desc, id desc);

-- What a custodian did about it. Words are sealed by the keeper and opened for custodians alone.
create table access.reading_notes (
  district int not null,
  id uuid not null,
  reading uuid not null,
  did text not null check (did in ('looked-at', 'talked', 'passed-on')),
  wrapped bytea,
  envelope bytea,
  noted_by uuid not null,
  noted_at timestamptz not null default now(),
  primary key (district, id),
  foreign key (district, reading) references access.unusual_reading (district, id)
);
create index reading_notes_by_reading on access.reading_notes (district, reading);

-- Why somebody opened a file that is usually not opened so, for one session and one case; without a code while it is asked for.
create table access.reading_reasons (
  district int not null,
  session uuid not null,
  subject uuid not null,
  person uuid not null,
  code text check (code in ('she-called', 'urgent', 'work-left-over', 'standing-in', 'hand-over', 'other')),
  asked_at timestamptz not null default now(),
  given_at timestamptz,
  primary key (district, session, subject)
);

alter table access.reading_reasons enable row level security;
alter table access.reading_reasons force row level security;
create policy owner_keeps on access.reading_reasons to naung_owner using (true) with check (true);
create policy keeper_keeps on access.reading_reasons to naung_keeper using (true) with check (true);
grant select, insert on access.reading_reasons to naung_keeper;
grant update (code, asked_at, given_at) on access.reading_reasons to naung_keeper;
alter table access.reading_days enable row level security;
alter table access.reading_days force row level security;
alter table access.unusual_reading enable row level security;
alter table access.unusual_reading force row level security;
alter table access.reading_notes enable row level security;
alter table access.reading_notes force row level security;
create policy owner_keeps on access.reading_days to naung_owner using (true) with check (true);
create policy owner_keeps on access.unusual_reading to naung_owner using (true) with check (true);
create policy owner_keeps on access.reading_notes to naung_owner using (true) with check (true);
create policy keeper_keeps on access.reading_days to naung_keeper using (true) with check (true);
create policy keeper_keeps on access.unusual_reading to naung_keeper using (true) with check (true);
create policy keeper_keeps on access.reading_notes to naung_keeper using (true) with check (true);
grant select, insert, update on access.reading_days to naung_keeper;
grant select, insert on access.unusual_reading to naung_keeper;
grant update (count, usual, first_at, last_at, subjects) on access.unusual_reading to naung_keeper;
grant select, insert, update (wrapped) on access.reading_notes to naung_keeper;

-- Who opened a case, by day and person, the newest first: in which standing, which parts, and by which deeds. Whoever was on the team
-- at that moment was there as the team, whatever else her duty carries.
create function access.readings_of(p_district int, p_subject uuid, p_limit int)
returns table (day date, person uuid, duty uuid, standing text, reason text, deeds text[], compartments text[], first_at timestamptz, last_at timestamptz)
language sql stable security definer set search_path = pg_catalog, access, audit, ground
as $$
  with mine as materialized (select array(select access.subjects_of(p_district, p_subject)) as ids),
  hours as materialized (
    select make_interval(hours => case t.zone when 'WIB' then 7 when 'WITA' then 8 else 9 end) as ahead
    from ground.tenants t where t.district = p_district),
  named as materialized (
    select g.grantee, min(g.granted_at) as since, case when bool_or(g.revoked_at is null) then 'infinity' else max(g.revoked_at) end as until
    from access.grants g where g.district = p_district and g.subject = p_subject and starts_with(g.grantee, 'person:')
    group by g.grantee)
  select (e.at at time zone 'UTC' + h.ahead)::date, e.person, e.duty,
    case when n.grantee is not null then 'team' else e.purpose end,
    e.reason, array_agg(distinct e.deed), array_remove(array_agg(distinct c.part), null), min(e.at), max(e.at)
  from mine cross join hours h
  join audit.entries e on e.district = p_district and e.outcome = 'done' and e.subjects && mine.ids and not starts_with(e.deed, 'keeper/')
  left join named n on n.grantee = 'person:' || e.person and e.at between n.since and n.until
  left join lateral unnest(e.compartments) as c (part) on true
  group by 1, 2, 3, 4, 5 order by max(e.at) desc limit p_limit
$$;

-- How often, by day, somebody who was not on the team asked for the case, or for what belongs to it, and got nothing.
create function access.attempts_on(p_district int, p_subject uuid, p_limit int) returns table (day date, times int)
language sql stable security definer set search_path = pg_catalog, access, audit, ground
as $$
  with mine as materialized (select array(select access.subjects_of(p_district, p_subject)) as ids),
  hours as materialized (
    select make_interval(hours => case t.zone when 'WIB' then 7 when 'WITA' then 8 else 9 end) as ahead
    from ground.tenants t where t.district = p_district),
  team as materialized (
    select g.grantee from access.grants g
    where g.district = p_district and g.subject = p_subject and starts_with(g.grantee, 'person:') and g.revoked_at is null
      and g.grantee not in (select 'person:' || b from access.behind_walls(p_district, p_subject) b))
  select (e.at at time zone 'UTC' + h.ahead)::date, count(*)::int
  from mine cross join hours h
  join audit.entries e on e.district = p_district and e.outcome in ('not-allowed', 'not-there') and e.tried <> '{}' and e.tried && mine.ids
    and coalesce(e.because, '') not in ('reason-needed', 'prove-again')
  where 'person:' || e.person not in (select grantee from team)
  group by 1 order by 1 desc limit p_limit
$$;

-- Each opening of a case between two moments, and whether the one who opened it was named on its team then.
create function access.openings(p_district int, p_from timestamptz, p_until timestamptz)
returns table (at timestamptz, person uuid, unit uuid, deed text, root uuid, beyond_core boolean, by_name boolean)
language sql stable security definer set search_path = pg_catalog, access, audit
as $$
  select e.at, e.person, e.unit, e.deed, coalesce(s.root, s.subject), e.compartments && array['identity', 'safe_place', 'narrative', 'medical', 'legal', 'respondent', 'reporter', 'attachments'],
    exists (
      select from access.grants g
      where g.district = p_district and g.subject = coalesce(s.root, s.subject) and g.grantee = 'person:' || e.person
        and g.granted_at <= e.at and (g.revoked_at is null or g.revoked_at > e.at))
  from audit.entries e
  cross join lateral unnest(e.subjects) as of (subject)
  join access.subjects s on s.district = p_district and s.subject = of.subject
  where e.district = p_district and e.outcome = 'done' and e.at >= p_from and e.at < p_until
$$;

-- The cases among ids, each by its root; what is none is left out.
create function access.roots_of(p_district int, p_ids uuid[]) returns uuid[]
language sql stable security definer set search_path = pg_catalog, access
as $$
  select coalesce(array_agg(distinct coalesce(s.root, s.subject)), '{}')
  from access.subjects s where s.district = p_district and s.subject = any (p_ids)
$$;

revoke all on function access.readings_of(int, uuid, int), access.attempts_on(int, uuid, int),
  access.openings(int, timestamptz, timestamptz), access.roots_of(int, uuid[]) from public;
grant execute on function access.readings_of(int, uuid, int), access.attempts_on(int, uuid, int),
  access.openings(int, timestamptz, timestamptz), access.roots_of(int, uuid[]) to naung_keeper;

-- Nothing asks these any more: the office's policies are made from the row rules. What still names them is made anew at this start.
drop function prevention.attended() cascade;
drop function access.in_prevention() cascade;
drop procedure prevention.protect_of_villages(text);
