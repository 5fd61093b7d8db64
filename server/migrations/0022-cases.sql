-- Cases, their phases and their teams: the core in columns, everything a person told in drawers.
create table casework.cases (
  district int not null,
  id uuid not null,
  code text not null,
  alias text not null,
  track text not null default 'survivor' check (track in ('survivor', 'child-respondent')),
  unit uuid not null,
  phase text not null default 'identification',
  phase_seq int not null default 1,
  -- Always true: a case stands at the last step of its history and at no earlier one.
  phase_is_last boolean not null default true check (phase_is_last),
  phase_since timestamptz not null,
  urgency text not null check (urgency in ('merah', 'kuning', 'hijau')),
  lowering jsonb,
  about_child boolean not null,
  age_band text,
  sex text not null default 'unknown',
  disability boolean,
  village int references ground.places (place),
  place_kind text,
  relation text,
  respondent_is_child boolean,
  guardian_is_respondent boolean not null default false,
  kinds text[] not null default '{}',
  forms text[] not null default '{}',
  occurred_on date,
  opened_on date not null,
  next_on date,
  next_what text,
  closed_on date,
  closing_reason text,
  origin text not null default 'concern' check (origin in ('concern', 'hand-over', 'office')),
  -- The letter in which it came from another district.
  letter uuid,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id),
  unique (district, code),
  check ((phase in ('closed', 'transferred')) = (closed_on is not null)),
  check ((closed_on is null) = (closing_reason is null)),
  check ((origin = 'hand-over') = (letter is not null))
);
create index cases_by_next on casework.cases (district, unit, coalesce(next_on, 'infinity'), id) where voided_at is null;
create index cases_by_urgency on casework.cases (district, unit, urgency desc, opened_on, id) where voided_at is null;

call access.protect('casework.cases', 'read', access.by_reach('cases.id', 'core'));
call access.protect('casework.cases', 'add', 'district = access.current_district()');
call access.protect('casework.cases', 'change', access.by_reach('cases.id', 'core'));
call ground.create_drawers('casework', 'cases');

-- What may follow what, as `mayFollow` in the domain has it; a test compares them.
create table casework.phase_steps (
  from_phase text not null,
  to_phase text not null,
  primary key (from_phase, to_phase)
);
insert into casework.phase_steps (from_phase, to_phase) values
  ('identification', 'assessment'), ('identification', 'closed'), ('identification', 'transferred'),
  ('assessment', 'planning'), ('assessment', 'closed'), ('assessment', 'transferred'),
  ('planning', 'implementation'), ('planning', 'assessment'), ('planning', 'closed'), ('planning', 'transferred'),
  ('implementation', 'monitoring'), ('implementation', 'planning'), ('implementation', 'closed'), ('implementation', 'transferred'),
  ('monitoring', 'implementation'), ('monitoring', 'planning'), ('monitoring', 'closed'), ('monitoring', 'transferred'),
  ('closed', 'assessment'), ('transferred', 'assessment');
call access.protect('casework.phase_steps', 'read', 'true');

-- The history of a case as a chain that no statement can break, without a trigger: every row follows the one before it, by a step
-- that is allowed; a row that has a successor is not the last; and the case stands at the last.
create table casework.case_phases (
  district int not null,
  case_id uuid not null,
  seq int not null check (seq >= 1),
  from_seq int,
  from_phase text,
  from_is_last boolean not null default false check (not from_is_last),
  to_phase text not null,
  is_last boolean not null default true,
  at timestamptz not null,
  because text,
  primary key (district, case_id, seq),
  unique (district, case_id, seq, to_phase, is_last),
  check (from_seq is not distinct from nullif(seq - 1, 0)),
  check ((from_seq is null) = (from_phase is null)),
  check (seq > 1 or to_phase = 'identification'),
  foreign key (district, case_id) references casework.cases (district, id) deferrable initially deferred,
  foreign key (from_phase, to_phase) references casework.phase_steps (from_phase, to_phase),
  foreign key (district, case_id, from_seq, from_phase, from_is_last)
    references casework.case_phases (district, case_id, seq, to_phase, is_last) deferrable initially deferred
);
alter table casework.cases add constraint cases_stand_at_the_last_phase
  foreign key (district, id, phase_seq, phase, phase_is_last)
  references casework.case_phases (district, case_id, seq, to_phase, is_last) deferrable initially deferred;

call access.protect('casework.case_phases', 'read', access.by_reach('case_phases.case_id', 'core'));
call access.protect('casework.case_phases', 'add', 'district = access.current_district()');
-- Of a step that was taken, nothing may be changed but that another has followed it.
do $$ begin
  execute format('create policy app_follows on casework.case_phases for update to naung_app using (%s) with check (not is_last)',
    access.by_reach('case_phases.case_id', 'core'));
end $$;
grant update (is_last) on casework.case_phases to naung_app;

create table casework.case_team (
  district int not null,
  id uuid not null,
  case_id uuid not null,
  person uuid not null,
  role text not null check (role in ('case-manager', 'companion', 'psychologist', 'social-worker', 'legal-companion', 'stand-in')),
  since date not null,
  -- The last day; null until further notice.
  until date,
  ended_at timestamptz,
  primary key (district, id),
  foreign key (district, case_id) references casework.cases (district, id),
  check (until >= since),
  check (role <> 'case-manager' or until is null or ended_at is not null),
  check (role <> 'stand-in' or until is not null)
);
-- At most one part at a time; a stand-in whose days are over is ended when she is named again.
create unique index case_team_now on casework.case_team (district, case_id, person) where ended_at is null;

-- Files that must not know of each other: a survivor's, and that of the child who is her respondent. Nobody who works here reads it,
-- neither through a list nor through a column of either file; only the two functions below look, and answer yes or no.
create table casework.case_links (
  district int not null,
  case_id uuid not null,
  linked uuid not null,
  primary key (district, case_id, linked),
  foreign key (district, case_id) references casework.cases (district, id),
  foreign key (district, linked) references casework.cases (district, id)
);
alter table casework.case_links enable row level security;
alter table casework.case_links force row level security;
create policy owner_keeps on casework.case_links to naung_owner using (true) with check (true);
create policy keeper_reads on casework.case_links for select to naung_keeper using (true);
grant select on casework.case_links to naung_keeper;

create function casework.keep_apart(p_case uuid, p_from uuid) returns void
language sql security definer set search_path = pg_catalog, access, casework
as $$
  insert into casework.case_links (district, case_id, linked)
  values (access.current_district(), p_case, p_from), (access.current_district(), p_from, p_case)
$$;

-- A wall between two teams. The linked rows are locked, so that one person is not let in on both sides at the same moment.
create function casework.is_walled(p_case uuid, p_person uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, access, casework
as $$
begin
  perform from casework.case_links l
    where l.district = access.current_district()
      and (l.case_id = p_case or l.linked = p_case)
    order by l.case_id, l.linked for update;
  return exists (
    select from casework.case_links l
    join casework.case_team t on t.district = l.district and t.case_id = l.linked
    where l.district = access.current_district() and l.case_id = p_case and t.person = p_person
  );
end
$$;

-- Whoever has read one file, even once, is never let into the other.
create function casework.may_join(p_case uuid, p_person uuid, p_on date) returns boolean
language sql volatile security definer set search_path = pg_catalog, access, ground, casework
as $$
  select exists (
    select from ground.duties d
    join ground.people p on p.district = d.district and p.id = d.person
    where d.district = access.current_district() and d.person = p_person and 'work-on-cases' = any (d.deeds)
      and d.voided_at is null and p.voided_at is null and (p.ended_on is null or p.ended_on > p_on)
      and d.starts_on <= p_on and (d.ends_on is null or d.ends_on >= p_on)
  ) and not casework.is_walled(p_case, p_person)
$$;
revoke all on function casework.keep_apart(uuid, uuid) from public;
revoke all on function casework.is_walled(uuid, uuid) from public;
revoke all on function casework.may_join(uuid, uuid, date) from public;
grant execute on function casework.keep_apart(uuid, uuid), casework.is_walled(uuid, uuid), casework.may_join(uuid, uuid, date) to naung_app;

call access.protect('casework.case_team', 'read', access.by_reach('case_team.case_id', 'core'));
call access.protect('casework.case_team', 'add', 'district = access.current_district() and not casework.is_walled(case_id, person)');
call access.protect('casework.case_team', 'change', access.by_reach('case_team.case_id', 'core'));

-- A request to close: the packet that another person approves. It is a subject of its own, so that who approves reads the words
-- written for her and not the story of the case.
create table casework.closings (
  district int not null,
  id uuid not null,
  subject uuid not null,
  state text not null default 'asked' check (state in ('asked', 'approved', 'returned', 'withdrawn')),
  reason text not null,
  check_on date,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (district, id),
  foreign key (district, subject) references casework.cases (district, id),
  check ((state = 'asked') = (decided_at is null)),
  check (state not in ('approved', 'returned') or decided_by <> asked_by)
);
create unique index closings_open on casework.closings (district, subject) where state = 'asked';
call access.protect('casework.closings', 'read', access.by_reach('closings.subject', 'core'));
call access.protect('casework.closings', 'write', access.by_reach('closings.subject', 'core'));

-- What was told or asked about a case, by id: whoever names a new member of the team opens it to her without reading it.
create function casework.told_about(p_case uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, access, casework
as $$
  select told.id from (
    select c.id from casework.concerns c
      where c.district = access.current_district() and c.case_id = p_case and c.voided_at is null
    union all
    select c.id from casework.closings c where c.district = access.current_district() and c.subject = p_case
  ) as told
  where exists (
    select from access.reach r where r.district = access.current_district() and r.subject = p_case and r.compartment = 'core'
      and r.grantee = any (access.current_grantees()) and r.starts <= now() and (r.until is null or r.until > now()))
$$;

-- Ends a reach with the transaction that ends it: within it, what follows from the deed is still seen by the one who does it.
create function access.end_reach(p_district int, p_subject uuid, p_grantee text) returns void
language sql security definer set search_path = pg_catalog, access
as $$
  update access.reach set until = now() + interval '1 microsecond'
  where district = p_district and subject = p_subject and grantee = p_grantee
    and p_district = access.current_district() and (until is null or until > now())
$$;
revoke all on function casework.told_about(uuid) from public;
revoke all on function access.end_reach(int, uuid, text) from public;
grant execute on function casework.told_about(uuid), access.end_reach(int, uuid, text) to naung_app;
