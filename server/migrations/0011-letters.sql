-- The letterbox between districts: the one thing that crosses, sealed to the receiving unit.
create table ground.letters_between (
  to_district int not null,
  id uuid not null,
  to_unit uuid not null,
  from_district int not null,
  from_unit uuid not null,
  kind text not null,
  state text not null default 'sent' check (state in ('sent', 'accepted', 'returned')),
  sent_at timestamptz not null default now(),
  leaves_at timestamptz not null default now(),
  answered_at timestamptz,
  key uuid not null,
  packet bytea not null,
  answer bytea,
  primary key (to_district, id)
);
create index letters_by_sender on ground.letters_between (from_district, from_unit);
call access.protect('ground.letters_between', 'read', $$
  (to_district = access.current_district() and to_unit = access.current_unit() and leaves_at <= now())
  or (from_district = access.current_district() and from_unit = access.current_unit())$$);
call access.protect('ground.letters_between', 'add', 'from_district = access.current_district() and from_unit = access.current_unit()');
call access.protect('ground.letters_between', 'change', 'to_district = access.current_district() and to_unit = access.current_unit()');
