-- Who is kin of whom, as marks that only the keeper can make: an HMAC of a NIK or a phone under a key that never lies in the database.
-- Neither table holds a name, a number or a word; neither can be read by the office.
create table access.kin_marks (
  district int not null,
  person uuid not null,
  mark bytea not null,
  relation text not null check (relation in ('self', 'household', 'kin')),
  declared_at timestamptz not null default now(),
  primary key (district, person, mark)
);
create index kin_marks_by_mark on access.kin_marks (district, mark);

create table access.party_marks (
  district int not null,
  subject uuid not null,
  -- The record that said so, whose correction takes its place.
  record uuid not null,
  mark bytea not null,
  is_respondent boolean not null,
  primary key (district, record, mark)
);
create index party_marks_by_mark on access.party_marks (district, mark);
create index party_marks_by_subject on access.party_marks (district, subject);

alter table access.kin_marks enable row level security;
alter table access.kin_marks force row level security;
alter table access.party_marks enable row level security;
alter table access.party_marks force row level security;
create policy owner_keeps on access.kin_marks to naung_owner using (true) with check (true);
create policy owner_keeps on access.party_marks to naung_owner using (true) with check (true);
create policy keeper_keeps on access.kin_marks to naung_keeper using (true) with check (true);
create policy keeper_keeps on access.party_marks to naung_keeper using (true) with check (true);
grant select, insert, delete on access.kin_marks, access.party_marks to naung_keeper;
