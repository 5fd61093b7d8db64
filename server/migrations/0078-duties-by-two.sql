-- A duty that opens records is given by two. What one person asked for lies here and opens nothing; only what a second confirms becomes a
-- row of ground.duties, so that none of its readers has to know of it.
create table ground.duties_asked (
  district int not null,
  id uuid not null,
  person uuid not null,
  unit uuid not null,
  preset text not null,
  deeds text[] not null,
  villages int[] not null default '{}',
  starts_on date not null,
  ends_on date,
  state text not null default 'asked' check (state in ('asked', 'confirmed', 'declined')),
  entered_at timestamptz not null default now(),
  entered_by uuid not null,
  written_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by uuid,
  primary key (district, id),
  foreign key (district, person) references ground.people (district, id),
  foreign key (district, unit) references ground.units (district, id),
  check (ends_on is null or ends_on >= starts_on),
  check (state <> 'confirmed' or decided_by <> entered_by)
);
create index duties_asked_open on ground.duties_asked (district, entered_at desc, id desc) where state = 'asked';
call access.protect('ground.duties_asked', 'read', 'district = access.current_district()');
call access.protect('ground.duties_asked', 'write', 'district = access.current_district() and access.carries(''keep-people'')');

-- Who came in by a link, on which device, and whether whoever made the link works in that very browser. Written by signing in alone.
create table ground.arrivals (
  district int not null,
  id uuid not null,
  person uuid not null,
  at timestamptz not null,
  -- Two words that a person recognises a device by.
  device text not null,
  purpose text not null check (purpose in ('invite', 'recovery')),
  link_by uuid,
  same_browser boolean not null,
  primary key (district, id),
  foreign key (district, person) references ground.people (district, id)
);
create index arrivals_by_time on ground.arrivals (district, at desc);
call access.protect('ground.arrivals', 'read', 'district = access.current_district()');
create policy auth_adds on ground.arrivals for insert to naung_auth with check (true);
grant insert (district, id, person, at, device, purpose, link_by, same_browser) on ground.arrivals to naung_auth;
grant insert (because) on audit.entries to naung_auth;

-- Whether anything was ever told in the district in which somebody acts. Until then its first office is filled by whoever opened it.
create function ground.is_in_use() returns boolean
language sql stable security definer set search_path = pg_catalog, access, casework, ground
as $$
  select exists (select from casework.concerns where district = access.current_district())
    or exists (select from casework.cases where district = access.current_district())
    or exists (select from ground.letters_between where to_district = access.current_district())
$$;
revoke all on function ground.is_in_use() from public;
grant execute on function ground.is_in_use() to naung_app;
