-- Keys are changed: of a case when its respondent is named, of a district or the root when somebody asks, of a unit when somebody leaves.
-- What was asked stands in rows, so that a fall of the keeper forgets none of it.
create table access.key_rotations (
  -- 0 where it is the root of the whole installation.
  district int not null,
  id uuid not null,
  kind text not null check (kind in ('case', 'district', 'root')),
  subject uuid,
  asked_at timestamptz not null default now(),
  -- Null for what the keeper found by itself. Why is nowhere said.
  asked_by uuid,
  begun_at timestamptz,
  done_at timestamptz,
  -- Drawers that did not open under any key, and so were left as they are, with the keys that they name.
  left_shut int not null default 0,
  primary key (district, id),
  check ((kind = 'case') = (subject is not null))
);
-- Asked twice before it has begun is asked once.
create unique index key_rotations_waiting on access.key_rotations (district, kind, subject) nulls not distinct where begun_at is null;
create index key_rotations_open on access.key_rotations (district, asked_at) where done_at is null;

-- Who could open what is sealed to a unit's key while it was in use; whoever is among them and may no longer ends the key.
create table access.unit_openers (
  district int not null,
  key uuid not null,
  person uuid not null,
  since timestamptz not null default now(),
  primary key (district, key, person)
);

-- A duty was given or ended since the keeper looked.
create table access.staff_changes (
  district int primary key,
  changed_at timestamptz not null,
  looked_at timestamptz
);

alter table access.key_rotations enable row level security;
alter table access.key_rotations force row level security;
alter table access.unit_openers enable row level security;
alter table access.unit_openers force row level security;
alter table access.staff_changes enable row level security;
alter table access.staff_changes force row level security;
create policy owner_keeps on access.key_rotations to naung_owner using (true) with check (true);
create policy owner_keeps on access.unit_openers to naung_owner using (true) with check (true);
create policy owner_keeps on access.staff_changes to naung_owner using (true) with check (true);
create policy keeper_keeps on access.key_rotations to naung_keeper using (true) with check (true);
create policy keeper_keeps on access.unit_openers to naung_keeper using (true) with check (true);
create policy keeper_keeps on access.staff_changes to naung_keeper using (true) with check (true);
grant select, insert on access.key_rotations to naung_keeper;
grant update (begun_at, done_at, left_shut) on access.key_rotations to naung_keeper;
grant select, insert on access.unit_openers to naung_keeper;
grant select on access.staff_changes to naung_keeper;
grant update (looked_at) on access.staff_changes to naung_keeper;

-- The keeper changes a unit's key, and wraps anew what lies wrapped in the database; of drafts it reads no envelope.
create policy keeper_adds on ground.unit_keys for insert to naung_keeper with check (true);
create policy keeper_changes on ground.unit_keys for update to naung_keeper using (true) with check (true);
grant insert (district, key, unit, public_key, wrapped_private) on ground.unit_keys to naung_keeper;
grant update (wrapped_private, retired_at) on ground.unit_keys to naung_keeper;
grant update (wrapped) on access.liftings to naung_keeper;
create policy keeper_reads on ground.drafts for select to naung_keeper using (true);
create policy keeper_changes on ground.drafts for update to naung_keeper using (true) with check (true);
grant select (district, person, key, version, wrapped), update (wrapped) on ground.drafts to naung_keeper;

-- That it was done stands in the audit, under no person: nobody did it.
create policy keeper_adds on audit.entries for insert to naung_keeper with check (starts_with(deed, 'keeper/') and duty is null);
grant insert (district, id, person, deed, outcome, subjects) on audit.entries to naung_keeper;

-- The case and everything that belongs to it.
create function access.subjects_of(p_district int, p_root uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, access
as $$
  select s.subject from access.subjects s where s.district = p_district and (s.subject = p_root or s.root = p_root)
  union select p_root
$$;

-- Every table whose rows are sealed under the keys of a subject, by its columns: drawers, and what the keeper keeps beside them.
create function access.sealed_tables() returns setof text
language sql stable security definer set search_path = pg_catalog
as $$
  select format('%I.%I', n.nspname, c.relname)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('access', 'casework', 'ground', 'prevention') and c.relkind in ('r', 'p') and not c.relispartition
    and 7 = (
      select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
        and a.attname in ('district', 'record', 'compartment', 'version', 'subject', 'key', 'envelope'))
  order by 1
$$;

-- What of these subjects any of the keys seals: the one way in which the keeper reads drawers.
create function access.drawers_under(p_district int, p_subjects uuid[], p_keys uuid[], p_limit int)
returns table (lies_in text, record uuid, compartment text, version int, subject uuid, key uuid, envelope bytea)
language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
  one text;
  left_over int := p_limit;
  found int;
begin
  for one in
    select access.sealed_tables()
  loop
    return query execute format(
      'select %L::text, d.record, d.compartment, d.version, d.subject, d.key, d.envelope from %s d
       where d.district = $1 and d.subject = any ($2) and d.key = any ($3) limit $4', one, one)
      using p_district, p_subjects, p_keys, left_over;
    get diagnostics found = row_count;
    left_over := left_over - found;
  end loop;
end
$$;

-- One of them under another key, where nobody has changed it meanwhile.
create function access.reseal(
  p_table text, p_district int, p_record uuid, p_compartment text, p_version int, p_subject uuid, p_from uuid, p_key uuid, p_envelope bytea
) returns boolean
language plpgsql security definer set search_path = pg_catalog
as $$
declare
  changed int;
begin
  if p_table not in (select access.sealed_tables()) then
    raise exception 'Only what is sealed is sealed anew';
  end if;
  execute format(
    'update %s set key = $7, envelope = $8
     where district = $1 and record = $2 and compartment = $3 and version = $4 and subject = $5 and key = $6', p_table)
    using p_district, p_record, p_compartment, p_version, p_subject, p_from, p_key, p_envelope;
  get diagnostics changed = row_count;
  return changed = 1;
end
$$;

-- A wall was raised against somebody who could read: the case gets other keys.
create function access.rotate_behind(p_district int, p_wall uuid) returns void
language sql security definer set search_path = pg_catalog, access, ground
as $$
  insert into access.key_rotations (district, id, kind, subject)
  select w.district, gen_random_uuid(), 'case', w.subject
  from access.walls w
  where w.district = p_district and w.id = p_wall and exists (
    select from access.grants g
    where g.district = w.district and g.subject in (select access.subjects_of(w.district, w.subject)) and (
      g.grantee = 'person:' || w.person
      or starts_with(g.grantee, 'unit:' || w.unit || ':')
      or exists (
        select from ground.duties d
        where d.district = w.district and d.voided_at is null and (
          (d.person = w.person and starts_with(g.grantee, 'unit:' || d.unit || ':'))
          or (d.unit = w.unit and g.grantee = 'person:' || d.person)))))
  on conflict do nothing
$$;

-- Said by the office in the transaction that gives or ends a duty.
create function access.note_staff_change() returns void
language sql security definer set search_path = pg_catalog, access
as $$
  insert into access.staff_changes as s (district, changed_at) values (access.current_district(), clock_timestamp())
  on conflict (district) do update set changed_at = excluded.changed_at
$$;

revoke all on function access.sealed_tables(), access.subjects_of(int, uuid), access.drawers_under(int, uuid[], uuid[], int),
  access.reseal(text, int, uuid, text, int, uuid, uuid, uuid, bytea), access.rotate_behind(int, uuid), access.note_staff_change() from public;
grant execute on function access.sealed_tables(), access.subjects_of(int, uuid), access.drawers_under(int, uuid[], uuid[], int),
  access.reseal(text, int, uuid, text, int, uuid, uuid, uuid, bytea), access.rotate_behind(int, uuid) to naung_keeper;
grant execute on function access.note_staff_change() to naung_app;
