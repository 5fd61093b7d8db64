-- The last custodian of a district is ended by two: what one person asked for lies here, and she holds her duty until a second confirmed it.
create table ground.duty_ends_asked (
  district int not null,
  id uuid not null default gen_random_uuid(),
  duty uuid not null,
  ends_on date not null,
  state text not null default 'asked' check (state in ('asked', 'confirmed', 'declined')),
  entered_at timestamptz not null,
  entered_by uuid not null,
  written_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  primary key (district, id),
  foreign key (district, duty) references ground.duties (district, id),
  check (state <> 'confirmed' or decided_by <> entered_by)
);
create unique index duty_ends_asked_open on ground.duty_ends_asked (district, duty) where state = 'asked';
create index duty_ends_asked_by_duty on ground.duty_ends_asked (district, duty);
call access.protect('ground.duty_ends_asked', 'read', 'district = access.current_district()');
call access.protect('ground.duty_ends_asked', 'add', 'district = access.current_district() and access.carries(''keep-people'')');
call access.protect('ground.duty_ends_asked', 'change', 'district = access.current_district()');
