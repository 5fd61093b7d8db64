-- The trace as an auditor reads it. The keeper asks these functions for somebody whose duty it has looked up, and there is no other way to
-- entries: what stands behind a wall of the reader is left out here, before anything is counted, chosen or paged.

-- Which seal covers an entry: the first whose head speaks of transactions beyond the entry's own.
-- squawk-ignore require-concurrent-index-creation
create index seals_by_reach on audit.seals ((substring(head from '^\S+ \S+ \S+ \S+ (\d+)')::numeric));

-- Everything by which the trace could name a file that is closed to somebody: the file, what hangs on it, every record of it, the walls
-- themselves and what custodians did about them. A table that is added later is looked into without anybody thinking of it.
create function access.hidden_from(p_district int, p_person uuid) returns uuid[]
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
    select distinct s from access.walls w, access.subjects_of(p_district, w.subject) s
    where w.district = p_district and w.lifted_at is null and (w.person = p_person or (w.person is null and exists (
      select from access.units_of_wall(p_district, w.id) u join ground.duties d on d.district = p_district and d.unit = u
      where d.person = p_person)))) into files;
  if files = '{}' then
    return files;
  end if;
  select files || array(select l.record from ground.log l where l.district = p_district and l.subject = any (files))
    || array(select a.letter from access.letters_about a where a.district = p_district and a.about = any (files))
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

-- Entries as one reader may know of them, the newest first. An entry that names something behind a wall of hers loses it, and with it what a
-- wish names besides its file: a colleague, an id that never came to be. What is left are other files and their records; where nothing is,
-- the entry is not there. Which parts, reasons and standings belonged to what was lost nobody can say any more, so they go as well.
-- Her own attempts stay as she made them: one on a file behind a wall looks like one on a file that never was.
create function access.trace_shown(p_district int, p_reader uuid, p_asked jsonb)
returns table (id uuid, at timestamptz, said_at text, person uuid, duty uuid, session uuid, deed text, purpose text, outcome text, because text,
  reason text, records uuid[], compartments text[], seal text)
language plpgsql stable security definer set search_path = pg_catalog, access, audit, ground
as $$
begin
  return query execute $q$
    select e.id, e.at, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.person, e.duty, e.session, e.deed, s.purpose,
      e.outcome, e.because, s.reason, l.records, s.parts,
      (select x.head from audit.seals x where substring(x.head from '^\S+ \S+ \S+ \S+ (\d+)')::numeric > e.xid::text::numeric
       order by substring(x.head from '^\S+ \S+ \S+ \S+ (\d+)')::numeric limit 1)
    from audit.entries e
    cross join lateral (
      select e.subjects && $3 or (e.tried && $3 and e.person <> $2) as is_behind) b
    cross join lateral (
      select array(
        select distinct r from unnest(e.subjects || e.tried) r
        where not b.is_behind or (r <> all ($3) and (
          exists (select from access.subjects k where k.district = $1 and k.subject = r)
          or exists (select from access.walls k where k.district = $1 and k.id = r)
          or exists (select from access.unusual_reading k where k.district = $1 and k.id = r)
          or exists (select from ground.log k where k.district = $1 and k.record = r and k.subject is not null)))) as records) l
    cross join lateral (
      select case when b.is_behind and e.purpose = 'emergency' then null else e.purpose end as purpose,
        case when b.is_behind then null else e.reason end as reason,
        case when b.is_behind then array(select p from unnest(e.compartments) p where p = 'core') else e.compartments end as parts) s
    where e.district = $1 and e.at >= ($4->>'from')::timestamptz and e.at < ($4->>'until')::timestamptz
      and (not b.is_behind or l.records <> '{}')
      and not (e.deed = 'reading/give-reason' and exists (
        select from access.reading_reasons r where r.district = $1 and r.session = e.session and r.subject = any ($3)))
  $q$
    || case when p_asked->>'person' is null then '' else $q$ and e.person = ($4->>'person')::uuid $q$ end
    || case when p_asked->>'deed' is null then '' else $q$ and (e.deed = $4->>'deed' or starts_with(e.deed, ($4->>'deed') || '/')) $q$ end
    || case when p_asked->>'outcomes' is null then '' else $q$ and $4->'outcomes' ? e.outcome $q$ end
    || case when p_asked->>'purpose' is null then '' else $q$ and s.purpose = $4->>'purpose' $q$ end
    || case when p_asked->>'record' is null then '' else $q$
        and (e.subjects && array[($4->>'record')::uuid] or (e.tried <> '{}' and e.tried && array[($4->>'record')::uuid]))
        and ($4->>'record')::uuid = any (l.records) $q$ end
    || case when p_asked->>'afterId' is null then '' else $q$
        and (e.at, e.id) < (($4->>'afterAt')::timestamptz, ($4->>'afterId')::uuid) $q$ end
    || $q$ order by e.at desc, e.id desc limit ($4->>'limit')::int $q$
  using p_district, p_reader, access.hidden_from(p_district, p_reader), p_asked;
end
$$;

revoke all on function access.hidden_from(int, uuid), access.trace_shown(int, uuid, jsonb) from public;
grant execute on function access.trace_shown(int, uuid, jsonb) to naung_keeper;
