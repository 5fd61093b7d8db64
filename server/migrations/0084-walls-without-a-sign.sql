-- Raising a wall takes no longer than raising none: which keys are to be changed is asked afterwards, of walls that nobody has looked at yet.
alter table access.walls add column keys_asked_at timestamptz;
update access.walls set keys_asked_at = since;
-- squawk-ignore require-concurrent-index-creation
create index walls_not_looked_at on access.walls (since) where keys_asked_at is null;

create function access.ask_behind_walls() returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  one record;
begin
  for one in
    update access.walls w set keys_asked_at = now()
    where (w.district, w.id) in (select x.district, x.id from access.walls x where x.keys_asked_at is null for update skip locked)
    returning w.district, w.id
  loop
    perform access.rotate_behind(one.district, one.id);
  end loop;
end
$$;

-- A record is put right: whoever it names is the respondent after all, or was not.
grant update (is_respondent, named_at) on access.party_marks to naung_keeper;

-- The walls of a case that is opened with its people in one transaction. Whoever declares her kin at this moment looks once more when it has
-- ended, or has ended before.
create or replace function access.settle_case(p_case uuid) returns void
language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
  perform pg_advisory_xact_lock_shared(690084);
  perform access.settle_all(access.current_district(), p_case);
end
$$;

-- What settling a case takes longer for a wall that was raised, it takes longer where none was: somebody who reads it is kept out, and that is
-- undone before anybody could see it.
create function access.settle_as_if(p_district int, p_subject uuid, p_is_raised boolean) returns void
language plpgsql security definer set search_path = pg_catalog, access, ground
as $$
begin
  if not p_is_raised then
    insert into access.walls (district, id, subject, person, because)
    select p_district, gen_random_uuid(), p_subject, coalesce((
      select d.person from access.grants g
      join ground.duties d on d.district = g.district and starts_with(g.grantee, 'unit:' || d.unit || ':')
      where g.district = p_district and g.subject = p_subject and g.revoked_at is null
      order by random() limit 1), gen_random_uuid()), 'kin'
    on conflict do nothing;
  end if;
  perform access.settle_all(p_district, p_subject);
  if not p_is_raised then raise exception 'Nobody was kept out' using errcode = 'NW000'; end if;
exception when sqlstate 'NW000' then null;
end
$$;

revoke all on function access.ask_behind_walls(), access.settle_as_if(int, uuid, boolean) from public;
grant execute on function access.ask_behind_walls(), access.settle_as_if(int, uuid, boolean) to naung_keeper;
revoke execute on function access.rotate_behind(int, uuid) from naung_keeper;
