-- What was told is kept for the time of its class and then ends: by two people, with a proof; or two people hold it.
create table access.retention_acts (
  district int not null,
  id uuid not null,
  record uuid not null,
  what text not null check (what in ('hold', 'release', 'destroy')),
  -- As they stood when it was asked; of what was destroyed nothing else says them.
  unit uuid not null,
  code text,
  class text not null,
  ended_on date not null,
  due_on date,
  because text check (because in ('court-case', 'inquiry', 'complaint', 'client-wish', 'other')),
  wrapped bytea,
  envelope bytea,
  review_on date,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  is_agreed boolean,
  -- A hold that was released.
  released_at timestamptz,
  keys uuid[],
  digest text,
  primary key (district, id),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (is_agreed is null)),
  check (is_agreed is not true or decided_by <> asked_by),
  check (what <> 'hold' or (because is not null and review_on is not null)),
  check ((keys is not null) = (what = 'destroy' and is_agreed is true) and (keys is null) = (digest is null)),
  check (keys is null or due_on is not null)
);
-- A hold can be asked while something else is.
create unique index retention_acts_open on access.retention_acts (district, record, what) where decided_at is null;
create unique index retention_acts_end on access.retention_acts (district, record) where keys is not null;
create index retention_acts_by_record on access.retention_acts (district, record);
create index retention_acts_proofs on access.retention_acts (district, decided_at desc, id desc) where keys is not null;
alter table access.retention_acts enable row level security;
alter table access.retention_acts force row level security;
create policy owner_keeps on access.retention_acts to naung_owner using (true) with check (true);
create policy keeper_keeps on access.retention_acts to naung_keeper using (true) with check (true);
grant select, insert on access.retention_acts to naung_keeper;
grant update (decided_by, decided_at, is_agreed, released_at, keys, digest, wrapped) on access.retention_acts to naung_keeper;

-- Who opened a case in an emergency is known for longer than why.
-- squawk-ignore ban-drop-not-null
alter table access.emergencies alter column wrapped drop not null, alter column envelope drop not null;

-- The keeper reckons for itself when something falls due.
create policy keeper_reckons on ground.codes for select to naung_keeper using (true);
create policy keeper_reckons on ground.own_codes for select to naung_keeper using (true);
grant select on ground.codes, ground.own_codes to naung_keeper;

-- Whether somebody is or was on the team of a case, or wrote the report down.
create function access.had_a_part(p_district int, p_record uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, casework
as $$
  select exists (select from casework.case_team t where t.district = p_district and t.case_id = p_record and t.person = p_person)
    or exists (select from casework.concerns c where c.district = p_district and c.id = p_record and c.entered_by = p_person)
$$;

-- Records that have ended, the longest ended first: to whoever reaches their core; to a custodian, of whom `p_grantees` is null, those
-- that are held or of which something is asked, and none behind whose walls she stands.
create function access.records_ended(
  p_district int, p_person uuid, p_grantees text[], p_record uuid, p_after_on date, p_after uuid, p_limit int
) returns table (record uuid, kind text, code text, unit uuid, "aboutChild" boolean, "fromPublicSite" boolean, "endedOn" text)
language sql stable security definer set search_path = pg_catalog, access, casework
as $$
  with ended as (
    select c.id, 'case' as kind, c.code, c.unit, c.about_child, false as from_public_site,
      coalesce(c.closed_on, c.voided_at::date) as ended_on
    from casework.cases c
    where c.district = p_district and coalesce(c.closed_on, c.voided_at::date) is not null
    union all
    select c.id, 'concern', null, c.unit, c.about_child, c.channel = 'public-site', coalesce(c.decided_at, c.voided_at)::date
    from casework.concerns c
    where c.district = p_district and c.case_id is null and c.joined_to is null
      and (c.state in ('closed', 'handed-over') or c.voided_at is not null) and coalesce(c.decided_at, c.voided_at) is not null
  )
  select e.id, e.kind, e.code, e.unit, e.about_child, e.from_public_site, e.ended_on::text
  from ended e
  where (p_record is null or e.id = p_record)
    and (p_after_on is null or (e.ended_on, e.id) > (p_after_on, p_after))
    and not exists (
      select from access.retention_acts a where a.district = p_district and a.record = e.id and a.keys is not null)
    and case when p_grantees is null
      then not access.is_behind_wall(p_district, e.id, p_person) and exists (
        select from access.retention_acts a
        where a.district = p_district and a.record = e.id
          and (a.decided_at is null or (a.what = 'hold' and a.is_agreed and a.released_at is null)))
      else exists (
        select from access.reach r
        where r.district = p_district and r.subject = e.id and r.compartment = 'core' and r.grantee = any (p_grantees)
          and r.starts <= now() and (r.until is null or r.until > now()))
      end
  order by e.ended_on, e.id limit p_limit
$$;

-- While it is decided what becomes of a record, nobody opens it again and nothing else is asked of it.
create function access.hold_still(p_district int, p_record uuid) returns void
language plpgsql security definer set search_path = pg_catalog, casework
as $$
begin
  perform from casework.cases c where c.district = p_district and c.id = p_record for update;
  perform from casework.concerns c where c.district = p_district and c.id = p_record for update;
end
$$;

-- What is left in the database once the keys are gone: envelopes nobody can open, marks by which somebody could still be found again,
-- the little in columns that could point at her, and who may look. What identifies nobody stays, for the numbers; so do the grants
-- and walls that were, for whoever asks later who could read.
create function access.clear_away(p_district int, p_record uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access, casework, ground
as $$
declare
  gone uuid[] := array(select access.subjects_of(p_district, p_record));
  kept text[] := array['grants', 'reach', 'subjects', 'walls', 'retention_acts', 'emergencies', 'reading_reasons'];
  found record;
begin
  delete from access.possible_matches m using access.names n
    where m.district = p_district and n.district = p_district and n.subject = any (gone) and n.record in (m.earlier, m.later);
  -- Drawers of every room, and whatever the keeper keeps of a subject, in tables that later migrations add as well.
  for found in
    select n.nspname as schema, c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'subject' and not a.attisdropped)
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'district' and not a.attisdropped)
      and ((n.nspname = 'access' and c.relname <> all (kept))
        or (n.nspname in ('casework', 'ground')
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'envelope' and not a.attisdropped)))
  loop
    execute format('delete from %I.%I where district = $1 and subject = any ($2)', found.schema, found.name)
      using p_district, gone;
  end loop;
  update access.liftings l set wrapped = null, envelope = null
    from access.walls w where w.district = l.district and w.id = l.wall and w.district = p_district and w.subject = any (gone);
  update access.emergencies set wrapped = null, envelope = null, review_wrapped = null, review_envelope = null
    where district = p_district and subject = any (gone);
  update casework.intake_seals set packet = null where district = p_district and concern = any (gone);
  delete from casework.reply_boxes where district = p_district and concern = any (gone);

  update casework.cases set alias = code, village = null, occurred_on = null, lowering = null, next_on = null, next_what = null
    where district = p_district and id = p_record;
  update casework.concerns set village = null, occurred_on = null, lowering = null
    where district = p_district and id = any (gone);
  update casework.merges set stood = '{}' where district = p_district and subject = any (gone);
  update casework.corrections set before = '{}', after = '{}' where district = p_district and subject = any (gone);
  update ground.log set core = core - array['alias', 'village', 'occurredOn', 'ageBand', 'placeKind', 'relation']
    where district = p_district and subject = any (gone);
  update ground.clocks set stopped_at = now()
    where district = p_district and subject = any (gone) and met_at is null and stopped_at is null;

  update access.grants set revoked_at = now() where district = p_district and subject = any (gone) and revoked_at is null;
  perform access.settle_all(p_district, p_record);
  delete from access.reach where district = p_district and subject = any (gone);
end
$$;

revoke all on function access.hold_still(int, uuid), access.had_a_part(int, uuid, uuid), access.clear_away(int, uuid),
  access.records_ended(int, uuid, text[], uuid, date, uuid, int) from public;
grant execute on function access.hold_still(int, uuid), access.had_a_part(int, uuid, uuid), access.clear_away(int, uuid),
  access.records_ended(int, uuid, text[], uuid, date, uuid, int) to naung_keeper;
