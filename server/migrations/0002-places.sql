-- Places: the number of a place is given once, everything else about it is dated, because codes, names and borders change every year.
create table ground.places (
  place int primary key,
  level text not null check (level in ('nation', 'province', 'regency', 'subdistrict', 'village')),
  -- Where it belongs today; where it belonged on another day stands beside its name of that day.
  parent int references ground.places (place),
  check ((parent is null) = (level = 'nation'))
);
create index places_by_parent on ground.places (parent);

-- Numbers are drawn, never counted: one that was given to a place since merged away is not given again.
create sequence ground.place_numbers as int;

create table ground.place_names (
  place int not null references ground.places (place),
  valid_from date not null,
  valid_until date,
  -- Null where a former code is not on record: the name is then printed without one, never with a later one.
  code text,
  name text not null,
  kind text not null,
  parent int references ground.places (place),
  source text not null,
  primary key (place, valid_from),
  check (valid_until > valid_from),
  check (code is not null or valid_until is not null)
);
create unique index place_names_code_now on ground.place_names (code) where valid_until is null;
-- For looking up what somebody types, from its first letters on, in any collation.
create index place_names_by_code on ground.place_names (code text_pattern_ops);
create index place_names_by_name on ground.place_names (lower(name) text_pattern_ops);

create table ground.place_changes (
  id uuid primary key,
  on_date date not null,
  change text not null check (change in ('split', 'merge', 'rename', 'recode', 'raise')),
  from_place int not null references ground.places (place),
  to_place int not null references ground.places (place),
  basis text not null
);
create index place_changes_from on ground.place_changes (from_place);
create index place_changes_to on ground.place_changes (to_place);

create table ground.place_zones (
  province int not null references ground.places (place),
  valid_from date not null,
  valid_until date,
  zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
  source text not null,
  mark text not null,
  primary key (province, valid_from)
);

-- What was laid in, so that a start finds in one look that nothing is new.
create table ground.reference_loads (
  what text not null,
  checksum text not null,
  source text not null,
  loaded_at timestamptz not null default now(),
  counts jsonb not null,
  primary key (what, checksum)
);

-- Below the village there is no official list: each district keeps its own.
create table ground.hamlets (
  district int not null references ground.places (place),
  id uuid not null,
  village int not null references ground.places (place),
  name text not null,
  kind text not null check (kind in ('banjar', 'dusun', 'lingkungan', 'rt', 'rw', 'lain')),
  retired_on date,
  primary key (district, id)
);
create index hamlets_by_village on ground.hamlets (district, village);

-- Whether a place is the area or lies inside it, as things are today.
create function ground.lies_in(p_place int, p_area int) returns boolean
language sql stable
as $$
  with recursive up (place, parent) as (
    select p.place, p.parent from ground.places p where p.place = p_place
    union all
    select p.place, p.parent from ground.places p join up on p.place = up.parent
  )
  select exists (select from up where up.place = p_area)
$$;
grant execute on function ground.lies_in(int, int) to naung_app, naung_door, naung_jobs, naung_stats;

alter table ground.places enable row level security;
alter table ground.places force row level security;
alter table ground.place_names enable row level security;
alter table ground.place_names force row level security;
alter table ground.place_changes enable row level security;
alter table ground.place_changes force row level security;
alter table ground.place_zones enable row level security;
alter table ground.place_zones force row level security;
alter table ground.reference_loads enable row level security;
alter table ground.reference_loads force row level security;
alter table ground.hamlets enable row level security;
alter table ground.hamlets force row level security;

create policy owner_keeps on ground.places to naung_owner using (true) with check (true);
create policy owner_keeps on ground.place_names to naung_owner using (true) with check (true);
create policy owner_keeps on ground.place_changes to naung_owner using (true) with check (true);
create policy owner_keeps on ground.place_zones to naung_owner using (true) with check (true);
create policy owner_keeps on ground.reference_loads to naung_owner using (true) with check (true);
create policy owner_keeps on ground.hamlets to naung_owner using (true) with check (true);

create policy all_read on ground.places for select to naung_app, naung_door, naung_jobs, naung_stats using (true);
create policy all_read on ground.place_names for select to naung_app, naung_door, naung_jobs, naung_stats using (true);
create policy all_read on ground.place_changes for select to naung_app, naung_door, naung_jobs, naung_stats using (true);
create policy all_read on ground.place_zones for select to naung_app, naung_door, naung_jobs, naung_stats using (true);
create policy own_district_reads on ground.hamlets for select to naung_app using (district = access.current_district());

grant select on ground.places, ground.place_names, ground.place_changes, ground.place_zones
  to naung_app, naung_door, naung_jobs, naung_stats;
grant select on ground.hamlets to naung_app;
