-- Drafts: what a person has begun to write, sealed, readable by its author alone, gone at sending or after 14 days.
create table ground.drafts (
  district int not null,
  person uuid not null,
  -- Words of contracts and ids only: it stands in a path.
  key text not null check (key ~ '^[a-z0-9./-]{1,160}$'),
  version int not null default 1,
  saved_at timestamptz not null default now(),
  -- A key of its own for each saving, wrapped for this author and draft.
  wrapped bytea not null,
  envelope bytea not null,
  -- The session for which the audit entry of this draft is written already: saving every few seconds is one deed.
  noted_for uuid,
  primary key (district, person, key)
);
call access.protect('ground.drafts', 'read', 'district = access.current_district() and person = access.current_person()');
call access.protect('ground.drafts', 'write', 'district = access.current_district() and person = access.current_person()');
call access.protect('ground.drafts', 'remove', 'district = access.current_district() and person = access.current_person()');
create policy jobs_forget on ground.drafts for delete to naung_jobs using (saved_at < now() - interval '14 days');
create policy jobs_see on ground.drafts for select to naung_jobs using (saved_at < now() - interval '14 days');
grant delete, select (district, person, key, saved_at) on ground.drafts to naung_jobs;
