-- People are found again by words of their names that only the keeper can read: each word as an HMAC under a key that never lies in the
-- database, cut to thirteen bits so that several words share one. None of these tables can be read by the office.
create table access.names (
  district int not null,
  record uuid not null,
  -- Where a name lies in the record it came from; who does not reach that does not find it.
  compartment text not null check (compartment in ('identity', 'safe_place', 'respondent')),
  kind text not null check (kind in ('client', 'relative', 'respondent', 'told')),
  subject uuid not null,
  version int not null,
  -- Name, nickname, year of birth and numbers, sealed under the data key of the subject and compartment: destroyed with it.
  key uuid not null,
  envelope bytea not null,
  primary key (district, record, compartment)
);
create index names_by_subject on access.names (district, subject);

create table access.name_marks (
  district int not null,
  kind text not null check (kind in ('sound', 'bones', 'nick', 'born', 'number')),
  mark bytea not null,
  record uuid not null,
  compartment text not null,
  primary key (district, kind, mark, record, compartment),
  foreign key (district, record, compartment) references access.names (district, record, compartment) on delete cascade
);
create index name_marks_by_record on access.name_marks (district, record, compartment);

-- How often somebody looked on a day: the number alone, never what she looked for.
create table access.name_lookups (
  district int not null,
  person uuid not null,
  on_day date not null,
  times int not null,
  primary key (district, person, on_day)
);

-- Two records that may be of one person, noted by the keeper for those of the earlier one; whoever wrote the later one learns nothing.
create table access.possible_matches (
  district int not null,
  earlier uuid not null,
  later uuid not null,
  score real not null,
  noted_at timestamptz not null default now(),
  primary key (district, earlier, later)
);
create index possible_matches_by_later on access.possible_matches (district, later);

alter table access.names enable row level security;
alter table access.names force row level security;
alter table access.name_marks enable row level security;
alter table access.name_marks force row level security;
alter table access.name_lookups enable row level security;
alter table access.name_lookups force row level security;
alter table access.possible_matches enable row level security;
alter table access.possible_matches force row level security;
create policy owner_keeps on access.names to naung_owner using (true) with check (true);
create policy owner_keeps on access.name_marks to naung_owner using (true) with check (true);
create policy owner_keeps on access.name_lookups to naung_owner using (true) with check (true);
create policy owner_keeps on access.possible_matches to naung_owner using (true) with check (true);
create policy keeper_keeps on access.names to naung_keeper using (true) with check (true);
create policy keeper_keeps on access.name_marks to naung_keeper using (true) with check (true);
create policy keeper_keeps on access.name_lookups to naung_keeper using (true) with check (true);
create policy keeper_keeps on access.possible_matches to naung_keeper using (true) with check (true);
grant select, insert, update, delete on access.names to naung_keeper;
grant select, insert, delete on access.name_marks, access.possible_matches to naung_keeper;
grant update (score) on access.possible_matches to naung_keeper;
grant select, insert, update on access.name_lookups to naung_keeper;

-- How many look-ups a day allows, as the list says it.
create policy keeper_reads on ground.codes for select to naung_keeper using (true);
create policy keeper_reads on ground.own_codes for select to naung_keeper using (true);
grant select on ground.codes, ground.own_codes to naung_keeper;
