-- Putting things right without losing what stood before: corrections, voidings, moves, what left the house and who is told.
create table ground.departures (
  district int not null,
  id uuid not null,
  record uuid not null,
  via_kind text not null check (via_kind in ('referral', 'letter', 'report')),
  via uuid not null,
  to_unit uuid,
  left_at timestamptz not null,
  primary key (district, id)
);
create index departures_by_record on ground.departures (district, record);
call access.protect('ground.departures', 'read', 'district = access.current_district()');
call access.protect('ground.departures', 'add', 'district = access.current_district()');

-- Told to the reader of what was sent: that something in it was put right. Never what.
create table ground.notices (
  district int not null,
  id uuid not null,
  unit uuid not null,
  via_kind text not null,
  via uuid not null,
  what text not null check (what in ('corrected', 'voided', 'moved', 'withdrawn')),
  at timestamptz not null default now(),
  seen_at timestamptz,
  primary key (district, id)
);
create index notices_by_unit on ground.notices (district, unit);
call access.protect('ground.notices', 'read', 'district = access.current_district() and unit = access.current_unit()');
call access.protect('ground.notices', 'add', 'district = access.current_district()');
call access.protect('ground.notices', 'change', 'district = access.current_district() and unit = access.current_unit()');

create table casework.corrections (
  district int not null,
  id uuid not null,
  at timestamptz not null default now(),
  person uuid not null,
  what text not null check (what in ('corrected', 'voided', 'moved')),
  kind text not null,
  record uuid not null,
  subject uuid not null,
  reason text,
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  sealed_fields text[] not null default '{}',
  primary key (district, id)
);
create index corrections_by_record on casework.corrections (district, record);
call access.protect('casework.corrections', 'read', access.by_reach('corrections.subject', 'core'));
call access.protect('casework.corrections', 'add', 'district = access.current_district() and person = access.current_person()');
call ground.create_drawers('casework', 'corrections');

create table prevention.corrections (
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
  primary key (district, id)
);
create index corrections_by_record on prevention.corrections (district, record);
call access.protect('prevention.corrections', 'read', 'district = access.current_district()');
call access.protect('prevention.corrections', 'add', 'district = access.current_district() and person = access.current_person()');

-- Who had opened a record in a case since a moment: asked when it is moved out of where it never belonged. In that case and no other,
-- or whoever makes a record under somebody else's id would learn who reads what she may not see.
create function audit.readers_of(p_subject uuid, p_record uuid, p_since timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog, access, audit
as $$
  select distinct e.person from audit.entries e
  where e.district = access.current_district() and e.at >= p_since and array[p_record, p_subject] <@ e.subjects
    and p_subject = any ((select access.reached('core'))::uuid[])
$$;
revoke all on function audit.readers_of(uuid, uuid, timestamptz) from public;
grant execute on function audit.readers_of(uuid, uuid, timestamptz) to naung_app;
