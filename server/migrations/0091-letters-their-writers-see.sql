-- Whoever stands behind a wall of what a letter speaks of finds no trace of it in the unit that wrote it either: that a case left, when,
-- and to which unit, tells where she went. Asked of herself alone, as the walls themselves are nobody's to read.
create function access.letter_is_walled(p_to int, p_letter uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, access
as $$
  select exists (
    select from access.letters_about a
    where a.to_district = p_to and a.letter = p_letter
      and access.is_behind_wall(a.district, a.about, access.current_person()))
$$;

-- Of what a letter spoke that this unit wrote: who opens the answer must reach that.
create function access.written_about(p_district int, p_unit uuid, p_to int, p_letter uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, access, ground
as $$
  select a.about from access.letters_about a
  join ground.letters_between l on l.to_district = a.to_district and l.id = a.letter
  where a.to_district = p_to and a.letter = p_letter and a.district = p_district
    and l.from_district = p_district and l.from_unit = p_unit
$$;
revoke all on function access.letter_is_walled(int, uuid), access.written_about(int, uuid, int, uuid) from public;
grant execute on function access.letter_is_walled(int, uuid) to naung_app;
grant execute on function access.written_about(int, uuid, int, uuid) to naung_keeper;
