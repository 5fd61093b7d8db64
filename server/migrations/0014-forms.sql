-- Instruments: questions as data, in versions that nobody may edit, because an old answer is read against the questions of its day.
create table ground.instruments (
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version int not null check (version > 0),
  valid_from date not null,
  body jsonb not null,
  primary key (code, version)
);

-- What one district asks must never become what everybody asks, so these never enter the table above.
create table ground.own_instruments (
  district int not null references ground.places (place),
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version int not null check (version > 0),
  valid_from date not null,
  body jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null default now(),
  primary key (district, code, version)
);

-- No right to change or remove is given to anyone.
call access.protect('ground.instruments', 'read', 'true');
call access.protect('ground.own_instruments', 'read', 'district = access.current_district()');
call access.protect('ground.own_instruments', 'add', 'district = access.current_district() and access.carries(''keep-lists'')');
