-- Activities and how many came from which village, because prevention that is not counted is said not to have happened.
create table prevention.activities (
  district int not null,
  id uuid not null,
  held_on date not null,
  held_until date,
  place int references ground.places (place),
  place_words text,
  title text not null,
  kind text not null,
  stage text not null,
  levels text[] not null,
  holder_kind text not null check (holder_kind in ('village', 'office', 'agency')),
  holder uuid,
  village int references ground.places (place),
  opened_by text,
  led_by text,
  tally jsonb not null,
  bands jsonb,
  agencies uuid[] not null default '{}',
  outcome jsonb not null,
  funding text,
  own_initiative boolean not null,
  -- Somebody else had written it down as well; this record points to the one that stays.
  joined_to uuid,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id),
  check (joined_to is null or voided_at is not null)
);
create index activities_by_day on prevention.activities (district, held_on desc, id desc);
create index activities_by_village on prevention.activities (district, village, held_on desc, id desc);
create index activities_by_kind on prevention.activities (district, kind, held_on);

create table prevention.attendance (
  district int not null,
  id uuid not null,
  activity uuid not null,
  village int not null references ground.places (place),
  -- The village whose activity it is: the host sees who came, a guest sees its own line.
  home int,
  tally jsonb not null,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id),
  foreign key (district, activity) references prevention.activities (district, id)
);
create unique index attendance_once_a_village on prevention.attendance (district, activity, village) where voided_at is null;
create index attendance_by_village on prevention.attendance (district, village);

-- Activities elsewhere to which people of the actor's villages came: an init-plan, and empty for who sees the whole district anyway.
create function prevention.attended() returns uuid[]
language sql stable
as $$
  select coalesce(array_agg(distinct a.activity), '{}') from prevention.attendance a
  where a.district = access.current_district() and a.village = any (access.current_villages()) and a.voided_at is null
$$;
grant execute on function prevention.attended() to naung_app;

call access.protect('prevention.attendance', 'read', $$district = access.current_district() and (select access.in_prevention())
  and (cardinality((select access.current_villages())) = 0
    or village = any ((select access.current_villages())::int[]) or home = any ((select access.current_villages())::int[]))$$);
call access.protect('prevention.attendance', 'add', $$district = access.current_district()
  and ((select access.carries('record-activities')) or (select access.carries('keep-villages')))
  and (cardinality((select access.current_villages())) = 0 or home = any ((select access.current_villages())::int[]))$$);
create policy app_changes on prevention.attendance for update to naung_app
  using (district = access.current_district() and (select access.in_prevention())
    and (cardinality((select access.current_villages())) = 0
      or village = any ((select access.current_villages())::int[]) or home = any ((select access.current_villages())::int[])))
  with check (district = access.current_district()
    and ((select access.carries('record-activities')) or (select access.carries('keep-villages')))
    and (cardinality((select access.current_villages())) = 0 or home = any ((select access.current_villages())::int[])));
grant update on prevention.attendance to naung_app;

call access.protect('prevention.activities', 'read', $$district = access.current_district() and (select access.in_prevention())
  and (cardinality((select access.current_villages())) = 0
    or village = any ((select access.current_villages())::int[]) or id = any ((select prevention.attended())::uuid[]))$$);
call access.protect('prevention.activities', 'add', $$district = access.current_district()
  and ((select access.carries('record-activities')) or (select access.carries('keep-villages')))
  and (cardinality((select access.current_villages())) = 0 or village = any ((select access.current_villages())::int[]))$$);
create policy app_changes on prevention.activities for update to naung_app
  using (district = access.current_district() and (select access.in_prevention())
    and (cardinality((select access.current_villages())) = 0
      or village = any ((select access.current_villages())::int[]) or id = any ((select prevention.attended())::uuid[])))
  with check (district = access.current_district()
    and ((select access.carries('record-activities')) or (select access.carries('keep-villages')))
    and (cardinality((select access.current_villages())) = 0 or village = any ((select access.current_villages())::int[])));
grant update on prevention.activities to naung_app;
