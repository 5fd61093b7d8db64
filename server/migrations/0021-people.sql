-- The people of a case: what lists and rules need in columns, everything by which somebody could be found in drawers.
create table casework.clients (
  district int not null,
  id uuid not null,
  subject uuid not null,
  is_main boolean not null,
  sex text not null check (sex in ('female', 'male', 'unknown')),
  is_child boolean not null,
  age_band text,
  disability boolean,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id)
);
create index clients_by_case on casework.clients (district, subject);
create unique index clients_main on casework.clients (district, subject) where is_main and voided_at is null;

create table casework.relatives (
  district int not null,
  id uuid not null,
  subject uuid not null,
  kinship text not null,
  sex text not null check (sex in ('female', 'male', 'unknown')),
  is_child boolean,
  lives_together boolean,
  is_guardian boolean not null,
  is_respondent boolean not null,
  may_know boolean,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id)
);
create index relatives_by_case on casework.relatives (district, subject);

create table casework.respondents (
  district int not null,
  id uuid not null,
  subject uuid not null,
  relation text,
  sex text not null check (sex in ('female', 'male', 'unknown')),
  is_child boolean,
  age_band text,
  is_near boolean,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id)
);
create index respondents_by_case on casework.respondents (district, subject);

-- The codes of a survivor are core like those of her case: whoever voids the case must be able to take her out of the numbers. Who is
-- around her, and the respondent, are seen by those alone to whom that compartment is open.
call access.protect('casework.clients', 'read', access.by_reach('clients.subject', 'core'));
call access.protect('casework.clients', 'add', 'district = access.current_district()');
call access.protect('casework.clients', 'change', access.by_reach('clients.subject', 'core'));
call access.protect('casework.relatives', 'read', access.by_reach('relatives.subject', 'identity'));
call access.protect('casework.relatives', 'add', 'district = access.current_district()');
call access.protect('casework.relatives', 'change', access.by_reach('relatives.subject', 'identity'));
call access.protect('casework.respondents', 'read', access.by_reach('respondents.subject', 'respondent'));
call access.protect('casework.respondents', 'add', 'district = access.current_district()');
call access.protect('casework.respondents', 'change', access.by_reach('respondents.subject', 'respondent'));
call ground.create_drawers('casework', 'people');
