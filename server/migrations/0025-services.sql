-- Assessments, plans and services: codes and days in columns, what was answered, wished and noted in drawers.
create table casework.assessments (
  district int not null,
  id uuid not null,
  subject uuid not null,
  instrument text not null,
  instrument_version int not null,
  done_at timestamptz not null,
  done_by uuid not null,
  needs text[] not null default '{}',
  review_on date,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id),
  foreign key (district, subject) references casework.cases (district, id)
);
create index assessments_by_case on casework.assessments (district, subject, done_at);
call access.protect('casework.assessments', 'read', access.by_reach('assessments.subject', 'core'));
call access.protect('casework.assessments', 'add', 'district = access.current_district()');
call access.protect('casework.assessments', 'change', access.by_reach('assessments.subject', 'core'));

-- Who approves reaches one plan, by its id, and nothing else of the case.
create table casework.plans (
  district int not null,
  id uuid not null,
  subject uuid not null,
  state text not null default 'draft' check (state in ('draft', 'asked', 'approved', 'returned')),
  client_agreed boolean not null,
  review_on date,
  approval uuid,
  asked_at timestamptz,
  asked_by uuid,
  approved_at timestamptz,
  approved_by uuid,
  returned_at timestamptz,
  returned_by uuid,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id),
  foreign key (district, subject) references casework.cases (district, id),
  check ((state = 'approved') = (approved_at is not null)),
  check (state not in ('asked', 'approved') or approval is not null),
  check (approved_by is distinct from asked_by or approved_by is null),
  check (approved_by is distinct from entered_by or approved_by is null)
);
create index plans_by_case on casework.plans (district, subject, entered_at);
create index plans_by_asking on casework.plans (district, asked_at, id) where state = 'asked' and voided_at is null;
call access.protect('casework.plans', 'read',
  access.by_reach('plans.subject', 'core') || ' or ' || access.by_reach('plans.id', 'core'));
call access.protect('casework.plans', 'add', 'district = access.current_district()');
call access.protect('casework.plans', 'change',
  access.by_reach('plans.subject', 'core') || ' or ' || access.by_reach('plans.id', 'core'));

create table casework.plan_goals (
  district int not null,
  id uuid not null,
  subject uuid not null,
  plan uuid not null,
  need text not null,
  service text,
  provider_unit uuid,
  horizon text not null check (horizon in ('month', 'three-months', 'year', 'longer')),
  due_on date,
  outcome text check (outcome in ('achieved', 'partly', 'not')),
  outcome_on date,
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id),
  foreign key (district, plan) references casework.plans (district, id)
);
create index plan_goals_by_plan on casework.plan_goals (district, plan);
create index plan_goals_by_case on casework.plan_goals (district, subject);
call access.protect('casework.plan_goals', 'read', access.by_reach('plan_goals.subject', 'core'));
call access.protect('casework.plan_goals', 'add', 'district = access.current_district()');
call access.protect('casework.plan_goals', 'change', access.by_reach('plan_goals.subject', 'core'));

create table casework.services_given (
  district int not null,
  id uuid not null,
  subject uuid not null,
  line text not null,
  simfoni text not null,
  service text,
  goal uuid,
  by_unit uuid not null,
  given_on date not null,
  minutes int check (minutes > 0),
  written_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  voided_at timestamptz,
  primary key (district, id),
  foreign key (district, subject) references casework.cases (district, id)
);
create index services_given_by_case on casework.services_given (district, subject, given_on);
call access.protect('casework.services_given', 'read', access.by_reach('services_given.subject', 'core'));
call access.protect('casework.services_given', 'add', 'district = access.current_district()');
call access.protect('casework.services_given', 'change', access.by_reach('services_given.subject', 'core'));

call ground.create_drawers('casework', 'services');
