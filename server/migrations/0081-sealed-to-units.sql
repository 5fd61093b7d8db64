-- What was sealed to the key of a unit is sealed anew, within seconds, under a data key of its own in the key store; the keys of units
-- change every week, and the former ones end when nothing hangs on them. So a copy of this database from before somebody read what was
-- told opens it only as long as a copy of the key store of that time is left.
create table access.packets (
  -- Where it is read: of a concern, of the receiver of a letter, of its sender where it is the answer.
  district int not null,
  record uuid not null,
  compartment text not null check (compartment = 'narrative'),
  -- 1 what was sent, 2 what was answered.
  version int not null check (version in (1, 2)),
  subject uuid not null,
  key uuid not null,
  envelope bytea not null,
  primary key (district, record, version)
);
create index packets_by_subject on access.packets (district, subject);
alter table access.packets enable row level security;
alter table access.packets force row level security;
create policy owner_keeps on access.packets to naung_owner using (true) with check (true);
create policy keeper_keeps on access.packets to naung_keeper using (true) with check (true);
grant select on access.packets to naung_keeper;

-- `ends_by`: to be changed at the next look, because something that was sealed to it was destroyed. `ended_at`: nobody has it any more.
alter table ground.unit_keys add column ends_by timestamptz, add column ended_at timestamptz;
grant select (since, ends_by, ended_at), update (ended_at) on ground.unit_keys to naung_keeper;

-- squawk-ignore require-concurrent-index-creation
create index intake_seals_to_lock on casework.intake_seals (district, key) where octet_length(packet) > 1;
-- squawk-ignore require-concurrent-index-creation
create index letters_to_lock on ground.letters_between (to_district, key) where octet_length(packet) > 1;
-- squawk-ignore require-concurrent-index-creation
create index answers_to_lock on ground.letters_between (from_district) where octet_length(answer) > 17;

-- What still lies sealed to keys of units, where a single byte does not say that the keeper has it.
create function access.packets_to_lock(p_except uuid[], p_limit int)
returns table (
  lies_in text, district int, record uuid, key uuid, packet bytea,
  kind text, to_district int, to_unit uuid, from_district int, from_unit uuid
)
language sql stable security definer set search_path = pg_catalog, casework, ground
as $$
  select * from (
    select 'told', s.district, s.concern, s.key, s.packet, null, null::int, null::uuid, null::int, null::uuid
    from casework.intake_seals s where octet_length(s.packet) > 1 and s.concern <> all (p_except)
    union all
    select 'letter', l.to_district, l.id, l.key, l.packet, l.kind, l.to_district, l.to_unit, l.from_district, l.from_unit
    from ground.letters_between l where octet_length(l.packet) > 1 and l.id <> all (p_except)
    union all
    select 'answer', l.from_district, l.id, encode(substring(l.answer for 16), 'hex')::uuid, substring(l.answer from 17), l.kind,
      l.to_district, l.to_unit, l.from_district, l.from_unit
    from ground.letters_between l where octet_length(l.answer) > 17 and l.id <> all (p_except)
  ) as found limit p_limit
$$;

-- In one transaction: the keeper has it, and where it lay is said so. False where somebody was quicker.
create function access.lock_packet(p_lies_in text, p_district int, p_record uuid, p_packet bytea, p_key uuid, p_envelope bytea)
returns boolean
language plpgsql security definer set search_path = pg_catalog, access, casework, ground
as $$
begin
  case p_lies_in
    when 'told' then
      update casework.intake_seals set packet = '\x02' where district = p_district and concern = p_record and packet = p_packet;
    when 'letter' then
      update ground.letters_between set packet = '\x02' where to_district = p_district and id = p_record and packet = p_packet;
    when 'answer' then
      update ground.letters_between set answer = substring(answer for 16) || '\x02'
      where from_district = p_district and id = p_record and substring(answer from 17) = p_packet;
  end case;
  if not found then return false; end if;
  insert into access.packets (district, record, compartment, version, subject, key, envelope)
  values (p_district, p_record, 'narrative', case p_lies_in when 'answer' then 2 else 1 end, p_record, p_key, p_envelope);
  return true;
end
$$;

-- What was opened at triage lies in drawers from then on, and nowhere else.
create function access.forget_opened() returns void
language sql security definer set search_path = pg_catalog, access, casework
as $$
  delete from access.packets p using casework.intake_seals s
  where s.district = p.district and s.concern = p.record and s.packet is null
$$;

-- Former keys on which nothing hangs any more.
create function access.unit_keys_to_end(p_before timestamptz) returns table (district int, key uuid)
language sql stable security definer set search_path = pg_catalog, casework, ground
as $$
  select k.district, k.key from ground.unit_keys k
  where k.retired_at < p_before and k.ended_at is null
    and not exists (
      select from casework.intake_seals s where s.district = k.district and s.key = k.key and octet_length(s.packet) > 1)
    and not exists (
      select from ground.letters_between l where l.to_district = k.district and l.key = k.key and octet_length(l.packet) > 1)
    and not exists (
      select from ground.letters_between l
      where l.from_district = k.district and octet_length(l.answer) > 17 and encode(substring(l.answer for 16), 'hex')::uuid = k.key)
$$;

-- The letters that spoke of a record, wherever they were read; and the one with which it came from elsewhere.
create function access.letters_of(p_district int, p_record uuid) returns table (district int, letter uuid, is_ours boolean)
language sql stable security definer set search_path = pg_catalog, access, casework, ground
as $$
  with gone as materialized (select s as id from access.subjects_of(p_district, p_record) as s)
  select a.to_district, a.letter, true from access.letters_about a
  where a.district = p_district and a.about in (select id from gone)
  union
  select l.to_district, l.id, false from ground.letters_between l
  where l.to_district = p_district and (
    l.id in (select id from gone)
    or l.id in (select c.letter from casework.cases c where c.district = p_district and c.id = p_record))
$$;

-- Before the record itself is cleared away. Their outsides stay with whoever got them; what the other district made of one is its own.
create function access.clear_letters(p_district int, p_record uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access, casework, ground
as $$
declare
  one record;
begin
  for one in
    select * from access.letters_of(p_district, p_record)
  loop
    update ground.unit_keys k set ends_by = now()
    from ground.letters_between l
    where l.to_district = one.district and l.id = one.letter and k.retired_at is null and (
      (k.district = l.to_district and k.key = l.key)
      or (one.is_ours and k.district = p_district and k.key = encode(substring(l.answer for 16), 'hex')::uuid));
    update ground.letters_between l set packet = '', answer = case when one.is_ours then null else l.answer end
    where l.to_district = one.district and l.id = one.letter;
    delete from access.packets p
    where p.record = one.letter
      and ((p.district = one.district and p.version = 1) or (one.is_ours and p.district = p_district and p.version = 2));
    delete from access.party_marks m where m.district = one.district and m.subject = one.letter;
  end loop;
  update ground.unit_keys k set ends_by = now()
  where k.district = p_district and k.retired_at is null and exists (
    select from casework.intake_seals s
    where s.district = k.district and s.key = k.key and s.concern in (select access.subjects_of(p_district, p_record)));
end
$$;

revoke all on function access.packets_to_lock(uuid[], int), access.lock_packet(text, int, uuid, bytea, uuid, bytea), access.forget_opened(),
  access.unit_keys_to_end(timestamptz), access.letters_of(int, uuid), access.clear_letters(int, uuid) from public;
grant execute on function access.packets_to_lock(uuid[], int), access.lock_packet(text, int, uuid, bytea, uuid, bytea), access.forget_opened(),
  access.unit_keys_to_end(timestamptz), access.letters_of(int, uuid), access.clear_letters(int, uuid) to naung_keeper;
