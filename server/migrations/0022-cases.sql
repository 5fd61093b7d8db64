-- Cases and their teams: the core in columns, everything a person told in drawers.
create table casework.cases (
  district int not null,
  id uuid not null,
  code text not null,
  alias text not null,
  track text not null default 'survivor' check (track in ('survivor', 'child-respondent')),
  unit uuid not null,
  phase text not null default 'identification',
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
  origin text not null default 'concern',
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id),
  check (phase in ('identification', 'assessment', 'planning', 'implementation', 'monitoring', 'closed', 'transferred')),
  check ((phase = 'closed') = (closed_on is not null))
);
create index cases_by_next on casework.cases (district, unit, next_on, id);
create index cases_by_urgency on casework.cases (district, unit, urgency, opened_on, id);

call access.protect('casework.cases', 'read', $$district = access.current_district() and id = any ((select access.reached('core'))::uuid[])$$);
call access.protect('casework.cases', 'add', 'district = access.current_district()');
call access.protect('casework.cases', 'change', $$district = access.current_district() and id = any ((select access.reached('core'))::uuid[])$$);
call ground.create_drawers('casework', 'cases');

create table casework.case_team (
  district int not null,
  case_id uuid not null,
  person uuid not null,
  role text not null,
  since date not null,
  until date,
  primary key (district, case_id, person),
  foreign key (district, case_id) references casework.cases (district, id)
);
call access.protect('casework.case_team', 'read', $$district = access.current_district() and case_id = any ((select access.reached('core'))::uuid[])$$);
call access.protect('casework.case_team', 'write', $$district = access.current_district() and case_id = any ((select access.reached('core'))::uuid[])$$);
