-- One audit entry a request, written in the request's own transaction: which ids and compartments were shown, never a value.
create table audit.entries (
  district int not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  person uuid not null,
  duty uuid,
  unit uuid,
  deed text not null,
  outcome text not null check (outcome in ('done', 'refused', 'not-allowed', 'not-there')),
  subjects uuid[] not null default '{}',
  compartments text[] not null default '{}',
  filter text[] not null default '{}',
  primary key (district, id)
);
create index entries_by_time on audit.entries (district, at);
create index entries_by_subject on audit.entries using gin (subjects);
call access.protect('audit.entries', 'add', 'district = access.current_district() and person = access.current_person()');
call access.protect('audit.entries', 'read', 'district = access.current_district() and access.carries(''read-audit'')');
