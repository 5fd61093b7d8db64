-- Concerns from every channel: the core in columns, what was told in drawers, what came sealed in its seal until triage.
create table casework.concerns (
  district int not null,
  id uuid not null,
  unit uuid not null,
  state text not null default 'received',
  urgency text not null check (urgency in ('merah', 'kuning', 'hijau')),
  computed_urgency text not null check (computed_urgency in ('merah', 'kuning', 'hijau')),
  lowering jsonb,
  channel text not null,
  kinds text[] not null default '{}',
  forms text[] not null default '{}',
  about_child boolean not null,
  age_band text,
  sex text not null default 'unknown',
  disability boolean,
  village int references ground.places (place),
  place_kind text,
  relation text,
  respondent_is_child boolean,
  reporter_kind text not null default 'unknown',
  occurred text not null default 'unknown',
  occurred_on date,
  urgency_items text[] not null default '{}',
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid,
  opened_at timestamptz,
  contacted_at timestamptz,
  decided_at timestamptz,
  decided_because text,
  case_id uuid,
  joined_to uuid,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id)
);
create index concerns_by_case on casework.concerns (district, case_id) where case_id is not null;
create index concerns_inbox on casework.concerns (district, unit, state, entered_at);

call access.protect('casework.concerns', 'read', access.by_reach('concerns.id', 'core'));
call access.protect('casework.concerns', 'add', 'district = access.current_district()');
call access.protect('casework.concerns', 'change', access.by_reach('concerns.id', 'core'));
call ground.create_drawers('casework', 'intake');

-- What the door or a village sealed to the unit's public key; emptied at the first opening, when its fields go into drawers.
create table casework.intake_seals (
  district int not null,
  concern uuid not null,
  key uuid not null,
  packet bytea,
  primary key (district, concern),
  foreign key (district, concern) references casework.concerns (district, id)
);
call access.protect('casework.intake_seals', 'read', access.by_reach('intake_seals.concern', 'narrative'));
call access.protect('casework.intake_seals', 'change', access.by_reach('intake_seals.concern', 'narrative'));

-- What somebody who told learns when she comes back: a step in plain words, found by a derivation of her receipt.
create table casework.reply_boxes (
  district int not null,
  concern uuid not null,
  lookup bytea not null,
  step text not null default 'received' check (step in ('received', 'being-read', 'help-under-way', 'with-another-office', 'ended')),
  moved_at date not null default current_date,
  primary key (district, concern)
);
create unique index reply_boxes_by_lookup on casework.reply_boxes (lookup, district);
call access.protect('casework.reply_boxes', 'read', access.by_reach('reply_boxes.concern', 'core'));
call access.protect('casework.reply_boxes', 'change', access.by_reach('reply_boxes.concern', 'core'));

-- The door may put in and read a step by its lookup, and nothing else.
create policy door_adds on casework.concerns for insert to naung_door with check (channel = 'public-site' and state = 'received' and entered_by is null);
create policy door_adds on casework.intake_seals for insert to naung_door with check (true);
create policy door_adds on casework.reply_boxes for insert to naung_door with check (step = 'received');
grant insert on casework.concerns, casework.intake_seals, casework.reply_boxes to naung_door;
grant usage on schema casework to naung_door;

-- By a derivation and not by looking: a door that was broken open learns of no box whose receipt it does not hold, nor how many there are.
create function casework.step_by(p_lookup bytea) returns table (step text, moved_on date)
language sql stable security definer set search_path = pg_catalog, casework
as $$
  select b.step, b.moved_at from casework.reply_boxes b where b.lookup = p_lookup
$$;
revoke all on function casework.step_by(bytea) from public;
grant execute on function casework.step_by(bytea) to naung_door;

-- What must happen with every telling from outside, in its own transaction: those who triage reach it, and a red one starts its clock.
create function casework.admit_concern(p_district int, p_concern uuid) returns void
language sql security definer set search_path = pg_catalog, casework, ground, access
as $$
  -- Refused where the id is that of something else: what is begun once is nobody else's.
  insert into access.subjects (district, subject)
  select c.district, c.id from casework.concerns c
  where c.district = p_district and c.id = p_concern and c.channel = 'public-site' and c.opened_at is null;

  -- From the day, not from the minute: when somebody told can betray her to whoever was in the room.
  insert into access.reach (district, grantee, compartment, subject, starts)
  select c.district, 'unit:' || c.unit || ':triage', k, c.id, date_trunc('day', now())
  from casework.concerns c,
    unnest(array['core', 'identity', 'safe_place', 'narrative', 'medical', 'legal', 'respondent', 'reporter', 'attachments']) as k
  where c.district = p_district and c.id = p_concern and c.channel = 'public-site' and c.opened_at is null
  on conflict do nothing;

  -- The limit as the list has it today, the district's own first. A telling is never turned away for a limit that somebody bent out
  -- of shape; working days are counted as days, which is never later.
  with red as (
    select c.district, c.id, c.entered_at as since,
      (c.entered_at at time zone make_interval(hours => case t.zone when 'WIB' then 7 when 'WITA' then 8 else 9 end))::date as today
    from casework.concerns c join ground.tenants t on t.district = c.district
    where c.district = p_district and c.id = p_concern and c.channel = 'public-site' and c.opened_at is null and c.urgency = 'merah'
  ), worded as (
    select red.id, o.valid_from, o.valid_until, o.detail, true as own
    from red join ground.own_codes o on o.district = red.district and o.list = 'deadlines' and o.code = 'red-first-contact'
    union all
    select red.id, k.valid_from, k.valid_until, k.detail, false
    from red join ground.codes k on k.list = 'deadlines' and k.code = 'red-first-contact'
  ), limits as (
    select red.*, w.detail
    from red cross join lateral (
      select worded.detail from worded
      where worded.own = (select bool_or(own) from worded)
        and worded.valid_from <= red.today and (worded.valid_until is null or red.today < worded.valid_until)
      order by worded.valid_from desc limit 1
    ) w
    where jsonb_typeof(w.detail -> 'limit') = 'number' and w.detail ->> 'basis' is not null
      and w.detail ->> 'unit' in ('minutes', 'hours', 'days', 'working-days', 'months', 'years')
  )
  insert into ground.clocks (district, id, kind, subject, record, starts_at, due_at, basis)
  select district, gen_random_uuid(), 'red-first-contact', id, id, since,
    since + least(greatest((detail ->> 'limit')::numeric, 0), 1000)::float8 * case detail ->> 'unit'
      when 'minutes' then interval '1 minute' when 'hours' then interval '1 hour'
      when 'months' then interval '1 month' when 'years' then interval '1 year' else interval '1 day' end,
    detail ->> 'basis'
  from limits
  on conflict (district, record, kind) where met_at is null and stopped_at is null do nothing
$$;
revoke all on function casework.admit_concern(int, uuid) from public;
grant execute on function casework.admit_concern(int, uuid) to naung_door;
