-- The audit proves itself: each entry knows its transaction, and seals over what has settled are signed by a key that no database holds.
-- Until now nothing was released, so the rewriting of the table that the number of the transaction needs falls on nobody.
-- squawk-ignore adding-field-with-default
alter table audit.entries
  add column xid xid8 not null default pg_current_xact_id(),
  -- In which standing she came to it: the relation or the deed that the rule speaks of.
  add column purpose text,
  -- The rule that let her or that she lacked, or the refusal.
  add column because text,
  add column session uuid,
  -- Ids that were asked for and not shown; kept apart, so that whoever tried is never listed among who saw.
  add column tried uuid[] not null default '{}';
-- squawk-ignore require-concurrent-index-creation
create index entries_by_transaction on audit.entries (xid, district, id);

-- The office writes and reads nothing back, and neither time nor transaction is its to choose.
drop policy app_reads on audit.entries;
revoke all on audit.entries from naung_app;
grant insert (district, id, person, duty, unit, deed, outcome, subjects, compartments, filter, purpose, because, session, tried)
  on audit.entries to naung_app;
grant insert (session) on audit.entries to naung_auth;

-- One row a batch: the signed head as it was given to the witnesses, and for each entry under it 52 bytes (district, id, leaf hash), by
-- which what is missing or was changed can be called by name. Of an installation, not of a district: heads are witnessed together.
create table audit.seals (
  number bigint primary key,
  head text not null,
  leaves bytea not null,
  -- The tree's frontier at every hundredth seal, so that a start reads a few rows; it is believed only where the signed root agrees.
  frontier bytea
);
alter table audit.seals enable row level security;
alter table audit.seals force row level security;
create policy owner_keeps on audit.seals to naung_owner using (true) with check (true);

create policy keeper_reads on audit.entries for select to naung_keeper using (true);
create policy keeper_reads on audit.seals for select to naung_keeper using (true);
create policy keeper_adds on audit.seals for insert to naung_keeper with check (true);
grant select on audit.entries to naung_keeper;
grant select, insert on audit.seals to naung_keeper;

create policy audit_reads on audit.entries for select to naung_audit using (true);
create policy audit_reads on audit.seals for select to naung_audit using (true);
grant select on audit.entries, audit.seals to naung_audit;
