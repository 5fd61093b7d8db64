-- The directory of what agencies offer, because a person in need is sent to an open door; and what was put right about offices.
create table ground.services (
  district int not null,
  id uuid not null,
  agency uuid not null,
  service text not null,
  place int references ground.places (place),
  phones jsonb not null default '[]',
  hours text not null default '',
  serves text not null check (serves in ('child', 'woman', 'both')),
  sensitivity text not null check (sensitivity in ('public', 'partner', 'secret')),
  last_verified date not null,
  retired_on date,
  version int not null default 1,
  entered_at timestamptz not null default now(),
  entered_by uuid,
  written_at timestamptz not null default now(),
  voided_at timestamptz,
  primary key (district, id),
  foreign key (district, agency) references ground.agencies (district, id),
  -- Where people hide has no address here, whoever asks.
  constraint a_shelter_has_no_place check (place is null or (sensitivity <> 'secret' and service <> 'temporary-shelter'))
);
create index services_by_check on ground.services (district, last_verified desc, id);
create index services_by_agency on ground.services (district, agency);

-- A number that leads to a hiding place is for those who work on cases and those who keep the directory.
call access.protect('ground.services', 'read', $$district = access.current_district() and (sensitivity <> 'secret'
  or access.carries('work-on-cases') or access.carries('supervise') or access.carries('keep-agencies'))$$);
call access.protect('ground.services', 'write', 'district = access.current_district() and access.carries(''keep-agencies'')');

create policy door_reads on ground.services for select to naung_door
  using (sensitivity = 'public' and retired_on is null and voided_at is null);
grant select (district, id, agency, service, place, phones, hours, serves, sensitivity, last_verified, retired_on, voided_at)
  on ground.services to naung_door;
create policy door_reads on ground.agencies for select to naung_door using (
  exists (select from ground.services s where s.district = agencies.district and s.agency = agencies.id));

create table ground.corrections (
  district int not null,
  id uuid not null,
  at timestamptz not null default now(),
  person uuid not null,
  what text not null check (what in ('corrected', 'voided', 'moved')),
  kind text not null,
  record uuid not null,
  reason text,
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  note text,
  primary key (district, id)
);
create index corrections_by_record on ground.corrections (district, record);
call access.protect('ground.corrections', 'read', $$district = access.current_district()
  and (access.carries('keep-agencies') or access.carries('keep-people') or access.carries('keep-lists'))$$);
call access.protect('ground.corrections', 'add', 'district = access.current_district() and person = access.current_person()');
