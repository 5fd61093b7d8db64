-- Which unit stands in for another is said by two: whoever stands in approves there and confirms its duties. What one person asked for lies
-- here and stands nowhere until a second confirmed it; what was taken back, or named by one alone, is kept here as well, for those who watch.
create table ground.stand_ins_asked (
  district int not null,
  id uuid not null default gen_random_uuid(),
  unit uuid not null,
  -- Null where none stands in any more.
  stands_in uuid,
  state text not null check (state in ('asked', 'confirmed', 'declined', 'alone', 'ended')),
  entered_at timestamptz not null,
  entered_by uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  primary key (district, id),
  foreign key (district, unit) references ground.units (district, id),
  foreign key (district, stands_in) references ground.units (district, id),
  check (unit <> stands_in),
  check ((stands_in is null) = (state = 'ended')),
  check (state <> 'confirmed' or decided_by <> entered_by)
);
create unique index stand_ins_asked_open on ground.stand_ins_asked (district, unit) where state = 'asked';
create index stand_ins_asked_by_time on ground.stand_ins_asked (district, entered_at desc);
call access.protect('ground.stand_ins_asked', 'read', 'district = access.current_district()');
call access.protect('ground.stand_ins_asked', 'add', 'district = access.current_district() and access.carries(''keep-agencies'')');
call access.protect('ground.stand_ins_asked', 'change', 'district = access.current_district()');
