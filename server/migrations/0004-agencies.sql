-- Agencies, their units and the people who hold duties there, because every right in Naung hangs on a duty with a start and an end.
create table ground.tenants (
  district int primary key references ground.places (place),
  display_name text not null,
  zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
  languages text[] not null default '{id,en}',
  opened_on date not null
);

create table ground.agencies (
  district int not null,
  id uuid not null,
  kind text not null,
  name text not null,
  phones jsonb not null default '[]',
  place int references ground.places (place),
  retired_on date,
  version int not null default 1,
  entered_at timestamptz not null default now(),
  entered_by uuid,
  written_at timestamptz not null default now(),
  voided_at timestamptz,
  primary key (district, id)
);
create index agencies_by_name on ground.agencies (district, name, id);

create table ground.units (
  district int not null,
  id uuid not null,
  agency uuid not null,
  name text not null,
  receives_concerns boolean not null default false,
  retired_on date,
  version int not null default 1,
  entered_at timestamptz not null default now(),
  entered_by uuid,
  written_at timestamptz not null default now(),
  voided_at timestamptz,
  primary key (district, id),
  foreign key (district, agency) references ground.agencies (district, id)
);
create index units_by_agency on ground.units (district, agency);

-- The private half is wrapped by the key-encryption key, which never lies in the database.
create table ground.unit_keys (
  district int not null,
  key uuid not null,
  unit uuid not null,
  public_key bytea not null,
  wrapped_private bytea not null,
  since timestamptz not null default now(),
  retired_at timestamptz,
  primary key (district, key),
  foreign key (district, unit) references ground.units (district, id)
);
create unique index unit_keys_in_use on ground.unit_keys (district, unit) where retired_at is null;

-- One row a district in which the person holds a duty, the same id in each: no list ever joins across districts.
create table ground.people (
  district int not null,
  id uuid not null,
  name text not null,
  language text not null default 'id',
  phones jsonb not null default '[]',
  -- The day from which she holds nothing here any more.
  ended_on date,
  version int not null default 1,
  entered_at timestamptz not null default now(),
  entered_by uuid,
  written_at timestamptz not null default now(),
  voided_at timestamptz,
  primary key (district, id)
);
create index people_by_name on ground.people (district, name, id);
create index people_by_id on ground.people (id);

create table ground.duties (
  district int not null,
  id uuid not null,
  person uuid not null,
  unit uuid not null,
  preset text not null,
  deeds text[] not null,
  villages int[] not null default '{}',
  starts_on date not null,
  -- The last day that still counts.
  ends_on date,
  version int not null default 1,
  entered_at timestamptz not null default now(),
  entered_by uuid,
  written_at timestamptz not null default now(),
  voided_at timestamptz,
  primary key (district, id),
  foreign key (district, person) references ground.people (district, id),
  foreign key (district, unit) references ground.units (district, id),
  check (ends_on is null or ends_on >= starts_on)
);
create index duties_by_person on ground.duties (person);
create index duties_by_unit on ground.duties (district, unit);

call access.protect('ground.tenants', 'read', 'true');
call access.protect('ground.agencies', 'read', 'district = access.current_district()');
call access.protect('ground.units', 'read', 'district = access.current_district()');
call access.protect('ground.unit_keys', 'read', 'district = access.current_district() and unit = access.current_unit()');
call access.protect('ground.people', 'read', 'district = access.current_district() or id = access.current_person()');
call access.protect('ground.duties', 'read', 'district = access.current_district() or person = access.current_person()');
call access.protect('ground.agencies', 'write', 'district = access.current_district() and access.carries(''keep-agencies'')');
call access.protect('ground.units', 'write', 'district = access.current_district() and access.carries(''keep-agencies'')');
call access.protect('ground.unit_keys', 'write', 'district = access.current_district() and access.carries(''keep-agencies'')');
call access.protect('ground.people', 'write', 'district = access.current_district() and access.carries(''keep-people'')');
call access.protect('ground.duties', 'write', 'district = access.current_district() and access.carries(''keep-people'')');

-- The door learns which units receive concerns and their public keys; of agencies only a name, and only where something is offered
-- to everyone (0013): an office that hides people is not to be found by counting. Neither learns a person.
create policy door_reads on ground.tenants for select to naung_door, naung_jobs using (true);
create policy door_reads on ground.units for select to naung_door using (receives_concerns and retired_on is null and voided_at is null);
create policy door_reads on ground.unit_keys for select to naung_door using (retired_at is null);
create policy jobs_read on ground.agencies for select to naung_jobs using (true);
create policy jobs_read on ground.units for select to naung_jobs using (true);
grant select on ground.tenants to naung_door, naung_jobs;
grant select on ground.agencies, ground.units to naung_jobs;
grant select (district, id, kind, name) on ground.agencies to naung_door;
grant select (district, id, agency, name, receives_concerns, retired_on, voided_at) on ground.units to naung_door;
grant select (district, key, unit, public_key, retired_at) on ground.unit_keys to naung_door;

-- Which units of any district receive concerns, for whoever hands a case over: a name and a public key, and nobody who works there.
create function ground.receiving_units(p_district int)
returns table (unit uuid, name text, key uuid, public_key bytea)
language sql stable security definer set search_path = pg_catalog, ground
as $$
  select u.id, u.name, k.key, k.public_key
  from ground.units u
  join ground.unit_keys k on k.district = u.district and k.unit = u.id and k.retired_at is null
  where u.district = p_district and u.receives_concerns and u.retired_on is null and u.voided_at is null
  order by u.name, u.id
$$;
revoke all on function ground.receiving_units(int) from public;
grant execute on function ground.receiving_units(int) to naung_app, naung_door;
