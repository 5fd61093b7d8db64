-- Taking many rows out at once is a deed of two: who asked, who allowed it, and until when. The rows themselves are never kept.
create table casework.releases (
  district int not null,
  id uuid not null,
  unit uuid not null,
  kind text not null check (kind in ('codes', 'names')),
  whose text not null check (whose in ('mine', 'unit')),
  because text not null,
  row_count int not null,
  state text not null check (state in ('asked', 'allowed', 'refused')),
  -- A few rows of codes need nobody else.
  is_alone boolean not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  -- Until when it may be decided; once allowed, until when it may be taken.
  until timestamptz not null,
  primary key (district, id),
  check (kind = 'codes' or not is_alone),
  check (is_alone or (state = 'asked') = (decided_by is null)),
  check (state <> 'allowed' or is_alone or decided_by <> asked_by)
);
create index releases_by_asker on casework.releases (district, asked_by, asked_at desc);
create index releases_by_unit on casework.releases (district, unit) where state = 'asked';
alter table casework.releases enable row level security;
alter table casework.releases force row level security;
create policy owner_keeps on casework.releases to naung_owner using (true) with check (true);
grant select, insert on casework.releases to naung_app;
grant update (state, decided_by, until) on casework.releases to naung_app;
