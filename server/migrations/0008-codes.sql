-- Code lists with dates, and what a district adds or words differently, because forms, reasons and limits change without a new program.
create table ground.code_lists (
  list text primary key check (list ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title_id text not null,
  title_en text not null,
  -- The law or the program counts on exactly these items: no district adds, words or ends one.
  closed boolean not null
);

create table ground.codes (
  list text not null references ground.code_lists (list),
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  valid_from date not null,
  valid_until date,
  position int not null,
  id text not null,
  en text not null,
  source text not null,
  mark text not null check (mark in ('S', 'GK', 'M', 'K', 'INF', 'GAP')),
  simfoni text,
  crosswalk jsonb not null default '{}',
  detail jsonb,
  primary key (list, code, valid_from),
  check (valid_until > valid_from)
);

-- A district's own rows: a new code (which begins with own-), or its own words and limits for a shipped one. One district's
-- limit must never become everybody's, so these never enter the table above.
create table ground.own_codes (
  district int not null references ground.places (place),
  list text not null references ground.code_lists (list),
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  valid_from date not null,
  valid_until date,
  position int not null,
  id text not null,
  en text not null,
  source text not null,
  mark text not null check (mark in ('S', 'GK', 'M', 'K', 'INF', 'GAP')),
  simfoni text,
  crosswalk jsonb not null default '{}',
  detail jsonb,
  primary key (district, list, code, valid_from),
  check (valid_until > valid_from)
);

call access.protect('ground.code_lists', 'read', 'true');
call access.protect('ground.codes', 'read', 'true');
call access.protect('ground.own_codes', 'read', 'district = access.current_district()');
call access.protect('ground.own_codes', 'write', 'district = access.current_district() and access.carries(''keep-lists'')');

create policy all_read on ground.code_lists for select to naung_door, naung_jobs, naung_stats using (true);
create policy all_read on ground.codes for select to naung_door, naung_jobs, naung_stats using (true);
-- The public site and the clocks speak a district's own words too; nobody is named in them.
create policy all_read on ground.own_codes for select to naung_door, naung_jobs, naung_stats using (true);
grant select on ground.code_lists, ground.codes, ground.own_codes to naung_door, naung_jobs, naung_stats;

-- Whether a list holds a code on a day, the acting district's own rows included: a district's row stands instead of all shipped
-- ones of that code, so that it can also end one.
create function ground.holds_code(p_district int, p_list text, p_code text, p_on date) returns boolean
language sql stable
as $$
  select case
    when exists (select from ground.own_codes o where o.district = p_district and o.list = p_list and o.code = p_code)
      then exists (
        select from ground.own_codes o
        where o.district = p_district and o.list = p_list and o.code = p_code
          and o.valid_from <= p_on and (o.valid_until is null or p_on < o.valid_until))
    else exists (
        select from ground.codes c
        where c.list = p_list and c.code = p_code
          and c.valid_from <= p_on and (c.valid_until is null or p_on < c.valid_until))
  end
$$;
grant execute on function ground.holds_code(int, text, text, date) to naung_app, naung_door, naung_jobs, naung_stats;

-- Places and hamlets were made before this file could name a deed; whoever keeps lists may change places inside the own area only.
call access.protect('ground.hamlets', 'write',
  'district = access.current_district() and access.carries(''keep-villages'') and ground.lies_in(village, access.current_district())');
call access.protect('ground.places', 'write', 'access.carries(''keep-lists'') and ground.lies_in(parent, access.current_district())');
call access.protect('ground.place_names', 'write', 'access.carries(''keep-lists'') and ground.lies_in(place, access.current_district())');
call access.protect('ground.place_changes', 'add',
  'access.carries(''keep-lists'') and ground.lies_in(from_place, access.current_district()) and ground.lies_in(to_place, access.current_district())');
grant usage on sequence ground.place_numbers to naung_app;
