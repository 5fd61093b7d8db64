-- Clocks and the working calendar: what an office owes by when, with the basis of the limit, so that nobody waits unseen.
create table ground.holidays (
  id uuid primary key default gen_random_uuid(),
  -- Null: closed in the whole nation.
  district int references ground.places (place),
  on_day date not null,
  name text not null,
  source text not null,
  mark text not null check (mark in ('S', 'GK', 'M', 'K', 'INF', 'GAP')),
  unique nulls not distinct (district, on_day)
);
call access.protect('ground.holidays', 'read', 'district is null or district = access.current_district()');
call access.protect('ground.holidays', 'add', 'district = access.current_district() and access.carries(''keep-lists'')');

create table ground.working_weeks (
  district int primary key references ground.places (place),
  -- Days of the week from Sunday, 0.
  weekdays int[] not null,
  closes_at int not null check (closes_at between 1 and 24)
);
call access.protect('ground.working_weeks', 'read', 'district = access.current_district()');
call access.protect('ground.working_weeks', 'write', 'district = access.current_district() and access.carries(''keep-lists'')');

create table ground.clocks (
  district int not null,
  id uuid not null,
  kind text not null,
  -- The case or concern whose need-to-know decides who may read of it.
  subject uuid not null,
  -- What is waited for: the concern, the case, the plan or the closing; whoever reaches that reads of the clock too.
  record uuid not null,
  starts_at timestamptz not null,
  due_at timestamptz not null,
  basis text not null,
  met_at timestamptz,
  met_by uuid,
  stopped_at timestamptz,
  primary key (district, id),
  check (met_at is null or stopped_at is null)
);
-- One clock of a kind for one thing; a second event about it starts nothing.
create unique index clocks_running on ground.clocks (district, record, kind) where met_at is null and stopped_at is null;
create index clocks_by_due on ground.clocks (district, due_at, id) where met_at is null and stopped_at is null;
create index clocks_by_subject on ground.clocks (district, subject);

call access.protect('ground.clocks', 'read',
  access.by_reach('clocks.subject', 'core') || ' or ' || access.by_reach('clocks.record', 'core'));
call access.protect('ground.clocks', 'add', 'district = access.current_district()');
call access.protect('ground.clocks', 'change',
  access.by_reach('clocks.subject', 'core') || ' or ' || access.by_reach('clocks.record', 'core'));

-- Starts a clock where none of the kind runs for the record. Whoever accepts a concern into a case is often not on its team and
-- could not see the row she writes; its clock must run all the same.
create function ground.start_clock(
  p_district int, p_id uuid, p_kind text, p_subject uuid, p_record uuid, p_starts_at timestamptz, p_due_at timestamptz, p_basis text
) returns boolean
language sql security definer set search_path = pg_catalog, ground, access
as $$
  with started as (
    insert into ground.clocks (district, id, kind, subject, record, starts_at, due_at, basis)
    select p_district, p_id, p_kind, p_subject, p_record, p_starts_at, p_due_at, p_basis
    where p_district = access.current_district()
    on conflict (district, record, kind) where met_at is null and stopped_at is null do nothing
    returning true
  )
  select exists (select from started)
$$;
revoke all on function ground.start_clock(int, uuid, text, uuid, uuid, timestamptz, timestamptz, text) from public;
grant execute on function ground.start_clock(int, uuid, text, uuid, uuid, timestamptz, timestamptz, text) to naung_app;

-- Ends clocks when the event says so. Whoever approves a plan or answers a referral may not reach the case any more, or never did;
-- the clock must be met all the same.
create function ground.end_clocks(
  p_district int, p_record uuid, p_subject uuid, p_kind text, p_met_at timestamptz
) returns table (id uuid, subject uuid, kind text, due_at timestamptz)
language sql security definer set search_path = pg_catalog, ground, access
as $$
  update ground.clocks c
  set met_at = p_met_at, met_by = access.current_person(), stopped_at = case when p_met_at is null then now() end
  where c.district = p_district and p_district = access.current_district()
    and c.met_at is null and c.stopped_at is null
    and (c.record = p_record or c.subject = p_subject) and (p_kind is null or c.kind = p_kind)
  returning c.id, c.subject, c.kind, c.due_at
$$;
revoke all on function ground.end_clocks(int, uuid, uuid, text, timestamptz) from public;
grant execute on function ground.end_clocks(int, uuid, uuid, text, timestamptz) to naung_app;
