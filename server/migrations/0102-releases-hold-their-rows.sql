-- Which cases a release was asked for: it holds these and no other, as far as its taker still reaches them. Whoever decides never reads it,
-- and it is gone with the first taking, so that one word of a second person lets one sheet out.
create table casework.release_cases (
  district int not null,
  release uuid not null,
  asked_by uuid not null,
  subjects uuid[] not null,
  primary key (district, release),
  foreign key (district, release) references casework.releases (district, id) on delete cascade
);
alter table casework.release_cases enable row level security;
alter table casework.release_cases force row level security;
create policy owner_keeps on casework.release_cases to naung_owner using (true) with check (true);
grant select, insert, delete on casework.release_cases to naung_app;
