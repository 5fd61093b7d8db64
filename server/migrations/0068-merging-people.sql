-- Two records that are one person. The one that steps aside is like a voided record in no list, count or letter, so that nobody who
-- reads the table can forget it; that it was no mistake is said beside it, and it comes back as it was.
alter table casework.clients add column merged_into uuid,
  add constraint clients_aside check (merged_into is null or (voided_at is not null and merged_into <> id)) not valid;
alter table casework.relatives add column merged_into uuid,
  add constraint relatives_aside check (merged_into is null or (voided_at is not null and merged_into <> id)) not valid;
alter table casework.respondents add column merged_into uuid,
  add constraint respondents_aside check (merged_into is null or (voided_at is not null and merged_into <> id)) not valid;

create table casework.merges (
  district int not null,
  id uuid not null,
  subject uuid not null,
  kind text not null check (kind in ('client', 'relative', 'respondent')),
  kept uuid not null,
  aside uuid not null,
  -- The version that the kept record got by it; what its drawers held before lies under a lower one.
  version int not null,
  -- Its core as it stood before, until the two are apart again.
  stood jsonb not null,
  -- Consents that came along with the record which stepped aside, and those that named the kept one by then.
  consents_moved uuid[] not null default '{}',
  consents_there uuid[] not null default '{}',
  merged_at timestamptz not null,
  merged_by uuid not null,
  apart_at timestamptz,
  apart_by uuid,
  -- What was entered in between and was said to belong to the record that had stepped aside.
  given_back uuid[] not null default '{}',
  primary key (district, id),
  foreign key (district, subject) references casework.cases (district, id)
);
create index merges_by_kept on casework.merges (district, kept);
create index merges_by_case on casework.merges (district, subject);
create unique index merges_aside on casework.merges (district, aside) where apart_at is null;
alter table casework.merges enable row level security;
alter table casework.merges force row level security;
create policy owner_keeps on casework.merges to naung_owner using (true) with check (true);
grant select, insert on casework.merges to naung_app;
grant update (stood, apart_at, apart_by, given_back) on casework.merges to naung_app;

-- What left the house of the one is noted for the other while the two are one.
alter table ground.departures add column merge uuid;

alter table casework.corrections drop constraint corrections_what_check;
alter table casework.corrections add constraint corrections_what
  check (what in ('corrected', 'voided', 'moved', 'merged', 'unmerged')) not valid;

-- Two files that are said to be of one person. Each file stays what it is; who reaches both sees that they belong together.
create table casework.same_people (
  district int not null,
  id uuid not null,
  one_case uuid not null,
  one uuid not null,
  other_case uuid not null,
  other uuid not null,
  said_at timestamptz not null,
  said_by uuid not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  primary key (district, id),
  check (one < other and one_case <> other_case)
);
create index same_people_by_one on casework.same_people (district, one_case);
create index same_people_by_other on casework.same_people (district, other_case);
alter table casework.same_people enable row level security;
alter table casework.same_people force row level security;
create policy owner_keeps on casework.same_people to naung_owner using (true) with check (true);
grant select, insert on casework.same_people to naung_app;
grant update (taken_back_at, taken_back_by) on casework.same_people to naung_app;
