-- Whoever is meant by a wish that waits learns of it neither from the trace nor from what the team wrote down, and the wish comes to stand even
-- where its id was taken by another wall meanwhile.

-- The same, but that a case with a wish against the reader that waits is gone from the trace as it will be once the wish stands.
create or replace function access.hidden_from(p_district int, p_person uuid) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, access, ground, casework
as $$
declare
  files uuid[];
  ids uuid[];
  more uuid[];
  one record;
  before int;
begin
  select array(
    select distinct s from (
      select w.subject from access.walls w
      where w.district = p_district and w.lifted_at is null and (w.person = p_person or (w.person is null and exists (
        select from access.units_of_wall(p_district, w.id) u join ground.duties d on d.district = p_district and d.unit = u
        where d.person = p_person)))
      union
      select k.subject from access.wishes_waiting k
      where k.district = p_district and k.kept_at is null and access.is_meant(p_district, k.person, k.unit, p_person)
    ) as closed, access.subjects_of(p_district, closed.subject) s) into files;
  if files = '{}' then
    return files;
  end if;
  select files || array(select l.record from ground.log l where l.district = p_district and l.subject = any (files))
    || array(select a.letter from access.letters_about a where a.district = p_district and a.about = any (files))
    || array(select k.wall from access.wishes_waiting k where k.district = p_district and k.subject = any (files))
    || array(select u.id from access.unusual_reading u where u.district = p_district and u.subjects && files) into ids;
  -- A record of a record, and once more: a note on a reading, a packet of a referral.
  loop
    select array(select distinct i from unnest(ids) i where i is not null) into ids;
    exit when cardinality(ids) = before;
    before := cardinality(ids);
    for one in
      select format('%I.%I', n.nspname, c.relname) as called,
        (select string_agg(format('%I = any ($2)', a.attname), ' or ') from pg_attribute a
         where a.attrelid = c.oid and not a.attisdropped and a.atttypid = 'uuid'::regtype
           and a.attname in ('subject', 'record', 'case_id', 'one_case', 'other_case', 'concern', 'referral', 'wall', 'reading', 'plan', 'packet', 'via')) as hangs
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('access', 'casework', 'ground') and c.relkind in ('r', 'p') and not c.relispartition
        and (n.nspname, c.relname) not in (('ground', 'log'), ('access', 'grants'))
        and 2 = (select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
          and (a.attname, a.atttypid::regtype) in (('district', 'int4'::regtype), ('id', 'uuid'::regtype)))
    loop
      continue when one.hangs is null;
      execute format('select array(select id from %s where district = $1 and (%s))', one.called, one.hangs)
        into more using p_district, ids;
      ids := ids || more;
    end loop;
  end loop;
  return ids;
end
$$;

-- The same, under another id where its own is that of another wall.
create or replace function access.keep_waiting(p_district int) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  one record;
  letter record;
  stands_as uuid;
begin
  for one in
    select w.* from access.wishes_waiting w where w.district = p_district and w.kept_at is null order by w.subject, w.since, w.wall
  loop
    perform access.hold(p_district, one.subject);
    continue when not access.wish_leaves_custodian(p_district, one.subject, one.person, one.unit);
    update access.wishes_waiting set kept_at = now() where district = p_district and wall = one.wall and kept_at is null;
    continue when not found;
    stands_as := case when exists (select from access.walls w where w.district = p_district and w.id = one.wall)
      then gen_random_uuid() else one.wall end;
    insert into access.walls (district, id, subject, person, unit, because, raised_by)
    values (p_district, stands_as, one.subject, one.person, one.unit, 'wish', one.raised_by) on conflict do nothing;
    perform access.revoke_behind(p_district, stands_as);
    perform access.settle_all(p_district, one.subject);
    for letter in
      select l.to_district, l.letter from access.letters_about l where l.district = p_district and l.about = one.subject
    loop
      perform access.carry_to_letter(p_district, one.subject, letter.to_district, letter.letter);
      perform access.settle_letter(letter.to_district, letter.letter);
    end loop;
  end loop;
end
$$;

grant execute on function access.is_meant(int, uuid, uuid, uuid) to naung_keeper;
