-- Facts: the ledger from which everything is counted; names nobody and is compensated, never edited.
create table oversight.facts (
  district int not null,
  id uuid not null,
  -- HMAC of the record under a key outside the database: the same record settles its own facts, nobody can join them back.
  source bytea not null,
  kind text not null,
  on_day date not null,
  by jsonb not null,
  amount int not null,
  weight smallint not null check (weight in (1, -1)),
  entered_at timestamptz not null default now(),
  primary key (district, id)
);
create index facts_by_source on oversight.facts (district, source);
create index facts_by_kind on oversight.facts (district, kind, on_day);
call access.protect('oversight.facts', 'read', 'district = access.current_district()');
call access.protect('oversight.facts', 'add', 'district = access.current_district()');
create policy stats_reads on oversight.facts for select to naung_stats using (district = access.current_district());
grant select on oversight.facts to naung_stats;
