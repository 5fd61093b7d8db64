-- What signing in must know of the ground: who a person is, which duties she holds today, and where; nothing of a case, no phone.
grant usage on schema ground, access, audit to naung_auth;

create policy auth_reads on ground.tenants for select to naung_auth using (true);
create policy auth_reads on ground.place_names for select to naung_auth using (valid_until is null);
create policy auth_reads on ground.agencies for select to naung_auth using (true);
create policy auth_reads on ground.units for select to naung_auth using (true);
create policy auth_reads on ground.people for select to naung_auth using (true);
create policy auth_reads on ground.duties for select to naung_auth using (true);
create policy auth_changes on ground.people for update to naung_auth using (true) with check (true);
grant select on ground.tenants to naung_auth;
grant select (place, code, name, kind, valid_until) on ground.place_names to naung_auth;
grant select (district, id, name, voided_at) on ground.agencies to naung_auth;
grant select (district, id, agency, name, voided_at) on ground.units to naung_auth;
grant select (district, id, name, language, ended_on, entered_at, voided_at) on ground.people to naung_auth;
grant update (language) on ground.people to naung_auth;
grant select (district, id, person, unit, preset, deeds, villages, starts_on, ends_on, voided_at) on ground.duties to naung_auth;

-- Coming in, failing to, and going are entries like any other, and the only ones this role can write.
create policy auth_adds on audit.entries for insert to naung_auth
  with check (deed ~ '^(sessions|me|first-administrator)/' and subjects = '{}' and compartments = '{}');
grant insert (district, id, person, duty, unit, deed, outcome) on audit.entries to naung_auth;

-- Opens the first district of an installation: its name and zone, one agency with one unit that receives concerns, and the person
-- who will invite the others. Refuses (false) as soon as anybody is known, whoever asks at the same moment.
create function ground.open_first_district(
  p_district int, p_display_name text, p_zone text, p_on date,
  p_agency uuid, p_agency_name text, p_unit uuid, p_key uuid, p_public_key bytea, p_wrapped_private bytea,
  p_person uuid, p_person_name text, p_duty uuid, p_preset text, p_deeds text[]
) returns boolean
language plpgsql security definer set search_path = pg_catalog, ground
as $$
begin
  lock table ground.people in share row exclusive mode;
  if exists (select from ground.people) or exists (select from ground.tenants) then
    return false;
  end if;
  insert into ground.tenants (district, display_name, zone, opened_on) values (p_district, p_display_name, p_zone, p_on);
  insert into ground.agencies (district, id, kind, name, place)
    values (p_district, p_agency, 'dinas-pppa', p_agency_name, p_district);
  insert into ground.units (district, id, agency, name, receives_concerns)
    values (p_district, p_unit, p_agency, p_display_name, true);
  insert into ground.unit_keys (district, key, unit, public_key, wrapped_private)
    values (p_district, p_key, p_unit, p_public_key, p_wrapped_private);
  insert into ground.people (district, id, name) values (p_district, p_person, p_person_name);
  insert into ground.duties (district, id, person, unit, preset, deeds, starts_on)
    values (p_district, p_duty, p_person, p_unit, p_preset, p_deeds, p_on);
  return true;
end
$$;
revoke all on function ground.open_first_district(
  int, text, text, date, uuid, text, uuid, uuid, bytea, bytea, uuid, text, uuid, text, text[]) from public;
grant execute on function ground.open_first_district(
  int, text, text, date, uuid, text, uuid, uuid, bytea, bytea, uuid, text, uuid, text, text[]) to naung_auth;
