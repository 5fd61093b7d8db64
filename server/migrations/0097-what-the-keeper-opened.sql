-- For whom the keeper opened what, in its own entries: as what was asked for, because whether she was shown it is the office's to know.
grant insert (compartments, tried) on audit.entries to naung_keeper;

-- Which code somebody looked for in an emergency, as a mark that the keeper alone makes: the same question is counted once, whoever of its
-- two steps asks it first.
alter table access.emergency_attempts add column looked bytea;

create function access.may_try(p_district int, p_person uuid, p_looked bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
  most jsonb := access.code_today(p_district, 'emergency-limits', 'attempts-a-day') -> 'limit';
begin
  perform pg_advisory_xact_lock(hashtextextended(p_district || ' emergency ' || p_person, 0));
  if exists (select from access.emergency_attempts a
      where a.district = p_district and a.person = p_person and a.looked = p_looked and a.at > now() - interval '24 hours') then
    return true;
  end if;
  if (select count(*) from access.emergency_attempts a
      where a.district = p_district and a.person = p_person and a.at > now() - interval '24 hours')
    >= (case when jsonb_typeof(most) = 'number' then most::numeric else 5 end) then
    return false;
  end if;
  insert into access.emergency_attempts (district, person, looked) values (p_district, p_person, p_looked);
  return true;
end
$$;
revoke all on function access.may_try(int, uuid, bytea) from public;
grant execute on function access.may_try(int, uuid, bytea) to naung_keeper;
